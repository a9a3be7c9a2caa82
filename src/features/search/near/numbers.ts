import { parseHanNumber } from '../../../guide/parse/numerals.ts';

/** A number in words, maybe of percent: 一百五十万, 百分之三十. */
const IN_WORDS = /(百分之)?([零〇一二两三四五六七八九十百千万亿]+)/g;

/** The same in digits: of hundreds of millions 亿, of ten thousands 万 stays a word. */
const UNITS: readonly [number, string][] = [
  [1e8, '亿'],
  [1e4, '万'],
];

/** A text with its numbers in digits, as amounts and terms are printed: 一百五十万 → 150万, 三年 → 3年, 百分之三十 → 30%. */
export function numbersInDigits(text: string): string {
  return text.replace(IN_WORDS, (all: string, percent: string | undefined, words: string) => {
    const value = parseHanNumber(words);
    if (value === undefined) return all;
    const [size, unit] = UNITS.find(([least]) => value % least === 0) ?? [1, ''];
    return `${value / size}${unit}${percent === undefined ? '' : '%'}`;
  });
}
