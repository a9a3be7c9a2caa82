import type { Element } from 'hast';
import { s } from 'hastscript';
import { drawBar, drawRows, drawWords, round } from './draw-rows.ts';
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
  const { width, top, rowHeight, left, right, heads, gridDashes } = layout;
  const placeOf = (amount: number): number => round(left + (amount / axis.max) * (right - left));
  const grid = axis.ticks.map((tick) =>
    s('line', { x1: placeOf(tick), x2: placeOf(tick), y1: top, y2: top + rows.length * rowHeight }),
  );
  const ticks = axis.ticks.map((tick) =>
    drawWords({ text: String(tick), x: placeOf(tick), y: top - 10, look: 'tick' }),
  );
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
      drawn: [...drawSum(row, axis, layout, placeOf), ...drawWordsOf(row, layout)],
    })),
    background: [
      s('g', { className: 'grid', strokeDashArray: gridDashes }, grid),
      ...ticks,
      ...heads.map(drawWords),
    ],
  });
}

/** What stands for a call's sum on the scale, in each of its modes' colours, one under another. */
function drawSum(
  { modes, min, max }: MoneyRow,
  axis: MoneyAxis,
  { barMiddle, barHeight }: Layout,
  placeOf: (amount: number) => number,
): Element[] {
  if (min === null && max === null) return [];
  const [from, to] = [placeOf(min ?? 0), placeOf(max ?? axis.max)];
  const height = barHeight / modes.length;
  const inEachMode = (draw: (look: string, y: number) => Element): Element[] =>
    modes.map((mode, index) => draw(modeLook(mode), barMiddle - barHeight / 2 + index * height));
  const bars = (x: number, width: number, tail = ''): Element[] =>
    inEachMode((look, y) => drawBar(`${tail}${look}`, { x, y, width, height }));
  if (min === max)
    return inEachMode((look, y) =>
      s('circle', { className: look, cx: from, cy: round(y + height / 2), r: round(height / 2) }),
    );
  if (min !== null && max !== null) return bars(from, to - from);
  return [...bars(from, to - from, 'tail '), ...bars(min === null ? to - END_WIDTH : from, END_WIDTH)];
}

function drawWordsOf(row: MoneyRow, { lineMiddle: y, titleLength, wordsOf }: Layout): Element[] {
  const title = shorten(row.title, titleLength);
  return [
    { text: row.id, x: 0, y, look: 'number' },
    { text: title, x: NUMBER_WIDTH, y, look: row.isOurs ? 'name ours' : 'name' },
    ...wordsOf(row),
  ].map(drawWords);
}
