import type { Element } from 'hast';
import { s } from 'hastscript';
import { drawRect, drawRows, drawWords, rounded } from './draw-rows.ts';
import type { MoneyAxis } from './money-axis.ts';
import { LAYOUTS, NUMBER_WIDTH, type Layout } from './money-layouts.ts';
import { describeRow, type MoneyRow } from './money-rows.ts';
import { modeLook } from './mode-looks.ts';
import { shorten } from './shorten.ts';

/** How long the end of a pale bar is. */
const END_WIDTH = 5;

/**
 * Draws calls as rows, each a bar from its least to its greatest amount. Several modes share the bar's height. Where
 * the source states no lower bound the bar is pale up to its end, so that it does not look as if it began at nothing;
 * a fixed amount is a dot; where there is no number the words stand in the place of the bar.
 */
export function drawMoney(
  rows: readonly MoneyRow[],
  axis: MoneyAxis,
  { shape, label, link }: { shape: keyof typeof LAYOUTS; label: string; link: (url: string) => string },
): string {
  const layout = LAYOUTS[shape];
  const { width, top, rowHeight, left, right, heads } = layout;
  const place = (amount: number): number => left + (amount / axis.max) * (right - left);
  const bottom = top + rows.length * rowHeight;
  return drawRows({
    label,
    width,
    top,
    rowHeight,
    rows: rows.map((row) => ({
      href: link(row.url),
      title: describeRow(row),
      attributes: {
        'data-id': row.id,
        'data-min': String(row.min ?? ''),
        'data-max': String(row.max ?? ''),
      },
      marks: [...drawSum(row, axis, layout, place), ...wordsOf(row, layout).map(drawWords)],
    })),
    background: [
      s(
        'g.grid',
        axis.ticks.map((tick) => drawTick(rounded(place(tick)), top, bottom, layout)),
      ),
      s(
        'g.ticks',
        axis.ticks.map((tick) => drawWords({ text: String(tick), x: place(tick), y: top - 10 })),
      ),
      s('g.heads', heads.map(drawWords)),
    ],
  });
}

function drawTick(x: number, y1: number, y2: number, { gridDashes }: Layout): Element {
  return s('line', { x1: x, x2: x, y1, y2, strokeDasharray: gridDashes });
}

/** What is drawn for a sum, once in the colour of each mode, one under another. */
function drawSum(
  { modes, min, max }: MoneyRow,
  axis: MoneyAxis,
  { barMiddle, barHeight }: Layout,
  place: (amount: number) => number,
): Element[] {
  if (min === null && max === null) return [];
  const height = barHeight / modes.length;
  const from = place(min ?? 0);
  const to = place(max ?? axis.max);
  return modes.map(modeLook).flatMap((look, index) => {
    const top = barMiddle - barHeight / 2 + index * height;
    const bar = (className: string, x1: number, x2: number): Element =>
      drawRect(className, x1, x2, top, top + height);
    if (min === max)
      return s('circle', {
        className: look,
        cx: rounded(from),
        cy: rounded(top + height / 2),
        r: height / 2,
      });
    if (min !== null && max !== null) return bar(look, from, to);
    const end = max === null ? bar(look, from, from + END_WIDTH) : bar(look, to - END_WIDTH, to);
    return [bar(`tail ${look}`, from, to), end];
  });
}

function wordsOf(
  row: MoneyRow,
  { lineMiddle: y, titleLength, wordsOf }: Layout,
): Parameters<typeof drawWords>[0][] {
  const title = shorten(row.title, titleLength);
  return [
    { text: row.id, x: 0, y, look: 'number' },
    { text: title, x: NUMBER_WIDTH, y, look: row.isOurs ? 'name ours' : 'name' },
    ...wordsOf(row),
  ];
}
