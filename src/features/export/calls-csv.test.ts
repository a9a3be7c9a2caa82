import { parse } from 'csv-parse/sync';
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { CALL_COLUMNS } from './call-columns.ts';
import { readBook } from '../../../tests/support/read-xlsx.ts';
import { callNamed, calls, HOST, renderCsv, renderXlsx } from '../../../tests/support/rendered-calls.ts';
import { parseRfc4180 } from '../../../tests/support/rfc4180.ts';

const csv = renderCsv(calls);
const rows = parseRfc4180(csv.slice(1));
const titleAt = CALL_COLUMNS.findIndex(({ heading }) => heading === '名称');

/** The title of a call as the file has it. */
const shownTitle = (title: string): string | undefined =>
  parseRfc4180(renderCsv([callNamed(title)]))[1]?.[titleAt];

test('the file is the table of the workbook, for a reader that knows RFC 4180 and nothing else', async () => {
  expect(csv.startsWith('\ufeff')).toBe(true);
  const [table] = readBook(await renderXlsx(calls)).sheets;
  expect(rows).toHaveLength(102);
  expect(rows).toEqual(table?.rows.map((row) => row.map(({ value }) => String(value ?? ''))));
});

test('csv-parse and Python read the same table', () => {
  expect(parse(csv, { bom: true, record_delimiter: '\r\n', relax_quotes: false })).toEqual(rows);
  const script =
    'import csv, io, json, sys; text = sys.stdin.buffer.read().decode("utf-8-sig"); ' +
    'print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), strict=True))))';
  const python = spawnSync('python3', ['-c', script], { input: csv, encoding: 'utf8' });
  // Not everybody has it.
  if (python.error) return;
  expect(JSON.parse(python.stdout)).toEqual(rows);
});

test('addresses are whole ones', () => {
  const at = CALL_COLUMNS.findIndex(({ heading }) => heading === '地址');
  expect(rows.slice(1).map((row) => row[at])).toEqual(calls.map(({ url }) => `${HOST}${url}`));
});

test('what would end a field or a record stands in quotes', () => {
  for (const title of [
    '一行\n又一行',
    '一行\r又一行',
    '一行\r\n又一行',
    '“甲”,"乙"',
    '"',
    '""',
    ',',
    '甲\u2028乙',
  ])
    expect(shownTitle(title)).toBe(title);
});

test('ids are no numbers and no dates, and say which call it is', () => {
  const ids = rows.slice(1).map(([id = '']) => id);
  expect(ids.map((id) => id.replace(/^方向/, ''))).toEqual(calls.map(({ id }) => id));
  expect(ids.filter((id) => /^[\d-]+$/.test(id))).toEqual([]);
  expect(ids).toEqual(expect.arrayContaining(['方向1-1', '方向13-2', '方向14', '方向26-2-1', 'jijin-3']));
});

// Each alone in a cell is made something else by Excel or LibreOffice (tests/slow/spreadsheets.test.ts tries the latter).
const CONVERTED: Readonly<Record<string, RegExp>> = {
  number: /^[\s\d.,，．()（）+\-%％]*$/,
  'number with an exponent': /^\d[\d.]*e[+-]?\d+$/i,
  'date or time': /^\d+(?:[-/.:：]\d+)+(?:\s?[ap]m)?$/i,
  'Chinese date or time': /^(?:\d+[年月日号时点分秒])+$/,
  'English date': /^(?:\d+[- ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]?\d+$/i,
  'amount of money': /^[¥￥$€£]\s?\d/,
  formula: /^[=+\-@\t\r＝＋－＠]/,
  'truth value': /^(?:true|false)$/i,
};

test('no text of the file is one that spreadsheet programs convert, and none had to be changed for that', () => {
  for (const row of rows.slice(1)) {
    for (const [at, cell] of row.entries()) {
      if (CALL_COLUMNS[at]?.kind === 'number') {
        expect(cell, row[0]).toMatch(/^(?:\d+(?:\.\d+)?)?$/);
        continue;
      }
      expect(cell, row[0]).not.toMatch(/^'/);
      if (cell === '') continue;
      for (const [what, pattern] of Object.entries(CONVERTED))
        expect(pattern.test(cell), `${row[0] ?? ''} ${CALL_COLUMNS[at]?.heading ?? ''}: ${what}`).toBe(false);
    }
  }
});

test('a text that would be converted has an apostrophe before it', () => {
  const texts = [
    '14 007 1,000 12345678901234567890 -5 0.5 .5 （5） (5) １２ 50% 1E5 1.5e3 ¥5 $5',
    '13-2 1/2 1.2.3 2026-03 2026.1.1 12月1日 2026年3月 3月 5年10月 3:1 3:30 下午3:30',
    'Jan-5 5-Jan MARCH1 SEPT2 TRUE false =1+1 +5 +甲1 -甲1 @SUM ＝A1 ＋1 －1 ＠A',
  ].flatMap((line) => line.split(' '));
  for (const text of [...texts, '1 1/2', '10:00 AM', '\t14', ' 14 '])
    expect(shownTitle(text), text).toBe(`'${text}`);
});

test('a text that would not is left alone', () => {
  const texts = [
    '方向13-2 jijin-3 360—371 3年 3年。 3条 5万 300万元。 2026年度 第1条 1∶1 ① ½ 一月 C919 5G 3D-1',
    '不超过3年 10.5%。 A=1 电话+86 甲@乙 2026年3月起',
  ].flatMap((line) => line.split(' '));
  for (const text of [...texts, "'甲'", '']) expect(shownTitle(text), text).toBe(text);
});
