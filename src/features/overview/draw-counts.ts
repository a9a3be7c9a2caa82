import type { Count } from './count-by.ts';
import { drawRect, drawRows, drawWords } from './draw-rows.ts';
import { modeLook } from './mode-looks.ts';
import { withoutBrackets } from '../../guide/model/shown-name.ts';
import { shorten } from './shorten.ts';

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
    const look = isByMode ? modeLook(value) : 'count';
    const end = LEFT + (count / greatest) * (RIGHT - LEFT);
    const name = shorten(withoutBrackets(value), VALUE_LENGTH);
    return {
      href: query === null ? null : link(query),
      title: `${value}：${count}项`,
      attributes: { 'data-value': value, 'data-count': String(count) },
      marks: [
        ...(count > 0 ? [drawRect(look, LEFT, end, MIDDLE - BAR_HEIGHT / 2, MIDDLE + BAR_HEIGHT / 2)] : []),
        drawWords({ text: name, x: 0, y: MIDDLE, look: query === null ? 'head' : 'name' }),
        drawWords({ text: String(count), x: end + GAP, y: MIDDLE, look: 'words' }),
      ],
    };
  });
  return drawRows({ label, width: WIDTH, top: 0, rowHeight: ROW_HEIGHT, rows });
}
