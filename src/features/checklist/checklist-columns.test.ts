import { expect, test } from 'vitest';
import { readBook } from '../../../tests/support/read-xlsx.ts';
import { sheetOf, SHEET_CONTEXT } from '../../../tests/support/call-sheets.ts';
// eslint-disable-next-line no-restricted-imports -- reads what the browser saves, without a browser.
import { describeNotes, describeTable, renderWorkbook } from '../export/workbook.ts';
import { CHECKLIST_COLUMNS, checklistNotes, checklistRows } from './checklist-columns.ts';
import { linesOf } from './checklist.ts';

test('an Excel file has a row for each thing, with whom it goes to', async () => {
  const sheets = [sheetOf('13-2', 3), sheetOf('2-1', 9), sheetOf('jijin-8')];
  const rows = checklistRows(sheets, SHEET_CONTEXT);
  const file = await renderWorkbook([
    describeTable('办理清单', CHECKLIST_COLUMNS, rows),
    describeNotes(checklistNotes(SHEET_CONTEXT)),
  ]);
  const { sheets: read } = readBook(file);
  expect(read.map(({ name }) => name)).toEqual(['办理清单', '说明']);
  const [head = [], ...body] = read[0]?.rows.map((row) => row.map(({ value }) => value)) ?? [];
  const column = (name: string): unknown[] => body.map((row) => row[head.indexOf(name)]);
  expect(new Set(column('编号'))).toEqual(new Set(['方向13-2', '方向2-1', 'jijin-8']));
  expect(new Set(column('给谁'))).toEqual(new Set(['13-2的同事', '2-1的同事', 'jijin-8的同事']));
  for (const sheet of sheets)
    for (const { text, line } of linesOf(sheet.checklist))
      expect(
        body.some((row) => row[head.indexOf('原文')] === text && row[head.indexOf('原文行')] === line),
      ).toBe(true);
  expect(column('办好否').filter((one) => one === '√')).toHaveLength(1);
  expect(column('适用')).toContain('满足其一：甲');
  expect(column('适用')).toContain('原文没有写');
});
