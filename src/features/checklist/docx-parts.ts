import {
  type IStylesOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** Half points, twentieths of a point and colours, as the format has them. */
const TEXT_SIZE = 21;
const OURS_COLOUR = '5A4000';
const GUIDE_FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: '宋体',
  cs: 'Times New Roman',
};
const OURS_FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '等线', cs: 'Calibri' };

/** The styles that Word lists: headings are ours, running text is the guide's. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: GUIDE_FONT, size: TEXT_SIZE }, paragraph: { spacing: { line: 300 } } },
    title: { run: headingRun(36), paragraph: { spacing: { after: 200 } } },
    heading1: { run: headingRun(30), paragraph: { spacing: { after: 120 } } },
    heading2: { run: headingRun(24), paragraph: { spacing: { before: 200, after: 80 } } },
  },
};

function headingRun(size: number) {
  return { font: OURS_FONT, size, bold: true, color: OURS_COLOUR };
}

/** Words of ours, which look so. */
export function ours(text: string): TextRun {
  return new TextRun({ text, font: OURS_FONT, color: OURS_COLOUR, size: 19 });
}

/** A paragraph of ours. */
export function oursParagraph(text: string): Paragraph {
  return new Paragraph({ children: [ours(text)] });
}

/** The guide's words. */
export function guideRun(text: string): TextRun {
  return new TextRun({ text, font: GUIDE_FONT });
}

/** The guide's words with their printed marker, a paragraph for each of their lines. */
export function guideParagraphs({ marker, text }: { marker: string | null; text: string }): Paragraph[] {
  return `${marker ?? ''}${text}`
    .split('\n')
    .map((line) => new Paragraph({ children: [guideRun(line) as ParagraphChild] }));
}

/** A table with columns of these widths; its head, where it has one, stands again on each sheet. */
export function table(
  widths: readonly number[],
  head: readonly string[] | null,
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const makeRow = (cells: readonly (readonly Paragraph[])[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (children, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins: { left: 80, right: 80, top: 30, bottom: 30 },
            ...(isHead ? { shading: { fill: 'F2EBDA' } } : {}),
            // A cell without a paragraph is no valid file.
            children: children.length > 0 ? children : [new Paragraph({})],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      ...(head
        ? [
            makeRow(
              head.map((name) => [oursParagraph(name)]),
              true,
            ),
          ]
        : []),
      ...rows.map((cells) => makeRow(cells, false)),
    ],
  });
}
