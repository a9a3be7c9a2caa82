import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import type { CallsFile } from '../../src/emit/calls-json.ts';
import { renderCallsXlsx } from '../../src/emit/calls-xlsx.ts';
import { DEFAULT_SITE } from '../../src/site/default-site.ts';
import { readBuilt } from '../support/addresses.ts';
import { SUB_PATH } from '../support/build-site.ts';
import { cleanLines, realInput } from '../support/real-guide.ts';

const file = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const lines = cleanLines(new TextDecoder().decode(realInput().source));

test('calls.json fits its published schema', async () => {
  const schema = JSON.parse(await readBuilt('2026/data/calls.schema.json')) as object;
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...file, calls: [{ ...file.calls[0], modes: ['借款'] }] })).toBe(false);
});

test('calls.json has 101 calls with 242 items and six plans', () => {
  expect(file.calls).toHaveLength(101);
  expect(new Set(file.calls.map(({ id }) => id)).size).toBe(101);
  expect(file.calls.flatMap(({ items }) => items)).toHaveLength(242);
  expect(file.plans.map(({ id }) => id)).toEqual([
    'jianfeng',
    'yanfa',
    'xietong',
    'leitai',
    'zhiguo',
    'hangji',
  ]);
});

test('every text of calls.json stands in its line of the source', () => {
  for (const call of file.calls) {
    const rule = call.indicatorRule ? [call.indicatorRule] : [];
    const status = call.statusEvidence ? [call.statusEvidence] : [];
    const lists = [call.items, call.indicators, call.requirements, call.options, call.leads, rule, status];
    const quotes = lists.flatMap((list) => list.map(({ text, line }) => ({ text, line })));
    for (const { text, line } of quotes) expect(lines[line - 1], `${call.id} line ${line}`).toContain(text);
    for (const field of [call.funding, call.years]) {
      if (!field) continue;
      const [from, to] = field.lines;
      const source = lines.slice(from - 1, to).join('\n');
      expect(source).toContain(field.text);
      for (const one of field.cases) expect(source).toContain(one.text);
    }
  }
});

test('calls.csv has a byte order mark, a heading and a row for each call', async () => {
  const text = await readBuilt('2026/data/calls.csv');
  expect(text.startsWith('\ufeff编号,')).toBe(true);
  const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
  expect(rows.map(({ 编号 }) => 编号)).toEqual(file.calls.map(({ id }) => id));
  expect(rows.find(({ 编号 }) => 编号 === '14')?.['资助上限（万元）']).toBe('300');
});

test.each([
  ['rootSite', '/'],
  ['subPathSite', SUB_PATH],
] as const)('calls.xlsx of the %s holds the calls, with links to where the site is', async (site, base) => {
  const root = new URL(base, DEFAULT_SITE).href;
  const expected = await renderCallsXlsx(
    file.calls,
    new Map(file.plans.map(({ id, title }) => [id, title])),
    {
      edition: file.edition,
      title: file.title,
      addressOf: (url) => root + url.slice(1),
    },
  );
  const built = await readFile(path.join(inject(site), '2026/data/calls.xlsx'));
  expect(built.equals(expected)).toBe(true);
});
