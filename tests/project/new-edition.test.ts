import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ConfirmedFile } from '../../src/guide/model/schema/confirmed-file.ts';
import { EditionFile } from '../../src/guide/model/schema/edition-file.ts';
import { readLines } from '../../src/guide/parse/lines.ts';
import { readAs } from '../../src/guide/parse/readings.ts';
import { splitGuide } from '../../src/guide/split-guide.ts';
import { buildGuideDocx } from '../support/guide-docx.ts';
import { runScript } from '../support/run-script.ts';
import { callsOf, cleanLines, realInput, splitRealGuide } from '../support/real-guide.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
/** Headings that the conversion of 2026 lost, as a document that was not converted has them. */
const TITLES = {
  1: '“尖锋”行动计划（广西重大专项计划）',
  2: '一、现代特色农林业',
  17: '九、绿色低碳技术',
  18: '重点研发行动计划（广西重点研发计划）',
  459: '方向17：铝新材料制备技术研究与应用示范',
};
let root: string;

const newEdition = (...args: string[]) => runScript('new-edition.ts', args, { cwd: root });
const start = (): void => {
  root = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
  // Later editions are not what this one follows.
  for (const name of ['2026', 'thesaurus.yaml'])
    cpSync(path.join(PROJECT, 'guidelines', name), path.join(root, 'guidelines', name), { recursive: true });
};
const read = (name: string): string => readFileSync(path.join(root, 'guidelines/2027', name), 'utf8');

describe('the guide as next year’s Word file', () => {
  const real = splitRealGuide();
  let said: ReturnType<typeof newEdition>;

  beforeAll(() => {
    start();
    const source = new TextDecoder().decode(realInput().source).replaceAll('2026年', '2027年');
    const heading = TITLES[18].replace('重点研发行动计划', '“重点研发”行动计划');
    const { bytes } = buildGuideDocx(source, { titles: { ...TITLES, 18: heading } });
    writeFileSync(path.join(root, 'guide.docx'), bytes);
    said = newEdition('2027', 'guide.docx');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test('becomes an edition with its files', () => {
    expect(said).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(path.join(root, 'guidelines'))).toEqual(['2026', '2027', 'thesaurus.yaml']);
    expect(readdirSync(path.join(root, 'guidelines/2027')).sort()).toEqual(
      ['changes.yaml', 'confirmed.yaml', 'edition.yaml', 'guide.docx', 'source.txt'].sort(),
    );
  });

  test('has plans and groups under the ids of last year, and notes where their quotes stand', () => {
    const [before, now] = [realInput().edition, read('edition.yaml')].map((text) =>
      EditionFile.parse(parse(text)),
    );
    expect(now?.edition).toBe(2027);
    expect(now?.title.shown).toBe('2027年度广西科技计划项目申报指南');
    expect(now?.plans.map(({ id }) => id)).toEqual(before?.plans.map(({ id }) => id));
    expect(now?.plans[0]?.heading).toBe(TITLES[1]);
    expect(now?.groups).toEqual(before?.groups);
    expect(now?.totals).toEqual(before?.totals);
    const lines = cleanLines(read('source.txt'));
    for (const { line, quote } of now?.notes ?? []) expect(lines[line - 1]).toContain(quote);
    expect(before?.notes.length).toBe(now?.notes.length);
  });

  test('keeps what was confirmed of clauses that stand unchanged, and says that nobody has looked', () => {
    const { how, clauses } = parse(read('confirmed.yaml')) as ConfirmedFile;
    expect(how).toBe('');
    expect(clauses.length).toBeGreaterThan(300);
    const { readings } = EditionFile.parse(parse(read('edition.yaml')));
    const lines = readAs(readLines(read('source.txt')), readings).map(({ text }) => text);
    expect(clauses.filter(({ text }) => !lines.some((line) => line.includes(text)))).toEqual([]);
  });

  test('lists what to look at, the gravest first, with places in Word', () => {
    const parts = said.stdout.split('\n').filter((line) => /^[一二三四]、/.test(line));
    expect(parts.map((line) => line.charAt(0))).toEqual(['一', '二', '三', '四']);
    expect(said.stdout).toContain('修订：删去的，没有读：“100”（王科长）');
    expect(said.stdout).toMatch(/missing-label: .*（Word：“方向26.*第\d+段/);
    expect(said.stdout).toContain('npm run review');
    expect(said.stdout).toContain('读出101个申报项');
  });

  test('has the facts of last year but for what the file has changed', () => {
    const { guide } = splitGuide({
      ...realInput(),
      source: readFileSync(path.join(root, 'guidelines/2027/source.txt')),
      edition: read('edition.yaml'),
      confirmed: read('confirmed.yaml'),
    });
    const facts = (all: typeof real.guide) =>
      new Map(
        callsOf(all).map(({ id, modes, funding, years, applicants }) => [
          id,
          {
            modes,
            caps: funding?.cases.map(({ min, max }) => [min, max]),
            terms: years?.cases.map(({ min, max }) => [min, max]),
            answers: Object.values(applicants).map(({ answer, soft }) => [answer, soft]),
          },
        ]),
      );
    if (!guide) throw new Error('no guide');
    const [before, now] = [facts(real.guide), facts(guide)];
    expect([...now.keys()]).toEqual([...before.keys()]);
    const changed = [...before].filter(([id, own]) => JSON.stringify(own) !== JSON.stringify(now.get(id)));
    // A tracked change raised the first; the sums of the other stand in a table, which has a sentence below.
    expect(changed.map(([id]) => id)).toEqual(['1-1', '43']);
    const caps = now.get('43')?.caps;
    expect(caps).toEqual([...(before.get('43')?.caps ?? []), [null, null]]);
  });
});

test('a plan whose heading has no known form is known from its style in Word', () => {
  start();
  const source = new TextDecoder().decode(realInput().source).replaceAll('2026年', '2027年');
  const { bytes } = buildGuideDocx(source, { titles: TITLES });
  writeFileSync(path.join(root, 'guide.docx'), bytes);
  const { stdout } = newEdition('2027', 'guide.docx');
  expect(stdout).toContain('plan: 重点研发行动计划（{名称}）');
  expect(stdout).toContain('读出101个申报项（去年101个）');
  const { grammar, plans } = EditionFile.parse(parse(read('edition.yaml')));
  expect(grammar?.headings).toEqual({ plan: ['重点研发行动计划（{名称}）'] });
  expect(plans.map(({ heading }) => heading)).toContain(TITLES[18]);
  rmSync(root, { recursive: true });
});

describe('what cannot become an edition', () => {
  beforeEach(() => {
    start();
    return () => rmSync(root, { recursive: true });
  });

  test.each([
    ['a year that is there', '2026', 'guide.txt', 'is there already'],
    ['no year', 'guide.txt', '2027', 'expected a year and a file'],
    ['no file', '2027', 'none.docx', 'no file'],
    ['a folder', '2027', 'guidelines', 'is a folder'],
    ['a question', '2027', '--help', 'expected a year and a file'],
    ['a PDF by the name of a Word file', '2027', 'guide.pdf.docx', ''],
  ])('%s ends in a sentence, and nothing is written', (_what, year, file, words) => {
    writeFileSync(path.join(root, 'guide.txt'), 'a text');
    writeFileSync(path.join(root, 'guide.pdf.docx'), '%PDF-1.7\n%âãÏÓ\n');
    const { status, stderr } = newEdition(year, file);
    expect(status).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/new-edition: .+/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(path.join(root, 'guidelines/2027'))).toBe(false);
    expect(readdirSync(path.join(root, 'guidelines'))).toEqual(['2026', 'thesaurus.yaml']);
  });
});
