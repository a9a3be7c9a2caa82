import type { Count } from './count-by.ts';
import { drawBar, drawRows, drawWords } from './draw-rows.ts';
import { modeLook } from './mode-looks.ts';
import { shorten, withoutBrackets } from './shorten.ts';

const WIDTH = 320;
const ROW_HEIGHT = 30;
const BAR_HEIGHT = 14;
const MIDDLE = ROW_HEIGHT / 2;

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
  const greatest = Math.max(1, ...counts.map(({ count }) => count));
  const rows = counts.map(({ value, count, query }) => {
    const width = (count / greatest) * (RIGHT - LEFT);
    const bar = { x: LEFT, y: MIDDLE - BAR_HEIGHT / 2, width, height: BAR_HEIGHT };
    const name = shorten(withoutBrackets(value), VALUE_LENGTH);
    return {
      href: query === null ? null : link(query),
      title: `${value}：${count}项`,
      attributes: { 'data-value': value, 'data-count': String(count) },
      drawn: [
        ...(count > 0 ? [drawBar(isByMode ? modeLook(value) : 'count', bar)] : []),
        drawWords({ text: name, x: 0, y: MIDDLE, look: query === null ? 'head' : 'name' }),
        drawWords({ text: String(count), x: LEFT + width + GAP, y: MIDDLE, look: 'words' }),
      ],
    };
  });
  return drawRows({ label, width: WIDTH, top: 0, rowHeight: ROW_HEIGHT, rows, background: [] });
}
