import { afterEach, describe, expect, test, vi } from 'vitest';
import { readBook } from '../../../tests/support/read-xlsx.ts';
import { callNamed, calls, renderXlsx, TITLE } from '../../../tests/support/rendered-calls.ts';

const book = readBook(await renderXlsx(calls));
const [, , notes] = book.sheets;
if (!notes) throw new Error('a workbook of ours has three sheets');

describe('the workbook', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('names the sheets, and explains them in the last', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(['2026年度申报项', '内容、指标和要求', '说明']);
    const said = new Map(notes.rows.map(([name, text]) => [name?.value, text]));
    expect(said.get('来源')?.value).toBe(TITLE);
    expect(said.get('年度')?.value).toBe(2026);
    expect(said.get('网址')?.link).toBe('https://example.org/zhinan/2026/');
    expect(said.get('原文')?.link).toBe('https://example.org/zhinan/2026/source/');
    expect(said.get('金额')?.value).toContain('万元');
    expect(said.get('年限')?.value).toContain('年');
    expect(said.get('数字单元格为空')?.value).toContain('原文未说明');
    expect(said.get('怎样得来')?.value).toContain('以指南原文为准');
  });

  test('is the same, byte for byte, whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const made = [];
    for (const time of ['2026-11-24T08:00:00Z', '2031-02-03T19:31:58Z']) {
      vi.setSystemTime(time);
      made.push(Buffer.from(await renderXlsx(calls)));
    }
    expect(made[0]?.equals(made[1] ?? Buffer.of())).toBe(true);
  });

  test('has no links where the site has no host, since a file on a disk cannot follow them', async () => {
    const { files, sheets } = readBook(await renderXlsx(calls, ''));
    expect(sheets[0]?.rows[1]?.at(-2)?.value).toBe(calls[0]?.url);
    expect([...files.values()].some((xml) => xml.includes('hyperlink'))).toBe(false);
  });

  test('holds only the calls that were chosen, in their order', async () => {
    const chosen = ['13-2', 'jijin-3', '4'].flatMap((id) => calls.filter((call) => call.id === id));
    const { sheets } = readBook(await renderXlsx(chosen));
    expect(sheets[0]?.rows.slice(1).map((row) => row[0]?.value)).toEqual(['方向13-2', 'jijin-3', '方向4']);
    const entries = sheets[1]?.rows.slice(1).map((row) => row[0]?.value);
    expect([...new Set(entries)]).toEqual(['方向13-2', 'jijin-3', '方向4']);
    for (const { rows: none } of readBook(await renderXlsx([])).sheets.slice(0, 2))
      expect(none).toHaveLength(1);
  });

  test.each([
    ['=1+1', '=1+1'],
    ['＝SUM(A1:A9)', '＝SUM(A1:A9)'],
    ['+86', '+86'],
    ['-1', '-1'],
    ['@SUM', '@SUM'],
    ['14', '14'],
    [`<b>&amp;"x" 'y'</b>]]>`, `<b>&amp;"x" 'y'</b>]]>`],
    ['  两端有空格  ', '  两端有空格  '],
    ['一行\n又一行\t制表', '一行\n又一行\t制表'],
    ['𠮷野家①㎡', '𠮷野家①㎡'],
    ['$1$&$`', '$1$&$`'],
    // XML has no way to write these, so the library leaves them out.
    ['响\u0007铃\u0000\u001b', '响铃'],
    ['半个\ud842字', '半个字'],
    // Escaped, so that Office reads what is given.
    ['_x0041_', '_x005F_x0041_'],
    ['坏\ufffd字', '坏_xFFFD_字'],
    ['constructor', '_x0063_onstructor'],
    ['__proto__', '_x005F__proto__'],
  ])('keeps %j as text', async (given, kept) => {
    const { files, sheets } = readBook(await renderXlsx([callNamed(given)]));
    expect(sheets[0]?.rows[1]?.[4]?.value).toBe(kept);
    expect(sheets[1]?.rows[1]?.[1]?.value).toBe(kept);
    expect([...files.values()].some((xml) => /<f[ >]/.test(xml))).toBe(false);
  });
});
