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

/** 1 → 一, 11 → 十一, 20 → 二十, 101 → 一百零一, 110 → 一百一十; for numbers from 1 to 999. */
export function formatHanNumeral(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const hundred = hundreds === 0 ? '' : `${HAN_DIGITS.charAt(hundreds)}百`;
  // Below a hundred 一十 is said as 十; an empty place between two is said as 零.
  const one = tens === 1 && hundreds === 0 ? '' : HAN_DIGITS.charAt(tens);
  const ten = tens > 0 ? `${one}十` : hundreds > 0 && ones > 0 ? '零' : '';
  return `${hundred}${ten}${ones === 0 ? '' : HAN_DIGITS.charAt(ones)}`;
}

/** The numbers that `formatHanNumeral` writes, by what it writes. */
const HAN_NUMERALS = new Map(
  Array.from({ length: 999 }, (_, index) => [formatHanNumeral(index + 1), index + 1]),
);

/** 一 → 1, 十 → 10, 十一 → 11, 二十 → 20, 九十九 → 99, 一百零一 → 101; undefined for anything else. */
export function parseHanNumeral(text: string): number | undefined {
  return HAN_NUMERALS.get(text);
}
