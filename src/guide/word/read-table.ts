import { CELLS } from '../grammar/cells.ts';
import type { DraftLine } from './draft-line.ts';
import type { Remarks } from './remarks.ts';
import { allText } from './read-inline.ts';
import { childOf, childrenOf, numberOf, valueOf, type XmlElement } from './xml.ts';

/** Word's own limit; a hostile file may say that a cell spans a billion. */
const MOST_COLUMNS = 63;

interface Cell {
  lines: readonly DraftLine[];
  text: string;
  span: number;
}

/**
 * A table as lines, one a row. A cell that is merged downwards is said again in each of its rows, so that a row can be read
 * alone; one that spans columns is said once. A table of one column is only a frame: its paragraphs are lines.
 */
export function readTable(
  table: XmlElement,
  readCell: (cell: XmlElement) => DraftLine[],
  remarks: Remarks,
): DraftLine[] {
  const above = new Map<number, Cell>();
  const rows = rowsOf(table).flatMap((row) => {
    const properties = childOf(row, 'w:trPr');
    const [removed, added] = [childOf(properties, 'w:del'), childOf(properties, 'w:ins')];
    if (removed) remarks.add('deletion', allText(row), removed);
    if (added) remarks.add('insertion', allText(row), added);
    if (removed) return [];
    let column = numberOf(properties, 'w:gridBefore') ?? 0;
    const cells = cellsOf(row).map((element) => {
      const cell = readOne(element, readCell, above.get(column));
      above.set(column, cell);
      column += cell.span;
      return cell;
    });
    return [cells];
  });
  if (rows.every((cells) => cells.length <= 1)) return rows.flat().flatMap(({ lines }) => lines);
  const lines = rows.flatMap(lineOf);
  remarks.addAt(lines[0]?.paragraph ?? remarks.paragraph, 'table', lines.map(({ text }) => text).join('\n'));
  return lines;
}

function readOne(
  element: XmlElement,
  readCell: (cell: XmlElement) => DraftLine[],
  above: Cell | undefined,
): Cell {
  const properties = childOf(element, 'w:tcPr');
  const lines = readCell(element);
  const span = Math.min(Math.max(numberOf(properties, 'w:gridSpan') ?? 1, 1), MOST_COLUMNS);
  const merge = childOf(properties, 'w:vMerge');
  const goesOn = merge !== undefined && valueOf(properties, 'w:vMerge') !== 'restart';
  if (goesOn && above) return { lines, text: above.text, span };
  const texts = lines.map(({ text }) => text).filter((text) => text !== '');
  return { lines, text: texts.join(' '), span };
}

function lineOf(cells: readonly Cell[]): DraftLine[] {
  const lines = cells.flatMap((cell) => cell.lines);
  const [first] = lines;
  if (!first || cells.every(({ text }) => text === '')) return [];
  return [
    {
      ...first,
      text: cells
        .map(({ text }) => text)
        .join(CELLS)
        .trim(),
      role: 'table-row',
      level: null,
      cells: cells.flatMap(({ text, span }) => Array<string>(span).fill(text)),
      notes: lines.flatMap(({ notes }) => notes),
    },
  ];
}

/** Rows and cells may stand in content controls. */
function rowsOf(table: XmlElement): XmlElement[] {
  return unwrapped(table).filter(({ name }) => name === 'w:tr');
}

function cellsOf(row: XmlElement): XmlElement[] {
  return unwrapped(row).filter(({ name }) => name === 'w:tc');
}

function unwrapped(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) =>
    child.name === 'w:sdt'
      ? childrenOf(child, 'w:sdtContent').flatMap(unwrapped)
      : child.name === 'w:customXml'
        ? unwrapped(child)
        : [child],
  );
}
