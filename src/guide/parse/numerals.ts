const HAN_DIGITS = '零一二三四五六七八九';

/** Numbers in a circle: the first and the last of each run, and what the first one counts. */
const CIRCLED_RUNS: readonly [first: string, last: string, value: number][] = [
  ['①', '⑳', 1],
  ['㉑', '㉟', 21],
  ['㊱', '㊿', 36],
  ['❶', '❿', 1],
  ['⓫', '⓴', 11],
  ['➀', '➉', 1],
  ['➊', '➓', 1],
  ['⓵', '⓾', 1],
];

/**
 * All numbers in a circle, as ranges for a class of a regular expression: `[${CIRCLED}]`. Marked as pure, so that no page
 * loads this file that needs nothing of it.
 */
export const CIRCLED = /* @__PURE__ */ (() =>
  CIRCLED_RUNS.map(([first, last]) => `${first}-${last}`).join(''))();

/** 1 for ①, 21 for ㉑, 0 for anything else. */
export function circledValue(char: string): number {
  const run = CIRCLED_RUNS.find(([first, last]) => char >= first && char <= last);
  return run && char.length === 1 ? char.charCodeAt(0) - run[0].charCodeAt(0) + run[2] : 0;
}

/** The number in a list's marker (`1.`, `（1）`, `①`, `（一）`); undefined where it has none that can be read. */
export function numberIn(marker: string): number | undefined {
  const [printed = ''] = /\d+|[一二三四五六七八九十百零]+/.exec(marker) ?? [];
  if (printed !== '') return /\d/.test(printed) ? Number(printed) : parseHanNumeral(printed);
  return Array.from(marker, circledValue).find((value) => value > 0);
}

/** Places of Chinese numerals, the greatest first. */
const PLACES: readonly [string, number][] = [
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];

/** 1 → 一, 11 → 十一, 101 → 一百零一, 110 → 一百一十, 1200000 → 一百二十万; for whole numbers from 1 on. */
export function formatHanNumeral(value: number, isInside = false): string {
  const [char, size] = PLACES.find(([, least]) => value >= least) ?? [];
  if (char === undefined || size === undefined) return HAN_DIGITS.charAt(value);
  const [high, low] = [Math.floor(value / size), value % size];
  // At the beginning 一十 is said as 十; an empty place between two is said as 零.
  const head = size === 10 && high === 1 && !isInside ? '' : formatHanNumeral(high, isInside);
  const zero = low < size / 10 ? '零' : '';
  return `${head}${char}${low === 0 ? '' : `${zero}${formatHanNumeral(low, true)}`}`;
}

/** The greatest number that a heading has in words. */
const MOST_NUMERAL = 999;

/** 一 → 1, 十 → 10, 十一 → 11, 二十 → 20, 九十九 → 99, 一百零一 → 101; undefined for anything else. */
export function parseHanNumeral(text: string): number | undefined {
  const value = parseHanNumber(text) ?? Infinity;
  return value <= MOST_NUMERAL && formatHanNumeral(value) === text ? value : undefined;
}

/**
 * A number of any size, as amounts have it: 两百 → 200, 一千二百 → 1200, 一百二十万 → 1200000. Undefined for what
 * `formatHanNumeral` would write otherwise: 两三 and 一千二 are no exact numbers.
 */
export function parseHanNumber(text: string): number | undefined {
  const plain = text.replaceAll('两', '二').replaceAll('〇', '零').replace(/^一十/, '十');
  let [total, section, digit] = [0, 0, 0];
  for (const char of plain) {
    const size = PLACES.find(([name]) => name === char)?.[1];
    if (size === undefined) digit = HAN_DIGITS.indexOf(char);
    else if (size < 1e4) {
      section += (digit || 1) * size;
      digit = 0;
    } else {
      total = size === 1e8 ? (total + section + digit) * size : total + (section + digit) * size;
      [section, digit] = [0, 0];
    }
  }
  const value = total + section + digit;
  return Number.isSafeInteger(value) && value > 0 && formatHanNumeral(value) === plain ? value : undefined;
}
