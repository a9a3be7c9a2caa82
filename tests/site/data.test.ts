import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { renderCallsXlsx } from '../../src/features/export/calls-xlsx.ts';
import { buildMatchFile } from '../../src/features/find/match/build-match-file.ts';
import { DEFAULT_SITE } from '../../src/site/settings.ts';
import { readBuilt } from '../support/addresses.ts';
import { SITES } from '../support/site.ts';
import { cleanLines, realInput, splitRealGuide } from '../support/real-guide.ts';
import { readRealThesaurus } from '../support/real-thesaurus.ts';
import { readBook } from '../support/read-xlsx.ts';
import { parseRfc4180 } from '../support/rfc4180.ts';

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
    const conditions = Object.values(call.conditions).flatMap(({ evidence }) => evidence);
    const lists = [
      ...[call.content, call.items, call.options, call.indicators, call.requirements],
      ...[call.leads, call.preferences, conditions, rule, status],
    ];
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

/** Begins a field that follows what a project is to do. */
const NEXT_FIELD =
  /^(?:（[一二三四]）)?(?:考核指标|实施年限|资助方式|资助经费|申报要求|申报途径|申报材料|注意事项)/;

/** What stands before a paragraph on it and is no part of it; a whole line with one of the fund categories. */
const CONTENT_LABEL = /^(?:主要内容：|项目内容：|资助学科：|（一）重点资助产业和学科$)/;

test('calls.json has every paragraph on what a project is to do: all lines from the heading to the next field', () => {
  const squeeze = (text: string): string => text.replace(/\s/g, '');
  const counts = { lines: 0, prose: 0 };
  for (const call of file.calls) {
    const own = lines
      .slice(call.lines[0] - 1, call.lines[1])
      .map((text, at) => [text.trim(), call.lines[0] + at] as const);
    const end = own.findIndex(([text]) => NEXT_FIELD.test(text));
    for (const [at, [text, line]] of own.slice(0, end === -1 ? own.length : end).entries()) {
      // The heading; where it was lost, the call begins with its content.
      if (at === 0 && !CONTENT_LABEL.test(text)) continue;
      const entries = [...call.content, ...call.items, ...call.options].filter((one) => one.line === line);
      const given = entries.map((one) => `${one.marker ?? ''}${one.text}`).join('');
      const expected = text.startsWith('具体申报通知') ? '' : text.replace(CONTENT_LABEL, '');
      expect(squeeze(given), `${call.id} line ${line}`).toBe(squeeze(expected));
      if (expected === '' && !CONTENT_LABEL.test(text)) expect(call.statusEvidence?.line, call.id).toBe(line);
      counts.lines += 1;
    }
    if (call.content.length > 0 && call.items.length === 0) counts.prose += 1;
  }
  // As many lines as were counted in the source; calls without numbered items.
  expect(counts).toEqual({ lines: 476, prose: 73 });
});

test('calls.csv is the table of calls.xlsx, with whole addresses', async () => {
  const text = await readBuilt('2026/data/calls.csv');
  expect(text.startsWith('\ufeff编号,')).toBe(true);
  const rows = parseRfc4180(text.slice(1));
  const book = readBook(await readFile(path.join(inject('rootSite'), '2026/data/calls.xlsx')));
  expect(rows).toEqual(book.sheets[0]?.rows.map((row) => row.map(({ value }) => String(value ?? ''))));
  const [head = [], ...body] = rows;
  const root = new URL('/', process.env['SITE'] ?? 'http://localhost:4321').href;
  expect(body.map((row) => row[head.indexOf('地址')])).toEqual(
    file.calls.map(({ url }) => root + url.slice(1)),
  );
  const row = body.find(([id]) => id === '方向14');
  expect(row?.[head.indexOf('资助上限（万元）')]).toBe('300');
});

test.each(SITES)(
  'calls.xlsx of the %s holds the calls, with links to where the site is',
  async (site, base) => {
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
  },
);

test('find.txt is what the finder ranks by, of the guide and the thesaurus', async () => {
  const made = buildMatchFile(splitRealGuide().guide, readRealThesaurus());
  const built = await readFile(path.join(inject('rootSite'), '2026/data/find.txt'));
  expect(Buffer.compare(built, made)).toBe(0);
});
