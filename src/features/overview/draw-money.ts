import * as Plot from '@observablehq/plot';
import { drawRows, type Layer, type Piece } from './draw-rows.ts';
import type { MoneyAxis } from './money-axis.ts';
import { LAYOUTS, NUMBER_WIDTH, type Layout, type Words } from './money-layouts.ts';
import { describeRow, type MoneyRow } from './money-rows.ts';
import { modeLook } from './mode-looks.ts';
import { shorten } from './shorten.ts';

/** A stretch of the scale, or a place on it, in one mode's colour. */
interface Stretch extends Piece {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

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
  return drawRows({
    label,
    width,
    top,
    rowHeight,
    left,
    right,
    max: axis.max,
    rows: rows.map((row) => ({
      href: link(row.url),
      title: describeRow(row),
      attributes: {
        'data-id': row.id,
        'data-min': String(row.min ?? ''),
        'data-max': String(row.max ?? ''),
      },
    })),
    background: [
      Plot.gridX({
        ticks: axis.ticks,
        y1: top,
        y2: top + rows.length * rowHeight,
        className: 'grid',
        ...(gridDashes === undefined ? {} : { strokeDasharray: gridDashes }),
      }),
      Plot.text(axis.ticks, {
        x: (tick: number) => tick,
        y: top - 10,
        text: String,
        className: 'ticks',
      }),
      textMark(heads, 'heads'),
    ],
    layers: layersOf(rows, axis, layout),
  });
}

function layersOf(rows: readonly MoneyRow[], axis: MoneyAxis, layout: Layout): Layer[] {
  const each = (pieces: (row: MoneyRow) => Omit<Stretch, 'row'>[]): Stretch[] =>
    rows.flatMap((row, index) =>
      pieces(row).map((piece) => ({
        ...piece,
        row: index,
        y1: piece.y1 + layout.top + index * layout.rowHeight,
        y2: piece.y2 + layout.top + index * layout.rowHeight,
      })),
    );
  // A sum without a lower bound, or without an upper one, whose bar then fades towards the end of the axis.
  const tails = each(({ modes, min, max }) =>
    (min === null) === (max === null)
      ? []
      : shares(modes, min ?? 0, max ?? axis.max, layout).map((share) => ({
          ...share,
          look: `tail ${share.look}`,
        })),
  );
  const ceilings = each(({ modes, min, max }) =>
    min === null && max !== null ? shares(modes, max, max, layout) : [],
  );
  const floors = each(({ modes, min, max }) =>
    max === null && min !== null ? shares(modes, min, min, layout) : [],
  );
  const bars = each(({ modes, min, max }) =>
    min === null || max === null || min === max ? [] : shares(modes, min, max, layout),
  );
  const dots = each(({ modes, min, max }) =>
    min === null || min !== max ? [] : shares(modes, min, max, layout),
  );
  const words = rows.flatMap((row, index) =>
    [
      { text: row.id, x: 0, y: layout.lineMiddle, look: 'number' },
      {
        text: shorten(row.title, layout.titleLength),
        x: NUMBER_WIDTH,
        y: layout.lineMiddle,
        look: row.isOurs ? 'name ours' : 'name',
      },
      ...layout.wordsOf(row),
    ].map((piece) => ({ ...piece, row: index, y: piece.y + layout.top + index * layout.rowHeight })),
  );
  return [
    { pieces: tails, mark: rectMark(tails) },
    { pieces: ceilings, mark: rectMark(ceilings, { insetLeft: -END_WIDTH }) },
    { pieces: floors, mark: rectMark(floors, { insetRight: -END_WIDTH }) },
    { pieces: bars, mark: rectMark(bars) },
    {
      pieces: dots,
      mark: Plot.dot(dots, { x: 'x1', y: middleOf, r: { value: radiusOf, scale: null } }),
    },
    { pieces: words, mark: textMark(words) },
  ];
}

/** A stretch in each of several modes' colours, one under another. */
function shares(
  modes: readonly string[],
  x1: number,
  x2: number,
  { barMiddle, barHeight }: Layout,
): Omit<Stretch, 'row'>[] {
  const height = barHeight / modes.length;
  return modes.map((mode, index) => ({
    look: modeLook(mode),
    x1,
    x2,
    y1: barMiddle - barHeight / 2 + index * height,
    y2: barMiddle - barHeight / 2 + (index + 1) * height,
  }));
}

function rectMark(stretches: readonly Stretch[], insets: Plot.RectOptions = {}): Plot.Markish {
  return Plot.rect(stretches, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', ...insets });
}

/** Text whose place is given in the drawing's units, not on the scale. */
function textMark(words: readonly Omit<Words, 'row'>[], className?: string): Plot.Markish {
  return Plot.text(words, {
    x: { value: 'x', scale: null },
    y: 'y',
    text: 'text',
    textAnchor: 'start',
    ...(className === undefined ? {} : { className }),
  });
}

function middleOf({ y1, y2 }: Stretch): number {
  return (y1 + y2) / 2;
}

/** Dots of several modes lie one under another, within the height of a bar. */
function radiusOf({ y1, y2 }: Stretch): number {
  return (y2 - y1) / 2;
}
