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
