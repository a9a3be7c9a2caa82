import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';

/** Words at a place in a drawing; `y` is their middle. */
export interface Words {
  text: string;
  x: number;
  y: number;
  /** Classes; all colours and sizes of type come from the page's styles. */
  look: string;
}

/** One row of a chart: a link with everything that is drawn for it, from the row's top. */
export interface DrawnRow {
  /** Null: nothing to lead to. */
  href: string | null;
  /** What the row says, whole. */
  title: string;
  /** Further attributes of the link, for checks. */
  attributes: Readonly<Record<string, string>>;
  drawn: readonly Element[];
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
  background: readonly Element[];
}

/** How far a row's frame stands out on both sides, so that it does not touch the letters. */
const MARGIN = 6;

/** Draws a chart of rows as SVG text, without style, script or id. */
export function drawRows({ label, width, top, rowHeight, rows, background }: RowChart): string {
  // The whole row takes a pointer, not only its ink.
  const area = drawBar('row', { x: -MARGIN, y: 0, width: width + 2 * MARGIN, height: rowHeight });
  const items = rows.map(({ href, title, attributes, drawn }, index) =>
    s('g', { role: 'listitem', transform: `translate(0 ${top + index * rowHeight})` }, [
      s(href === null ? 'g' : 'a', { href, ...attributes }, [s('title', title), area, ...drawn]),
    ]),
  );
  const viewBox = `0 0 ${width} ${top + rows.length * rowHeight}`;
  const svg = s('svg', { className: 'rows', role: 'list', ariaLabel: label, viewBox }, [
    ...(background.length > 0 ? [s('g', { ariaHidden: 'true' }, [...background])] : []),
    ...items,
  ]);
  return toHtml(svg, { space: 'svg', closeEmptyElements: true });
}

/** A bar in a drawing. */
export function drawBar(
  look: string,
  { x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>,
): Element {
  return s('rect', {
    className: look,
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
  });
}

/** Words in a drawing. */
export function drawWords({ text, x, y, look }: Words): Element {
  return s('text', { className: look, x: round(x), y, dy: '0.32em' }, text);
}

/** Rounds to a hundredth of a unit, which nobody sees, instead of sending fifteen digits to everybody. */
export function round(length: number): number {
  return Math.round(length * 100) / 100;
}
