import type { Feature, Sheet } from 'write-excel-file/universal';
import {
  findElement,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/** A sheet as the library writes it, and what the library does not know of. */
export interface OurSheet {
  name: string;
  sheet: Sheet<Blob>;
  /** Cells that are links. */
  links: readonly { cell: string; address: string }[];
  /** The cells of a table that can be filtered and sorted, its head row included: `A1:F102`. */
  table: string | null;
}

const LINK_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const SHEET = 'xl/worksheets/sheet{id}.xml';
const WORKBOOK = 'xl/workbook.xml';

/** Makes cells links and tables filters, and keeps Excel from marking `1.` as a mistyped number. */
export function addLinksAndFilters(sheets: readonly OurSheet[]): Feature<Blob> {
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  const insert = (xml: string, markup: string): string =>
    insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) => {
            const { links = [], table = null } = sheets[sheetIndex] ?? {};
            const inside = links
              .map(({ cell }, at) => getSelfClosingTagMarkup('hyperlink', { ref: cell, 'r:id': linkId(at) }))
              .join('');
            const linked = inside === '' ? xml : insert(xml, `<hyperlinks>${inside}</hyperlinks>`);
            if (table === null) return linked;
            const ignored = getSelfClosingTagMarkup('ignoredError', { sqref: table, numberStoredAsText: 1 });
            return insert(
              insert(linked, `<ignoredErrors>${ignored}</ignoredErrors>`),
              getSelfClosingTagMarkup('autoFilter', { ref: table }),
            );
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options, { sheetIndex }) =>
            (sheets[sheetIndex]?.links ?? [])
              .map(({ address }, at) =>
                getSelfClosingTagMarkup('Relationship', {
                  Id: linkId(at),
                  Type: LINK_TYPE,
                  Target: address,
                  TargetMode: 'External',
                }),
              )
              .join(''),
        },
        [WORKBOOK]: {
          transform: (xml) => {
            const names = findElement(xml, 'definedNames');
            const markup = `<definedNames>${sheets.map(filterName).join('')}</definedNames>`;
            return names ? replaceElement(xml, names, markup) : xml;
          },
        },
      },
    },
  };
}

function linkId(at: number): string {
  return `rId-link-${at + 1}`;
}

/** The hidden name that Excel gives the cells of a filter. */
function filterName({ name, table }: OurSheet, at: number): string {
  if (table === null) return '';
  const cells = `'${name}'!${table.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sanitizeTextContent(cells)}</definedName>`;
}

/**
 * Sets the time of each file of a ZIP archive to the format's first, 1980-01-01: what packs it writes the hour at which
 * it ran. An archive ends with a record of 22 bytes that says where its directory begins; an entry of that repeats
 * the time and says where the file itself stands.
 */
export function eraseZipDates(archive: Uint8Array<ArrayBuffer>): void {
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
