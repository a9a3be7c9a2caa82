import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { rounded } from './draw-rows.ts';
import type { MoneyAxis } from './money-axis.ts';
import { modeLook } from './mode-looks.ts';
import type { MoneyRow } from './money-rows.ts';

// Places along the axis are shares of the width, which all bars and their axis have in common: a drawing is as wide as the
// page has room, and its letters keep their size.

const BAR_HEIGHT = 12;

/** How long the end of a pale bar is. */
const END_WIDTH = 5;

/**
 * Draws an amount as a bar from the least to the greatest. Several modes share the bar's height. Where the source states
 * no lower bound the bar is pale up to its end, so that it does not look as if it began at nothing; a fixed amount is a dot.
 */
export function drawSum(
  { modes, min, max }: Pick<MoneyRow, 'modes' | 'min' | 'max'>,
  axis: MoneyAxis,
): string {
  const height = BAR_HEIGHT / modes.length;
  const from = min ?? 0;
  const to = max ?? axis.max;
  const marks = modes.map(modeLook).flatMap((look, index): Element[] => {
    const y = rounded(index * height);
    const bar = (className: string): Element =>
      s('rect', {
        className,
        x: place(from, axis),
        width: place(to - from, axis),
        y,
        height: rounded(height),
      });
    if (min === max)
      return [s('circle', { className: look, cx: place(to, axis), cy: y + height / 2, r: height / 2 })];
    if (min !== null && max !== null) return [bar(look)];
    const end = {
      className: look,
      x: place(max ?? from, axis),
      width: END_WIDTH,
      y,
      height: rounded(height),
      transform: max === null ? undefined : `translate(${-END_WIDTH} 0)`,
    };
    return [bar(`tail ${look}`), s('rect', end)];
  });
  return draw(BAR_HEIGHT, [
    s(
      'g.grid',
      axis.ticks.map((tick) => drawTick(tick, axis)),
    ),
    ...marks,
  ]);
}

/** Draws the numbers of the axis, each over its line. */
export function drawAxis(axis: MoneyAxis): string {
  const numbers = axis.ticks.map((tick) => s('text', { x: place(tick, axis), y: 12 }, String(tick)));
  return draw(16, [s('g.ticks', numbers)]);
}

function draw(height: number, children: readonly Element[]): string {
  return toHtml(s('svg.rows', { width: '100%', height, ariaHidden: 'true' }, ...children), { space: 'svg' });
}

function drawTick(tick: number, axis: MoneyAxis): Element {
  return s('line', { x1: place(tick, axis), x2: place(tick, axis), y1: 0, y2: BAR_HEIGHT });
}

function place(amount: number, { max }: MoneyAxis): string {
  return `${rounded((amount / max) * 100)}%`;
}
