import { beforeAll, describe, expect, test } from 'vitest';
import { CALL_COLUMNS } from '../../src/features/export/call-columns.ts';
import { findLibreOffice } from '../support/find-libreoffice.ts';
import { LANGUAGES, openInLibreOffice, type OpenedSheet } from '../support/open-in-libreoffice.ts';
import { readBook } from '../support/read-xlsx.ts';
import { callNamed, calls, renderCsv, renderXlsx } from '../support/rendered-calls.ts';
import { parseRfc4180 } from '../support/rfc4180.ts';

/** It may have to be installed. */
const INSTALL_TIMEOUT = 1_300_000;

/** Titles that LibreOffice makes something else of in one language or the other, and some that it does not. */
const TITLES =
  '13-2|1-1|14|007|1E5|50%|1/2|3:30|3:1|12月1日|2026.1.1|2026-03-01|May 2026|Jan-5|12-Jan-26|１２|1,000|(5)|$5|1 1/2|TRUE|=1+1|+5|-5|.5|12345678901234567890|方向13-2|jijin-3|360—371|3年'.split(
    '|',
  );

let soffice: string;
beforeAll(() => {
  soffice = findLibreOffice();
}, INSTALL_TIMEOUT);

const open = (content: string, language: keyof typeof LANGUAGES): OpenedSheet => {
  const [sheet] = openInLibreOffice(soffice, 'calls.csv', content, language);
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

describe.each(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])('calls.csv opened in %s', (language) => {
  test('has every id, text and number as the file has it, all 101 ids as text', () => {
    const csv = renderCsv(calls);
    const expected = parseRfc4180(csv.slice(1));
    const { rows } = open(csv, language);
    expect(rows).toHaveLength(102);
    for (const [at, row] of rows.entries()) {
      expect(row.map(({ value }) => value)).toEqual(expected[at]);
      for (const [column, { type }] of row.entries()) {
        const isNumber = at > 0 && CALL_COLUMNS[column]?.kind === 'number';
        expect(['', isNumber ? 'float' : 'string'], `${row[0]?.value ?? ''} ${column}`).toContain(type);
      }
    }
    expect(rows.slice(1).map(([id]) => id?.type)).toEqual(calls.map(() => 'string'));
  });

  test('has no title that became a number, a date or a formula', () => {
    const at = CALL_COLUMNS.findIndex(({ heading }) => heading === '名称');
    const { rows } = open(renderCsv(TITLES.map(callNamed)), language);
    const titles = rows.slice(1).map((row) => row[at]);
    expect(titles.map((cell) => cell?.type)).toEqual(TITLES.map(() => 'string'));
    expect(titles.filter((cell) => cell?.isFormula === true)).toEqual([]);
    expect(titles.map((cell) => cell?.value.replace(/^'/, ''))).toEqual(TITLES);
  });

  test('would have other ids if they stood there as they are: the test can fail', () => {
    const { rows } = open(renderCsv(calls).replace(/^方向/gm, ''), language);
    expect(rows.filter(([id]) => id?.type !== 'string').length).toBeGreaterThan(50);
  });
});

test('calls.xlsx opens with all its cells, links and filters', async () => {
  const bytes = await renderXlsx(calls);
  const opened = openInLibreOffice(soffice, 'calls.xlsx', bytes);
  const { sheets } = readBook(bytes);
  expect(opened.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
  expect(opened.map(({ hasFilter }) => hasFilter)).toEqual([true, true, false]);
  for (const [at, { rows }] of sheets.entries()) {
    expect(opened[at]?.rows).toHaveLength(rows.length);
    for (const [index, row] of rows.entries()) {
      const cells = opened[at]?.rows[index] ?? [];
      expect(cells.map(({ value }) => value)).toEqual(row.map(({ value }) => String(value ?? '')));
      expect(cells.map(({ link }) => link)).toEqual(row.map(({ link }) => link));
      expect(cells.map(({ type }) => type)).toEqual(
        row.map(({ value }) => (value === null ? '' : typeof value === 'number' ? 'float' : 'string')),
      );
    }
  }
});
