/** The numeral styles of the guide, named after their printed form. */
export type NumeralStyle = 'dot' | 'paren' | 'half-paren' | 'circled';

/** A printed list marker: `1.`, `9．`, `（1）`, `1）` or `①`. */
export interface Marker {
  style: NumeralStyle;
  value: number;
  /** Length in characters. */
  length: number;
}

const HAN_DIGITS = '零一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/**
 * Sticky patterns on width-folded text. `dot` refuses 1.5 and 2025.; `half-paren` refuses the end of
 * (2024); `paren` refuses (2024新修订).
 */
const PATTERNS: readonly [NumeralStyle, RegExp][] = [
  ['circled', /([①-⑳])/y],
  ['paren', /\((\d{1,2})\)/y],
  ['half-paren', /(?<![\d(])(\d{1,2})\)/y],
  ['dot', /(?<!\d)(\d{1,2})\.(?!\d)/y],
];

/** The list marker that begins at `index` of the width-folded `norm`, if one does. */
export function readMarker(norm: string, index: number): Marker | undefined {
  for (const [style, pattern] of PATTERNS) {
    pattern.lastIndex = index;
    const match = pattern.exec(norm);
    if (!match) continue;
    const printed = match[1] ?? '';
    const value = style === 'circled' ? circledValue(printed) : Number(printed);
    return { style, value, length: match[0].length };
  }
  return undefined;
}

/** 1 for ①, 20 for ⑳, 0 for anything else. */
export function circledValue(char: string): number {
  return CIRCLED.indexOf(char) + 1;
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

/** The numbers from 1 to 999 by how `formatHanNumeral` writes them: what headings are numbered with. */
const HAN_NUMERALS = new Map(
  Array.from({ length: 999 }, (_, index) => [formatHanNumeral(index + 1), index + 1]),
);

/** 一 → 1, 十 → 10, 十一 → 11, 二十 → 20, 九十九 → 99, 一百零一 → 101; undefined for anything else. */
export function parseHanNumeral(text: string): number | undefined {
  return HAN_NUMERALS.get(text);
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
