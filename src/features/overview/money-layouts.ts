import { NOT_STATED } from '../../guide/facts/words.ts';
import type { Words } from './draw-rows.ts';
import { hasSum, type MoneyRow } from './money-rows.ts';

/** How rows are laid out: on a wide screen and on paper in columns, on a phone with the words above the bar. */
export interface Layout {
  width: number;
  top: number;
  rowHeight: number;
  left: number;
  right: number;
  /** Middles of the first line and of the bar, from the top of their row. */
  lineMiddle: number;
  barMiddle: number;
  barHeight: number;
  /** Where lines of the grid are broken in each row, so that they do not cross the words. */
  gridDashes?: string;
  /** How many characters of a title there is room for. */
  titleLength: number;
  heads: readonly Words[];
  wordsOf: (row: MoneyRow) => Words[];
}

/** Room for the longest number, `jijin-8` or `26-2-1`. */
export const NUMBER_WIDTH = 48;

const wide: Layout = {
  width: 768,
  top: 42,
  rowHeight: 26,
  left: 228,
  right: 528,
  lineMiddle: 13,
  barMiddle: 13,
  barHeight: 12,
  titleLength: 14,
  heads: [
    { text: '编号、名称', x: 0, y: 12, look: 'words' },
    { text: '资助经费（万元，长度与金额成正比）', x: 228, y: 12, look: 'words' },
    { text: '经费（万元）', x: 544, y: 12, look: 'words' },
    { text: '资助方式', x: 671, y: 12, look: 'words' },
  ],
  wordsOf: (row) => [
    hasSum(row)
      ? { text: row.brief, x: 544, y: 13, look: 'words' }
      : { text: wordsInstead(row), x: 228, y: 13, look: 'instead' },
    { text: row.modesInWords, x: 671, y: 13, look: 'words' },
  ],
};

const narrow: Layout = {
  width: 320,
  top: 42,
  rowHeight: 60,
  left: 1,
  right: 313,
  lineMiddle: 13,
  barMiddle: 46,
  barHeight: 10,
  gridDashes: '0 38 16 6',
  titleLength: 20,
  heads: [{ text: '资助经费（万元，长度与金额成正比）', x: 0, y: 12, look: 'words' }],
  wordsOf: (row) => [
    hasSum(row)
      ? { text: `${row.amount} · ${modesInWords(row)}`, x: 0, y: 31, look: 'words' }
      : { text: `${wordsInstead(row)} · ${modesInWords(row)}`, x: 0, y: 31, look: 'instead' },
  ],
};

/** Both layouts. */
export const LAYOUTS = { wide, narrow } as const;

function wordsInstead({ amount, status }: MoneyRow): string {
  const words = amount === NOT_STATED ? `经费${amount}` : amount;
  return status === null ? words : `${words}，${status}`;
}

function modesInWords({ modesInWords: words }: MoneyRow): string {
  return words === NOT_STATED ? `方式${words}` : words;
}
