import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findEditions } from '../../src/build/edition-folders.ts';
import { splitEdition } from '../../src/build/split-edition.ts';
import { addConfirmed } from '../../src/guide/model/read-confirmed-file.ts';
import type { Call } from '../../src/guide/model/schema/call.ts';
import { ApplicantKind, Eligibility } from '../../src/guide/model/schema/eligibility.ts';
import { splitGuide, type SplitResult } from '../../src/guide/split-guide.ts';
import { after, all, callOf, errorsOf, lineAfter, splitConfirmed } from '../support/plant.ts';
import {
  callsOf,
  cleanLines,
  realInput,
  rulesOnly,
  splitByRules,
  splitRealGuide,
} from '../support/real-guide.ts';

// What a sentence means the rules only propose: nothing of it is published before a person has confirmed it.
const POLICE = '子方向2：科技兴警';
const requirement = (text: string) => lineAfter(POLICE, '申报要求：', `申报要求：${text}`);
const confirming = (clause: string) => after('', 'clauses:', `clauses:\n  - ${clause}`);

const doubtsOf = ({ guide }: SplitResult, id: string) =>
  guide?.entries.find((entry) => entry.id === id)?.doubts.map(({ note }) => note);

/** Sentences of outsiders who tried to have them read wrongly, each with its field: R 申报要求, C 主要内容, F 资助经费, K 考核指标. */
const rows = readFileSync(path.join(import.meta.dirname, 'sentences-of-other-years.txt'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((row): [string, string] => [row.slice(0, 1), row.slice(2)]);
const of = (field: string): string[] => rows.filter(([one]) => one === field).map(([, text]) => text);

describe('a sentence that nobody has confirmed is an error, whatever the rules make of it', () => {
  test.each([
    ['R', (text: string) => requirement(text)],
    ['C', (text: string) => lineAfter(POLICE, '主要内容：', `主要内容：${text}`)],
    ['F', (text: string) => lineAfter(POLICE, '资助经费：', `资助经费：${text}`)],
    ['K', (text: string) => after(POLICE, '④取得显著', `${text}④取得显著`)],
  ])('in the field %s', (field, plant) => {
    const sentences = of(field);
    expect(sentences.length).toBeGreaterThan(3);
    const { messages } = splitConfirmed(plant(sentences.join('')));
    const found = messages.filter(({ ruleId }) => ruleId === 'unconfirmed').map(({ actual }) => actual ?? '');
    const isHeld = (sentence: string): boolean =>
      found.some((one) => {
        const clause = one.slice(1, one.lastIndexOf('”, which'));
        return sentence.includes(clause) || clause.includes(sentence);
      });
    expect(sentences.filter((sentence) => !isHeld(sentence))).toEqual([]);
  });

  describe('above calls', () => {
    const planted = (text: string) => ({
      'below the heading of a direction': after('方向13：公共安全', '示范\n', `示范\n${text}\n`),
      'in the introduction of a plan': after(
        '科技创新平台计划）',
        '支持创新平台建设。',
        `支持创新平台建设。${text}`,
      ),
      'below an area': after('八、海洋经济', '提供科技支撑。', `提供科技支撑。\n${text}`),
    });

    test.each([
      '只支持高校牵头申报。',
      '申报单位须为广西区内企业。',
      '单个项目资助不超过10万元。',
      '实施时间为２年。',
      '考核指标另有规定。',
    ])('%s', (text) => {
      for (const [where, plant] of Object.entries(planted(text))) {
        const { messages } = splitConfirmed(plant);
        const found = messages.filter(
          ({ ruleId, actual }) => ruleId === 'unconfirmed' && actual?.includes(text),
        );
        expect([where, found.length]).toEqual([where, 1]);
      }
    });

    test('a person may say that it asks nothing; what it asks is marked there, and counts in no call', () => {
      const text = '只支持高校牵头申报。';
      const plant = after('科技创新平台计划）', '支持创新平台建设。', `支持创新平台建设。${text}`);
      const nothing = splitConfirmed(plant, confirming(`{ text: ${text} }`));
      expect(errorsOf(nothing)).toEqual([]);
      expect(doubtsOf(nothing, 'leitai')).toEqual([]);
      const asked = splitConfirmed(plant, confirming(`{ text: ${text}, leads: condition }`));
      expect(errorsOf(asked)).toEqual([]);
      expect(doubtsOf(asked, 'leitai')).toEqual([expect.stringContaining('没有算进以下各项')]);
      expect(callOf(asked, '41')).toEqual(callOf(splitRealGuide(), '41'));
    });

    test.each(['单个项目资助不超过10万元。', '实施时间为２年。', '考核指标另有规定。'])(
      'no call has it among its facts, so that it is marked also where nothing is asked: %s',
      (text) => {
        const plant = after('科技创新平台计划）', '支持创新平台建设。', `支持创新平台建设。${text}`);
        const split = splitConfirmed(plant, confirming(`{ text: ${text} }`));
        expect(errorsOf(split)).toEqual([]);
        expect(doubtsOf(split, 'leitai')).toEqual([expect.stringContaining('没有算进以下各项')]);
      },
    );
  });

  test('also where the file is there and empty, and each is told once with what is proposed', () => {
    const { unconfirmed, messages } = splitGuide({ ...rulesOnly(), confirmed: 'how: 无\nclauses: []\n' });
    expect(unconfirmed.length).toBeGreaterThan(270);
    const titles = [/“企业购买科技成果转化奖励性后补助”/, /“技术转移服务机构开展技术转移服务奖励性后补助”/];
    const told = messages.filter(({ ruleId }) => ruleId === 'unconfirmed').map(({ actual }) => actual);
    expect(told.filter((one) => !one?.includes('names a kind'))).toHaveLength(unconfirmed.length);
    for (const title of titles) expect(told.join('\n')).toMatch(title);
    expect(messages.map(({ reason }) => reason)).toContainEqual(
      expect.stringContaining(
        '“须由自治区公安厅出具推荐函。”, which the rules read as recommendation: required',
      ),
    );
  });
});

describe('what a person says counts', () => {
  const text = '中央驻桂单位可申报。';

  test.each(['permission', 'condition', 'unrestricted'])('who may lead: %s', (force) => {
    const split = splitConfirmed(requirement(text), confirming(`{ text: ${text}, leads: ${force} }`));
    expect(errorsOf(split)).toEqual([]);
    expect(callOf(split, '13-2').leads).toMatchObject([{ text, force }]);
  });

  test('nothing, where it says nothing', () => {
    const split = splitConfirmed(requirement('须由企业牵头。'), confirming('{ text: 须由企业牵头。 }'));
    expect(errorsOf(split)).toEqual([]);
    expect(callOf(split, '13-2').leads).toEqual([]);
  });

  test('wherever the clause stands', () => {
    const demand = '牵头单位须为企业，自有资金投入不低于1000万元。';
    const split = splitConfirmed(
      lineAfter(POLICE, '主要内容：', `主要内容：${demand}`),
      confirming(`{ text: ${demand}, leads: condition, matching: required }`),
    );
    expect(callOf(split, '13-2')).toMatchObject({
      conditions: { matching: { answer: 'required', evidence: [{ text: demand }] } },
    });
    expect(callOf(split, '13-2').leads).toContainEqual(expect.objectContaining({ text: demand }));
  });

  test('also that one cannot apply by this text alone', () => {
    const split = splitConfirmed(
      requirement('本方向暂不受理申报。'),
      confirming('{ text: 本方向暂不受理申报。, status: deferred }'),
    );
    expect(callOf(split, '13-2')).toMatchObject({
      status: 'deferred',
      statusEvidence: { text: '本方向暂不受理申报。' },
    });
  });

  test('and cuts a sentence where its parts are confirmed apart', () => {
    const split = splitConfirmed(
      requirement('鼓励企业参与，但牵头单位应为高校。'),
      all(
        confirming('{ text: 鼓励企业参与, preferred: true }'),
        confirming('{ text: 但牵头单位应为高校。, leads: condition }'),
      ),
    );
    expect(errorsOf(split)).toEqual([]);
    expect(callOf(split, '13-2')).toMatchObject({
      leads: [{ text: '但牵头单位应为高校。', force: 'condition' }],
      preferences: [{ text: '鼓励企业参与' }],
    });
  });

  test.each([
    ['{ text: 须由企业牵头。, leads: must }', 'confirmed-file'],
    ['{ text: 须由自治区公安厅出具推荐函。 }', 'confirmed-file'],
    ['[', 'confirmed-file'],
    ['{ text: 须由企业牵头。, organisation: [{ kind: other, text: 高校 }] }', 'confirmed-file'],
    ['{ text: 须由企业牵头。, organisation: [{ kind: place, value: place=南宁 }] }', 'confirmed-file'],
    [
      '{ text: 须由企业牵头。, organisation: [{ kind: certified, value: holds=高新技术企业 }] }',
      'confirmed-file',
    ],
    ['{ text: 须由企业牵头。, person: [{ kind: age, value: age<=40 }] }', 'confirmed-file'],
    ['{ text: 须由企业牵头。, person: [{ kind: age, value: young }] }', 'confirmed-file'],
    ['{ text: 须由企业牵头。, organisation: [{ kind: quota, text: 限报1项 }] }', 'confirmed-file'],
    ['{ text: 须由企业牵头。, quota: 须由企业牵头 }', 'confirmed-file'],
    ['{ text: 须由企业牵头。, applicants: { bank: yes } }', 'confirmed-file'],
  ])('not what the file cannot say: %s', (clause, rule) => {
    expect(errorsOf(splitConfirmed((source) => source, confirming(clause)))).toContain(rule);
  });
});

test.each([
  '{ text: 须由企业牵头。, leads: condition, documents: [{ from: 省科技厅 }] }',
  '{ text: 须由企业牵头。, leads: condition, documents: [{ when: 涉及动物 }] }',
  '{ text: 须由企业牵头。, leads: condition, person: [{ kind: other, appliesTo: 团队成员 }] }',
])('whom, when and from whom are the words of the text: %s', (clause) => {
  const split = splitConfirmed(requirement('须由企业牵头。'), confirming(clause));
  expect(errorsOf(split)).toEqual(['unconfirmed']);
});

test('who may lead, what is asked and what is handed in are what a person says', () => {
  const text = '限在桂医院牵头，负责人不超过40岁，须附院方证明，每院限报1项。';
  const split = splitConfirmed(
    requirement(text),
    confirming(
      `{ text: "${text}", leads: condition, applicants: { hospital: conditional, others: no }, ` +
        'organisation: [{ kind: place, value: place=广西, text: 限在桂医院牵头 }, { kind: quota, text: 每院限报1项 }], ' +
        'person: [{ kind: age, value: age<=40, text: 负责人不超过40岁 }], ' +
        'documents: [{ text: 须附院方证明, from: 院方 }] }',
    ),
  );
  expect(errorsOf(split)).toEqual([]);
  expect(callOf(split, '13-2')).toMatchObject({
    applicants: {
      hospital: { answer: 'conditional', soft: false, evidence: [{ text }] },
      enterprise: { answer: 'no', evidence: [{ text }] },
    },
    organisationConditions: [
      { kind: 'place', force: 'must', value: 'place=广西', text: '限在桂医院牵头' },
      { kind: 'quota', text: '每院限报1项' },
    ],
    personConditions: [{ kind: 'age', value: 'age<=40', text: '负责人不超过40岁' }],
    documents: [{ text: '须附院方证明', from: '院方', when: null }],
    quota: '每院限报1项',
  });
});

test('an edition of which nobody has said how it was confirmed is not built', () => {
  const split = splitConfirmed(
    (source) => source,
    (file) => file.replace(/^how: .+$/m, "how: ''"),
  );
  expect(errorsOf(split)).toEqual(['confirmed-file']);
});

test('a clause is added to the file as it is, and nothing else changes', () => {
  const file = realInput().confirmed ?? '';
  const added = addConfirmed(file, { text: '须：“甲”, 乙。', leads: 'condition' });
  expect(added.startsWith(file.trimEnd())).toBe(true);
  expect(parse(added)).toMatchObject({
    clauses: expect.arrayContaining([{ text: '须：“甲”, 乙。', leads: 'condition' }]) as unknown,
  });
});

test('an edition without the file is not built', () => {
  const [folder] = findEditions('.');
  const split = splitEdition('.', { ...(folder ?? expect.unreachable()), confirmedFile: 'none.yaml' });
  expect(split.files).toBeUndefined();
  expect(split.messages.map(({ reason }) => reason)).toEqual([expect.stringContaining('no file none.yaml')]);
});

describe('for 2026', () => {
  const { unconfirmed, guide } = splitRealGuide();
  const calls = callsOf(guide);
  const proposed = callsOf(splitByRules().guide);
  const { clauses } = parse(realInput().confirmed ?? '') as { clauses: { text: string }[] };

  test('all is confirmed, and nothing besides', () => {
    expect(unconfirmed).toEqual([]);
    // As they are read: an editor's readings stand in them.
    const { readings } = parse(realInput().edition) as { readings: { printed: string; read: string }[] };
    const text = readings.reduce(
      (changed, { printed, read }) => changed.replaceAll(printed, read),
      cleanLines(new TextDecoder().decode(realInput().source)).join('\n').replaceAll('∶', '：'),
    );
    expect(clauses).toHaveLength(334);
    expect(clauses.filter((clause) => !text.includes(clause.text))).toEqual([]);
  });

  test('the rules propose the same, but for who may apply', () => {
    const known = (list: readonly Call[]) =>
      list.map((call) =>
        Object.fromEntries(
          Object.entries(call).filter(([key]) => key !== 'doubts' && !Object.hasOwn(Eligibility.shape, key)),
        ),
      );
    expect(known(calls)).toEqual(known(proposed));
  });

  test('on who may apply the rules propose no “no” that was not confirmed', () => {
    const differences = calls.flatMap((call, at) =>
      ApplicantKind.options.flatMap((kind) => {
        const [said, rule] = [call.applicants[kind], proposed[at]?.applicants[kind]];
        return said.answer === rule?.answer && said.soft === rule.soft
          ? []
          : [`${call.id} ${kind}: ${rule?.answer}${rule?.soft ? ' soft' : ''} → ${said.answer}`];
      }),
    );
    // The content of 54-2 speaks of others who lead, which an editor noted.
    expect(differences.filter((one) => one.includes(': no →'))).toEqual([
      '54-2 university: no → no',
      '54-2 institute: no → no',
    ]);
    expect(differences.length).toBeLessThan(90);
  });
});
