import { parse as parseCsv } from 'csv-parse/sync';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CALL_COLUMNS } from '../../src/emit/call-columns.ts';
import { renderCallsCsv } from '../../src/emit/calls-csv.ts';
import { renderCallsXlsx } from '../../src/emit/calls-xlsx.ts';
import { formatAnswer, formatCase, formatStatus } from '../../src/facts/words.ts';
import type { Call } from '../../src/model/schema/call.ts';
import { callsOf, splitRealGuide } from '../support/real-guide.ts';
import { readBook } from '../support/read-xlsx.ts';

const { guide } = splitRealGuide();
const calls = callsOf(guide);
const planTitles = new Map(guide.entries.map(({ id, title }) => [id, title]));
const title = '2026年度广西科技计划项目申报指南';

const render = (some: readonly Call[], host = 'https://example.org/zhinan'): Promise<Uint8Array> =>
  renderCallsXlsx(some, planTitles, { edition: 2026, title, addressOf: (url) => `${host}${url}` });

const book = readBook(await render(calls));
const [table, notes] = book.sheets;
if (!table || !notes) throw new Error('a workbook of ours has two sheets');
const [head = [], ...rows] = table.rows;

/** The row that a call must have, written down without the columns of `call-columns.ts`. */
function expectedRow(call: Call): (string | number | null)[] {
  const { funding, years, conditions } = call;
  const cases = funding && funding.cases.length > 1 ? funding.cases : [];
  const row = [
    call.id,
    planTitles.get(call.plan) ?? '',
    call.direction,
    call.subDirection,
    call.title,
    formatStatus(call.status),
    call.modes.join('、'),
    funding?.min ?? null,
    funding?.max ?? null,
    cases.map((one) => `${one.label ?? '一般'}：${formatCase(one, '万元')}`).join('；'),
    funding?.text ?? null,
    years?.min ?? null,
    years?.max ?? null,
    years?.text ?? null,
    call.items.length,
    call.indicators.length,
    call.requirements.length,
    call.leads.map(({ text }) => text).join(''),
    formatAnswer(conditions.recommendation.answer),
    formatAnswer(conditions.ethics.answer),
    formatAnswer(conditions.enterpriseLead.answer),
    formatAnswer(conditions.matching.answer),
    formatAnswer(conditions.selfRaised.answer),
    `https://example.org/zhinan${call.url}`,
    `${call.lines[0]}—${call.lines[1]}`,
  ];
  return row.map((value) => (value === '' ? null : value));
}

describe('the sheet of calls', () => {
  test('has every cell of all 101 calls, numbers as numbers and texts as texts', () => {
    expect(rows).toHaveLength(101);
    for (const [index, call] of calls.entries()) {
      expect(
        rows[index]?.map(({ value }) => value),
        call.id,
      ).toEqual(expectedRow(call));
    }
  });

  test('has numbers in the same columns throughout, and only there', () => {
    for (const [at, { heading, kind }] of CALL_COLUMNS.entries()) {
      const types = new Set(rows.flatMap((row) => (row[at]?.value === null ? [] : [typeof row[at]?.value])));
      expect([...types], heading).toEqual([kind === 'number' ? 'number' : 'string']);
    }
  });

  test('has the columns of the CSV in the same order, and the same values', () => {
    const [csvHead, ...csvRows] = parseCsv(renderCallsCsv(calls, planTitles), { bom: true });
    expect(head.map(({ value }) => value)).toEqual(csvHead);
    const at = head.findIndex(({ value }) => value === '地址');
    const asCsv = rows.map((row) => row.map(({ value }) => String(value ?? '')));
    for (const row of asCsv) row[at] = row[at]?.replace('https://example.org/zhinan', '') ?? '';
    expect(asCsv).toEqual(csvRows);
  });

  test('links the name and the address of each call to its page, and nothing else', () => {
    const linked = new Set(['名称', '地址']);
    for (const [index, call] of calls.entries()) {
      for (const [at, { heading }] of CALL_COLUMNS.entries()) {
        const link = linked.has(heading) ? `https://example.org/zhinan${call.url}` : null;
        expect(rows[index]?.[at]?.link, `${call.id} ${heading}`).toBe(link);
      }
    }
    expect(head.every(({ link }) => link === null)).toBe(true);
  });

  test('has its head row and first column frozen', () => {
    const pane = table.xml.querySelector('sheetView > pane');
    expect(pane?.getAttribute('state')).toBe('frozen');
    expect(pane?.getAttribute('ySplit')).toBe('1');
    expect(pane?.getAttribute('xSplit')).toBe('1');
    expect(pane?.getAttribute('topLeftCell')).toBe('B2');
  });

  test('has the widths of the columns, each wide enough for its heading in three lines', () => {
    const widths = [...table.xml.querySelectorAll('col')].map((one) => Number(one.getAttribute('width')));
    expect(widths).toEqual(CALL_COLUMNS.map(({ width }) => width));
    for (const { heading, width } of CALL_COLUMNS) expect(width * 3).toBeGreaterThan(heading.length * 2);
  });

  test('has bold headings on a ground, all cells at the top of their row, long texts wrapped', () => {
    for (const { style } of head) {
      expect(style.querySelector('alignment')?.getAttribute('wrapText')).toBe('1');
      expect(book.fontOf(style)?.querySelector('b')).toBeTruthy();
      expect(book.fillOf(style)?.querySelector('fgColor')).toBeTruthy();
    }
    for (const row of rows) {
      for (const [at, { style }] of row.entries()) {
        const alignment = style.querySelector('alignment');
        const kind = CALL_COLUMNS[at]?.kind;
        expect(alignment?.getAttribute('vertical')).toBe('top');
        expect(alignment?.getAttribute('wrapText') === '1').toBe(kind === 'wrap' || kind === 'link');
      }
    }
  });
});

describe('the workbook', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('names the sheets, and explains the first in the second', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(['2026年度申报项', '说明']);
    const said = new Map(notes.rows.map(([name, text]) => [name?.value, text]));
    expect(said.get('来源')?.value).toBe(title);
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
      made.push(Buffer.from(await render(calls)));
    }
    expect(made[0]?.equals(made[1] ?? Buffer.of())).toBe(true);
  });

  test('has no links where the site has no host, since a file on a disk cannot follow them', async () => {
    const { files, sheets } = readBook(await render(calls, ''));
    expect(sheets[0]?.rows[1]?.at(-2)?.value).toBe(calls[0]?.url);
    expect([...files.values()].some((xml) => xml.includes('hyperlink'))).toBe(false);
  });

  test('holds only the calls that were chosen, in their order', async () => {
    const chosen = ['13-2', 'jijin-3', '4'].flatMap((id) => calls.filter((call) => call.id === id));
    const { sheets } = readBook(await render(chosen));
    expect(sheets[0]?.rows.slice(1).map((row) => row[0]?.value)).toEqual(['13-2', 'jijin-3', '4']);
    expect(readBook(await render([])).sheets[0]?.rows).toHaveLength(1);
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
    const [call] = calls;
    if (!call) throw new Error('no call');
    const { files, sheets } = readBook(await render([{ ...call, title: given }]));
    expect(sheets[0]?.rows[1]?.[4]?.value).toBe(kept);
    expect([...files.values()].some((xml) => /<f[ >]/.test(xml))).toBe(false);
  });
});

/** What is used of linkedom, whose own types are not the browser's. */
