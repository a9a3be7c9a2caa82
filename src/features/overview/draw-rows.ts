import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** One row of a chart: a link with everything that is drawn for it. */
export interface DrawnRow {
  /** Null: nothing to lead to. */
  href: string | null;
  /** What the row says, whole. */
  title: string;
  /** Further attributes of the link, for checks. */
  attributes?: Readonly<Record<string, string>>;
}

/** Something drawn for a row; what it is drawn as is up to the layer it is in. */
export interface Piece {
  row: number;
  /** Classes; all colours and sizes of type come from the page's styles. */
  look: string;
}

/** Pieces and the mark that draws them, one element for each. */
export interface Layer {
  pieces: readonly Piece[];
  mark: Plot.Markish;
}

/** What a chart of rows is made of. Lengths are in the drawing's own units. */
export interface RowChart {
  /** What the chart is called. */
  label: string;
  width: number;
  /** Room above the first row, for an axis. */
  top: number;
  rowHeight: number;
  /** Where the scale begins and ends, and its greatest value. */
  left: number;
  right: number;
  max: number;
  rows: readonly DrawnRow[];
  /** Behind the rows: axis, grid, heads of columns. */
  background: readonly Plot.Markish[];
  layers: readonly Layer[];
}

const SVG = 'http://www.w3.org/2000/svg';

/** How far a row's frame stands out on both sides, so that it does not touch the letters. */
const MARGIN = 6;

/** What the page's styles decide, and Plot's own styles decide for itself. */
const STYLE_ATTRIBUTES = ['font-family', 'font-size', 'font-variant', 'style', 'width', 'height', 'fill'];

/**
 * Draws a chart of rows as SVG text. Plot draws mark by mark, a reader reads and follows links row by row: so the
 * elements that the layers draw are put together by row, in the order of the layers. There is no style, no script
 * and no id in the drawing, and the same rows give the same text.
 */
export function drawRows(chart: RowChart): string {
  const { width, top, rowHeight, left, right, max, rows, background } = chart;
  // Plot draws no group for a mark without data.
  const layers = chart.layers.filter(({ pieces }) => pieces.length > 0);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const height = top + rows.length * rowHeight;
  const svg = Plot.plot({
    document,
    className: 'rows',
    width,
    height,
    margin: 0,
    x: { type: 'linear', domain: [0, max], range: [left, right], axis: null },
    y: { type: 'identity', axis: null },
    marks: [...background, ...layers.map(({ mark }) => mark)],
  });
  for (const style of svg.querySelectorAll('style')) style.remove();
  const groups = [...svg.children];
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    if (element === svg || element.localName === 'text' || element.localName === 'g')
      for (const name of STYLE_ATTRIBUTES) element.removeAttribute(name);
    element.removeAttribute('aria-label');
    for (const { name, value } of [...element.attributes])
      if (/\d\.\d{2}/.test(value)) element.setAttribute(name, roundNumbers(value));
  }
  const drawnByLayer = layers.map(({ pieces }, index) => {
    const group = groups[groups.length - layers.length + index];
    const drawn = [...(group?.children ?? [])];
    if (drawn.length !== pieces.length)
      throw new Error(`${drawn.length} elements drawn for ${pieces.length} pieces of ${chart.label}`);
    group?.remove();
    return drawn.map((element, place) => ({ element, piece: pieces[place] }));
  });
  for (const group of svg.children) group.setAttribute('aria-hidden', 'true');
  for (const [index, { href, title, attributes = {} }] of rows.entries()) {
    const item = document.createElementNS(SVG, 'g');
    item.setAttribute('role', 'listitem');
    const link = document.createElementNS(SVG, href === null ? 'g' : 'a');
    if (href !== null) link.setAttribute('href', href);
    for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
    const name = document.createElementNS(SVG, 'title');
    name.textContent = title;
    link.append(name, hitArea(document, width, top + index * rowHeight, rowHeight));
    for (const { element, piece } of drawnByLayer.flat()) {
      if (piece?.row !== index) continue;
      element.setAttribute('class', piece.look);
      link.append(element);
    }
    item.append(link);
    svg.append(item);
  }
  svg.setAttribute('role', 'list');
  svg.setAttribute('aria-label', chart.label);
  return svg.outerHTML;
}

/** The whole row takes a pointer, not only its ink. */
function hitArea(document: Document, width: number, y: number, height: number): Element {
  const area = document.createElementNS(SVG, 'rect');
  area.setAttribute('class', 'row');
  for (const [name, value] of Object.entries({ x: -MARGIN, y, width: width + 2 * MARGIN, height }))
    area.setAttribute(name, String(value));
  return area;
}

/** A hundredth of a unit is seen by nobody, and fifteen digits are sent to everybody. */
function roundNumbers(value: string): string {
  return value.replace(/\d+\.\d+/g, (digits) => String(Math.round(Number(digits) * 100) / 100));
}
