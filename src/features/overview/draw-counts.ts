import * as Plot from '@observablehq/plot';
import type { Count } from './count-by.ts';
import { drawRows } from './draw-rows.ts';
import { modeLook } from './mode-looks.ts';
import { shorten, withoutBrackets } from './shorten.ts';

const WIDTH = 320;
const ROW_HEIGHT = 30;
const BAR_HEIGHT = 14;

/** Where the bars begin, to the right of the longest value, `“重点研发”行动计划`; and where the longest ends. */
const LEFT = 128;
const RIGHT = 280;
const VALUE_LENGTH = 10;

/** Between a bar and its number. */
const GAP = 6;

/** Draws counts as bars, each with its number, and each a link to the calls it counts. */
export function drawCounts(
  counts: readonly Count[],
  { label, isByMode, link }: { label: string; isByMode: boolean; link: (query: string) => string },
): string {
  const middle = (row: number): number => (row + 0.5) * ROW_HEIGHT;
  const greatest = Math.max(1, ...counts.map(({ count }) => count));
  const bars = counts.flatMap(({ value, count }, row) =>
    count > 0 ? [{ row, count, look: isByMode ? modeLook(value) : 'count' }] : [],
  );
  const values = counts.map(({ value, query }, row) => ({
    row,
    look: query === null ? 'head' : 'name',
    text: shorten(withoutBrackets(value), VALUE_LENGTH),
  }));
  const numbers = counts.map((count, row) => ({ ...count, row, look: 'words' }));
  return drawRows({
    label,
    width: WIDTH,
    top: 0,
    rowHeight: ROW_HEIGHT,
    left: LEFT,
    right: RIGHT,
    max: greatest,
    rows: counts.map(({ value, count, query }) => ({
      href: query === null ? null : link(query),
      title: `${value}：${count}项`,
      attributes: { 'data-value': value, 'data-count': String(count) },
    })),
    background: [],
    layers: [
      {
        pieces: bars,
        mark: Plot.rect(bars, {
          x1: 0,
          x2: 'count',
          y1: ({ row }: { row: number }) => middle(row) - BAR_HEIGHT / 2,
          y2: ({ row }: { row: number }) => middle(row) + BAR_HEIGHT / 2,
        }),
      },
      {
        pieces: values,
        mark: Plot.text(values, {
          x: { value: () => 0, scale: null },
          y: ({ row }: { row: number }) => middle(row),
          text: 'text',
        }),
      },
      {
        pieces: numbers,
        mark: Plot.text(numbers, {
          x: { value: ({ count }: Count) => LEFT + (count / greatest) * (RIGHT - LEFT) + GAP, scale: null },
          y: ({ row }: { row: number }) => middle(row),
          text: ({ count }: Count) => String(count),
        }),
      },
    ],
  });
}
