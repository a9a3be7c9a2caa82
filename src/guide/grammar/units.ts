import { foldWidth } from '../parse/lines.ts';

/** Units of money, in 元: sums are read with them, and accounted for with a table of its own (written-numbers.ts). */
export const MONEY_UNITS: Readonly<Record<string, number>> = {
  ...{ 元: 1, 万元: 1e4, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8, 百亿元: 1e10, 千亿元: 1e11 },
  ...{ 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 百亿: 1e10, 千亿: 1e11 },
};

/** Units of time, with how many of them make a year. */
export const TIME_UNITS: Readonly<Record<string, number>> = { 年: 1, 个月: 12 };

/** What projects, people and results are counted in. */
export const COUNT_UNITS: readonly string[] = Array.from('项家人名件篇种次批户台套支位亩吨个');

/** Other ways to write a unit, as an edition has them: `周年` for `年`. */
export type UnitNames = ReadonlyMap<string, string>;

/** Why a word cannot stand for a unit; undefined where it can. */
export function faultOfUnit(name: string, unit: string): string | undefined {
  if (!(unit in MONEY_UNITS) && !(unit in TIME_UNITS))
    return `“${unit}” is none of ${[...Object.keys(MONEY_UNITS), ...Object.keys(TIME_UNITS)].join(' ')}`;
  // Else 3个月 could be made 3年.
  if (name in MONEY_UNITS || name in TIME_UNITS || COUNT_UNITS.includes(name))
    return `“${name}” is a unit already`;
  // It is read in the place of the other, and places in the text stay.
  return name.length < unit.length ? `“${name}” is shorter than “${unit}”` : undefined;
}

/** Folds the width of a text and writes units as usual after its numbers, each in its place: `3周年` is `3年 `. */
export function foldUnits(text: string, names: UnitNames): string {
  let folded = foldWidth(text);
  for (const [name, unit] of names) {
    const after = new RegExp(`(?<=[\\d零〇一二两三四五六七八九十百千万亿半] ?)${foldWidth(name)}`, 'g');
    folded = folded.replace(after, unit.padEnd(name.length));
  }
  return folded;
}
