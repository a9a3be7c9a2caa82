import writeExcelFile, { type CellObject } from 'write-excel-file/universal';
import { getCellAddress } from 'write-excel-file/utility';
import type { Column, TableRow } from './call-columns.ts';
import { addLinksAndFilters, eraseZipDates, type OurSheet } from './workbook-features.ts';

/** A row of the sheet of notes: what it is about, what it says, and where a link of it leads. */
export type Note = readonly [name: string, value: string | number, address?: string];

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

/** A workbook of these sheets. Runs in Node and in browsers; the same sheets give the same bytes. */
export async function renderWorkbook(sheets: readonly OurSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeExcelFile(
    sheets.map(({ sheet }) => sheet),
    { features: [addLinksAndFilters(sheets)], fontFamily: '等线', fontSize: 11 },
  ).toBlob();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  eraseZipDates(bytes);
  return bytes;
}

/** A sheet with a table that can be filtered: a frozen head row and first column, then the rows. */
export function describeTable<Row extends TableRow>(
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

/** The sheet that says where a workbook comes from and how its cells are to be read. */
export function describeNotes(notes: readonly Note[]): OurSheet {
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
