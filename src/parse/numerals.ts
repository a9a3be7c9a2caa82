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

/** 1 → 一, 11 → 十一, 20 → 二十; for numbers from 1 to 99. */
export function formatHanNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : HAN_DIGITS.charAt(tens)}十`;
  return `${ten}${ones === 0 ? '' : HAN_DIGITS.charAt(ones)}`;
}

/** 一 → 1, 十 → 10, 十一 → 11, 二十 → 20, 九十九 → 99; undefined for anything else. */
export function parseHanNumeral(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  if (!ten) return tens && !ones ? HAN_DIGITS.indexOf(tens) : undefined;
  return (tens ? HAN_DIGITS.indexOf(tens) : 1) * 10 + (ones ? HAN_DIGITS.indexOf(ones) : 0);
}
