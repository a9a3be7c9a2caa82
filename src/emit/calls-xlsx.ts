import writeExcelFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/universal';
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import { NOT_STATED } from '../facts/words.ts';
import type { Call } from '../model/schema/call.ts';
import { CALL_COLUMNS, callRows, type CallColumn, type CallRow } from './call-columns.ts';

/** What a workbook says about the guide, and how an address relative to the site's root becomes a whole one. */
export interface WorkbookContext {
  edition: number;
  title: string;
  addressOf: (url: string) => string;
}

/** A sheet as the library writes it, and the cells of it that are links, which the library does not know. */
export interface LinkedSheet {
  sheet: Sheet<Blob>;
  links: readonly { cell: string; address: string }[];
}

/** How many characters Excel takes in a cell. */
const LONGEST_CELL = 32_767;

/**
 * What would be read as the beginning of an escape, and the mark for a broken character, which the library takes out; as it does,
 * and may, with control characters.
 */
const NOT_AS_IT_IS = /_(?=x[\dA-Fa-f]{4}_)|\ufffd/g;

const LINK_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
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
 * and addresses as links) and one that explains it. Runs in Node and in browsers; the same calls give the same bytes.
 */
export async function renderCallsXlsx(
  calls: readonly Call[],
  planTitles: ReadonlyMap<string, string>,
  context: WorkbookContext,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [
    describeCalls(callRows(calls, planTitles, context.addressOf), context),
    describeNotes(context),
  ];
  const features = [addLinks(sheets.map(({ links }) => links))];
  const blob = await writeExcelFile(
    sheets.map(({ sheet }) => sheet),
    { features, fontFamily: '等线', fontSize: 11 },
  ).toBlob();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  eraseZipDates(bytes);
  return bytes;
}

/** The sheet of calls: a frozen head row and first column, then a row for each call. */
export function describeCalls(rows: readonly CallRow[], { edition }: WorkbookContext): LinkedSheet {
  return {
    sheet: {
      sheet: `${edition}年度申报项`,
      orientation: 'landscape',
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      columns: CALL_COLUMNS.map(({ width }) => ({ width })),
      data: [
        CALL_COLUMNS.map(({ heading }) => ({ ...HEAD_STYLE, ...textCell(heading) })),
        ...rows.map((row) => CALL_COLUMNS.map((column) => callCell(column, row))),
      ],
    },
    links: rows.flatMap(({ address }, index) =>
      CALL_COLUMNS.flatMap(({ kind }, column) =>
        kind === 'link' && isWhole(address) ? [{ cell: getCellAddress(index + 1, column), address }] : [],
      ),
    ),
  };
}

/** The sheet that says where the numbers come from and how empty cells are to be read. */
export function describeNotes({ edition, title, addressOf }: WorkbookContext): LinkedSheet {
  const home = addressOf(`/${edition}/`);
  const source = addressOf(`/${edition}/source/`);
  const notes: readonly [string, string | number, string?][] = [
    ['来源', title],
    ['年度', edition],
    ['网址', home, home],
    ['原文', source, source],
    ['原文行', '行号从 1 起，指上面这份原文的行；标题行算在内。'],
    ['金额', '单位为万元，按单个项目计。分几种情形的，下限取最小的，上限取最大的，各情形见“分情形资助”。'],
    ['年限', '单位为年。分几种情形的，下限取最小的，上限取最大的，见“实施年限原文”。'],
    ['数字单元格为空', `${NOT_STATED}这个数（calls.json 中为 null）；不表示零，也不表示没有限制。`],
    [
      '怎样得来',
      '数字、条数和各项条件由“指南针”从原文读出，方便查找和排序；与原文不一致的，以指南原文为准。',
    ],
  ];
  return {
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
  };
}

function callCell(column: CallColumn, row: CallRow): CellObject {
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

/** Makes cells links, `links[n]` in the n-th sheet; and keeps Excel from marking ids like 14 as mistyped numbers. */
function addLinks(links: readonly LinkedSheet['links'][]): Feature<Blob> {
  const name = 'xl/worksheets/sheet{id}.xml';
  const order = getOrderOfSiblings(name, 'worksheet') ?? [];
  const tags = (
    sheet: number,
    tag: (link: { cell: string; address: string }, id: string) => string,
  ): string => (links[sheet] ?? []).map((link, index) => tag(link, `rId-link-${index + 1}`)).join('');
  return {
    files: {
      transform: {
        [name]: {
          insert: () =>
            '<ignoredErrors><ignoredError sqref="A1:A1048576" numberStoredAsText="1"/></ignoredErrors>',
          transform: (xml, _options, { sheetIndex }) => {
            const inside = tags(sheetIndex, ({ cell }, id) =>
              getSelfClosingTagMarkup('hyperlink', { ref: cell, 'r:id': id }),
            );
            if (inside === '') return xml;
            const markup = `<hyperlinks>${inside}</hyperlinks>`;
            return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options, { sheetIndex }) =>
            tags(sheetIndex, ({ address }, id) =>
              getSelfClosingTagMarkup('Relationship', {
                Id: id,
                Type: LINK_TYPE,
                Target: address,
                TargetMode: 'External',
              }),
            ),
        },
      },
    },
  };
}

/**
 * Sets the time of each file of a ZIP archive to the format's first, 1980-01-01: the library writes the hour at which
 * it ran. An archive ends with a record of 22 bytes that says where its directory begins; an entry of that repeats
 * the time and says where the file itself stands.
 */
function eraseZipDates(archive: Uint8Array<ArrayBuffer>): void {
  const view = new DataView(archive.buffer);
  const end = archive.length - 22;
  const firstDay = (1 << 5) | 1;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const file = view.getUint32(entry + 42, true);
    for (const time of [entry + 12, file + 10]) view.setUint32(time, firstDay << 16, true);
    entry += 46 + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0);
  }
}
