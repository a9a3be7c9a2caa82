import writeExcelFile, { type CellObject } from 'write-excel-file/universal';
import { getCellAddress } from 'write-excel-file/utility';
import { NOT_STATED } from '../../guide/facts/words.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import { CALL_COLUMNS, callRows, type Column, type TableRow } from './call-columns.ts';
import { ENTRY_COLUMNS, entryRows } from './entry-columns.ts';
import { addLinksAndFilters, eraseZipDates, type OurSheet } from './workbook-features.ts';

/** What a workbook says about the guide, and how an address relative to the site's root becomes a whole one. */
export interface WorkbookContext {
  edition: number;
  title: string;
  addressOf: (url: string) => string;
}

/** How many characters Excel takes in a cell. */
const LONGEST_CELL = 32_767;

/**
 * What would be read as the beginning of an escape, and the mark for a broken character, which the library takes out; as it does,
 * and may, with control characters.
 */
const NOT_AS_IT_IS = /_(?=x[\dA-Fa-f]{4}_)|\ufffd/g;

const LINK_STYLE = { textColor: '#1b4f87', textDecoration: { underline: true } } as const;
const HEAD_STYLE = {
  fontWeight: 'bold',
  backgroundColor: '#fbf3df',
  bottomBorderStyle: 'thin',
  alignVertical: 'center',
  wrap: true,
} as const;

/**
 * The calls as an Excel workbook: a sheet with a row for each call (the columns of the CSV, numbers as numbers, names
 * and addresses as links), one with a row for each of their entries, and one that explains both. Runs in Node and in
 * browsers; the same calls give the same bytes.
 */
export async function renderCallsXlsx(
  calls: readonly Call[],
  planTitles: ReadonlyMap<string, string>,
  context: WorkbookContext,
): Promise<Uint8Array<ArrayBuffer>> {
  const { edition, addressOf } = context;
  const sheets = [
    describeTable(`${edition}年度申报项`, CALL_COLUMNS, callRows(calls, planTitles, addressOf)),
    describeTable('内容、指标和要求', ENTRY_COLUMNS, entryRows(calls, addressOf)),
    describeNotes(context),
  ];
  const blob = await writeExcelFile(
    sheets.map(({ sheet }) => sheet),
    { features: [addLinksAndFilters(sheets)], fontFamily: '等线', fontSize: 11 },
  ).toBlob();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  eraseZipDates(bytes);
  return bytes;
}

/** A sheet with a table that can be filtered: a frozen head row and first column, then the rows. */
function describeTable<Row extends TableRow>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): OurSheet {
  return {
    name,
    sheet: {
      sheet: name,
      orientation: 'landscape',
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map(({ heading }) => ({ ...HEAD_STYLE, ...textCell(heading) })),
        ...rows.map((row) => columns.map((column) => tableCell(column, row))),
      ],
    },
    links: rows.flatMap(({ address }, index) =>
      columns.flatMap(({ kind }, column) =>
        kind === 'link' && isWhole(address) ? [{ cell: getCellAddress(index + 1, column), address }] : [],
      ),
    ),
    table: `A1:${getCellAddress(rows.length, columns.length - 1)}`,
  };
}

/** The sheet that says where the numbers come from and how cells are to be read. */
function describeNotes({ edition, title, addressOf }: WorkbookContext): OurSheet {
  const home = addressOf(`/${edition}/`);
  const source = addressOf(`/${edition}/source/`);
  const notes: readonly [string, string | number, string?][] = [
    ['来源', title],
    ['年度', edition],
    ['网址', home, home],
    ['原文', source, source],
    ['编号', '“方向13-2”即方向13的子方向2，在网址和 calls.json 中写作 13-2；加“方向”以免表格软件当成日期。'],
    ['原文行', '行号从 1 起，指上面这份原文的行；标题行算在内。'],
    ['金额', '单位为万元，按单个项目计。分几种情形的，下限取最小的，上限取最大的，各情形见“分情形资助”。'],
    ['年限', '单位为年。分几种情形的，下限取最小的，上限取最大的，见“实施年限原文”。'],
    ['数字单元格为空', `${NOT_STATED}这个数（calls.json 中为 null）；不表示零，也不表示没有限制。`],
    ['未分条', '原文有这一栏，但没有分条列出，所以不计条数。'],
    [
      '内容、指标和要求',
      '原文的每一条一行：主要内容的条目，不编号的“内容”各段，考核指标，申报要求等。“对应考核指标”用指标印出的序号，“或”表示满足其一。',
    ],
    [
      '怎样得来',
      '数字、条数和各项条件由“指南针”从原文读出，方便查找和排序；与原文不一致的，以指南原文为准。',
    ],
  ];
  return {
    name: '说明',
    sheet: {
      sheet: '说明',
      columns: [{ width: 18 }, { width: 90 }],
      data: notes.map(([name, value, address]) => [
        { ...HEAD_STYLE, ...textCell(name), alignVertical: 'top' },
        {
          ...(typeof value === 'number' ? { type: Number, value } : textCell(value)),
          ...(address !== undefined && isWhole(address) ? LINK_STYLE : {}),
          align: 'left',
          alignVertical: 'top',
          wrap: true,
        },
      ]),
    },
    links: notes.flatMap(([, , address], row) =>
      address !== undefined && isWhole(address) ? [{ cell: getCellAddress(row, 1), address }] : [],
    ),
    table: null,
  };
}

function tableCell<Row extends TableRow>(column: Column<Row>, row: Row): CellObject {
  if (column.kind === 'number') {
    const value = column.value(row);
    return { alignVertical: 'top', ...(value === null ? {} : { type: Number, value }) };
  }
  return {
    ...textCell(column.value(row)),
    ...(column.kind === 'link' && isWhole(row.address) ? LINK_STYLE : {}),
    // Stays text when somebody edits it. Not where texts are long: some versions of Excel show ##### from 256 on.
    ...(column.kind === 'text' ? { format: '@' } : { wrap: true }),
    alignVertical: 'top',
  };
}

/** A cell that is text whatever it begins with: `=1+1` is no formula, and `14` no number. */
function textCell(value: string): CellObject {
  const kept = value.length > LONGEST_CELL ? `${value.slice(0, LONGEST_CELL - 1)}…` : value;
  const text = kept.replace(NOT_AS_IT_IS, escapeForExcel);
  // The library keeps texts as names of an object's properties, and takes `constructor` for one that it has already.
  return { type: String, value: text in {} ? `${escapeForExcel(text)}${text.slice(1)}` : text };
}

/** The first character of a text as `_x0001_`, as Office files may have any. */
function escapeForExcel(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Whether an address has a host; one without leads nowhere from a file on somebody's disk. */
function isWhole(address: string): boolean {
  return /^https?:\/\//.test(address);
}
