import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { callsOf, cleanLines, realInput, splitRealGuide } from '../../../tests/support/real-guide.ts';
import { rebuildText } from '../model/rebuild-text.ts';
import { isTitlePrinted } from '../model/read-titles.ts';
import type { Call } from '../model/schema/call.ts';
import { ConfirmedFile } from '../model/schema/confirmed-file.ts';
import { EditionFile } from '../model/schema/edition-file.ts';
import { splitGuide } from '../split-guide.ts';
import { draftEdition } from './draft-edition.ts';

const { source, edition, confirmed = '' } = realInput();
const text = new TextDecoder().decode(source);
const last = { source: text, edition, confirmed };
const draft = (next: string) => draftEdition(next, 2027, last, '2026-12-01T00:00:00Z');

test('a document that names its year nowhere is told, and not said to name it', () => {
  const { toSee, edition: file } = draft(text.replaceAll('2027', '2028'));
  expect(toSee[0]).toContain('原文没有一处写到2027年');
  expect(EditionFile.parse(parse(file)).title.sure).toContain('原文没有写年度');
  const next = draft(text.replaceAll('2026年', '2027年'));
  expect(next.toSee.join('')).not.toContain('原文没有一处写到');
  expect(EditionFile.parse(parse(next.edition)).title.sure).toContain('原文写到2027年');
});

test.each(['广西自然科学基金项目', '四、加强科技成果转化金融服务', '科技基础资源利用与开发项目'])(
  'a heading above directions that is not read any more is told: %s',
  (heading) => {
    const lines = text.split('\n');
    const next = lines.filter((line) => cleanLines(line)[0]?.trim() !== heading);
    expect(next).toHaveLength(lines.length - 1);
    const title = heading.replace(/^.、/, '');
    expect(draft(next.join('\n')).toSee.join('\n')).toContain(`去年的标题“${title}”今年没有读出`);
    expect(draft(text).toSee.join('\n')).not.toContain('今年没有读出');
  },
);

describe('what stands before the first plan', () => {
  /** Headings that the conversion of 2026 lost. */
  const LOST: Readonly<Record<number, string>> = {
    1: '“尖锋”行动计划（广西重大专项计划）',
    2: '一、现代特色农林业',
    17: '九、绿色低碳技术',
    18: '“重点研发”行动计划（广西重点研发计划）',
    459: '方向17：铝新材料制备技术研究与应用示范',
  };
  const whole = text
    .split('\n')
    .flatMap((line, at) => [LOST[at + 1] ?? [], LOST[at + 1] === undefined ? line : line.trimStart()].flat())
    .join('\n');
  const title = '2027年度广西科技计划项目申报指南';
  const preface = '为贯彻落实自治区科技工作会议精神，制定本指南。';
  const chapters = [
    '前言',
    preface,
    '一、总体要求',
    '申报要求：见各计划。',
    '（一）申报要求',
    '联系人：张三',
  ];
  const real = callsOf(splitRealGuide().guide);

  test.each([
    ['a title, above a plan without heading', [title], text],
    ['a title in three lines', ['广西科技计划项目', '申报指南（2027年度）', '2026年12月'], text],
    ['a title and a preface', [title, preface], whole],
    ['a preface with headings and labels', [title, ...chapters], whole],
    ['a preface without title', [preface], whole],
  ])('%s: is a page of its own, and every plan and call is as it was', (_, front, rest) => {
    const source = [...front, rest].join('\n');
    const next = draft(source);
    const file = EditionFile.parse(parse(next.edition));
    const begins = front.length + 1;
    expect(file.begins?.line).toBe(begins);
    expect(next.toSee.join('\n')).toContain(`计划从第${begins}行`);
    expect(file.plans.map(({ id }) => id)).toEqual([
      'jianfeng',
      'yanfa',
      'xietong',
      'leitai',
      'zhiguo',
      'hangji',
    ]);
    const { guide, messages } = splitGuide({
      source: new TextEncoder().encode(source),
      sourceFile: 'source.txt',
      edition: next.edition,
      editionFile: 'edition.yaml',
      confirmed: next.confirmed.text,
    });
    const rules = new Set(messages.flatMap(({ fatal, ruleId }) => (fatal ? (ruleId ?? '') : [])));
    // What last year's calls lacked is to be said anew, and who has looked at what.
    expect([...rules].filter((rule) => !/^(?:missing-|unconfirmed|confirmed-file)/.test(rule))).toEqual([]);
    const [first, ...entries] = guide?.entries ?? [];
    expect(first).toMatchObject({ id: 'front', kind: 'front', url: '/2027/front/', call: null });
    expect(rebuildText({ edition: 2027, entries: first ? [first] : [] })).toEqual(
      new Map(front.map((line, at) => [at + 1, line])),
    );
    expect(file.title.shown).toBe(title);
    expect(isTitlePrinted(file.title)).toBe(front[0] === title);
    const facts = ({ id, plan, funding, years, modes }: Call): unknown => [
      id,
      plan,
      funding?.cases,
      years?.cases,
      modes,
    ];
    expect(entries.flatMap(({ call }) => (call ? [facts(call)] : []))).toEqual(real.map(facts));
  });

  test('of two plans without headings one that is gone takes no id from the other', () => {
    const { lostHeadings } = EditionFile.parse(parse(edition));
    const second = lostHeadings.filter(({ kind }) => kind === 'plan')[1];
    const next = text
      .split('\n')
      .slice((second?.line ?? 0) - 1)
      .join('\n');
    const { plans } = EditionFile.parse(parse(draft(next).edition));
    expect(plans.map(({ id }) => id)).toEqual(['yanfa', 'xietong', 'leitai', 'zhiguo', 'hangji']);
  });
});

test('a new group is told with its id, which ends with a whole syllable', () => {
  const heading = '科技基础资源利用与开发项目';
  const next = text.replaceAll(heading, '科技创新券与双创示范基地建设项目');
  const { groups } = EditionFile.parse(parse(draft(next).edition));
  expect(groups.map(({ id }) => id)).toEqual(['jijin', 'kejichuangxinquanyu']);
  expect(draft(next).toSee.join('\n')).toContain('新的组“科技创新券与双创示范基地建设项目”：id“');
});

test('what was confirmed of a clause is taken over with the years of this document, and listed', () => {
  const { clauses } = ConfirmedFile.parse(parse(confirmed));
  const dated = clauses.filter((clause) => clause.text.includes('2024年'));
  expect(dated.length).toBeGreaterThan(1);
  const next = draft(text.replaceAll('2024年', '2025年'));
  const moved = dated.map((clause) => clause.text.replaceAll('2024年', '2025年'));
  expect(next.confirmed.yearOnly).toEqual(expect.arrayContaining(moved));
  expect(next.confirmed.gone).toBe(0);
  const now = (parse(next.confirmed.text) as ConfirmedFile).clauses;
  for (const clause of dated) {
    const same = now.find((one) => one.text === clause.text.replaceAll('2024年', '2025年'));
    expect(JSON.stringify(same)).toBe(JSON.stringify(clause).replaceAll('2024', '2025'));
  }
});

test('notes and lost headings that speak of years or lines are listed', () => {
  const { toSee } = draft(text);
  const { notes } = EditionFile.parse(parse(edition));
  for (const { quote, note } of notes.filter((one) => /20\d\d/.test(one.quote + one.note)))
    expect(toSee.join('\n')).toContain(`“${quote}”（${note}）`);
});
