import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';

/** One row of a chart: a link with everything that is drawn for it, from the row's upper edge. */
export interface DrawnRow {
  /** Null: nothing to lead to. */
  href: string | null;
  /** What the row says, whole. */
  title: string;
  /** Further attributes of the link, for checks. */
  attributes: Readonly<Record<string, string>>;
  marks: readonly Element[];
}

/** What a chart of rows is made of. Lengths are in the drawing's own units. */
export interface RowChart {
  /** What the chart is called. */
  label: string;
  width: number;
  /** Room above the first row, for an axis. */
  top: number;
  rowHeight: number;
  rows: readonly DrawnRow[];
  /** Behind the rows: axis, grid, heads of columns. */
  background?: readonly Element[];
}

/** Words at a place; all colours and sizes of type come from the page's styles. */
export interface Words {
  text: string;
  x: number;
  /** The middle of the line. */
  y: number;
  /** Classes. */
  look?: string;
}

/** How far a row's frame stands out on both sides, so that it does not touch the letters. */
const MARGIN = 6;

/** Draws a chart of rows as SVG text, without a style, a script or an id. */
export function drawRows({ label, width, top, rowHeight, rows, background = [] }: RowChart): string {
  const viewBox = `0 0 ${String(width)} ${String(top + rows.length * rowHeight)}`;
  const items = rows.map(({ href, title, attributes, marks }, index) =>
    s('g', { role: 'listitem', transform: `translate(0 ${String(top + index * rowHeight)})` }, [
      s(href === null ? 'g' : 'a', { href, ...attributes }, [
        s('title', title),
        // The whole row takes a pointer, not only its ink.
        drawRect('row', -MARGIN, width + MARGIN, 0, rowHeight),
        ...marks,
      ]),
    ]),
  );
  const behind = s('g', { ariaHidden: 'true' }, ...background);
  return toHtml(s('svg.rows', { viewBox, role: 'list', ariaLabel: label }, [behind, ...items]), {
    space: 'svg',
  });
}

/** A rectangle between two places on each side. */
export function drawRect(className: string, x1: number, x2: number, y1: number, y2: number): Element {
  const [x, y, width, height] = [x1, y1, x2 - x1, y2 - y1].map(rounded);
  return s('rect', { className, x, y, width, height });
}

/** Words, from their beginning on. */
export function drawWords({ text, x, y, look }: Words): Element {
  return s('text', { className: look, x: rounded(x), y: rounded(y), dy: '0.32em' }, text);
}

/** A hundredth of a unit is seen by nobody, and fifteen digits are sent to everybody. */
export function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
