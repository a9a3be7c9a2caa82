import { formatHanNumeral } from '../../parse/numerals.ts';

/** How a kind of quantity is written, and what is plausible of it. */
export interface Account {
  /** Units, with how many of them make one of the model's: 10000 元 are 1 万元. */
  units: readonly (readonly [string, number])[];
  least: number;
  most: number;
  /** Whether it is paid: then a total or a number of projects beside it matters. */
  isMoney: boolean;
}

/** From 1,000 元, below which no project is funded, to 5 亿元, which no project of a province gets. */
export const FUNDING_ACCOUNT: Account = {
  units: [
    ['万元', 1],
    ['万', 1],
    ['元', 1e4],
    ['亿元', 1e-4],
    ['亿', 1e-4],
    ['千万元', 1e-3],
    ['千万', 1e-3],
    ['百万元', 1e-2],
    ['百万', 1e-2],
    ['千元', 10],
  ],
  least: 0.1,
  most: 50_000,
  isMoney: true,
};

/** From a quarter of a year, the shortest of projects, to ten: more is a date, or two numbers run together. */
export const YEARS_ACCOUNT: Account = {
  units: [
    ['年', 1],
    ['个月', 12],
  ],
  least: 0.25,
  most: 10,
  isMoney: false,
};

/** Every way to write a value of the model, in digits and in Chinese numerals, with its unit. */
export function writeValue(value: number, { units }: Account): ReadonlySet<string> {
  const written = new Set<string>();
  for (const [unit, times] of units) {
    const count = round(value * times);
    for (const number of writeNumber(count)) {
      written.add(number + unit);
      if (unit === '元' && /[万亿]$/.test(number)) written.add(number);
    }
    if (unit !== '年') continue;
    if (count === 0.5) written.add('半年');
    for (const number of writeNumber(round(count - 0.5))) written.add(`${number}年半`);
  }
  return written;
}

/** Every way to write a percentage. */
export function writePercent(value: number): ReadonlySet<string> {
  return new Set(writeNumber(value).flatMap((number) => [`${number}%`, `百分之${number}`]));
}

/** A number as printed, without what is the same in all ways to write it: spaces, marks of thousands, .00, 两 for 二. */
export function normalizeNumber(printed: string): string {
  const plain = printed.replaceAll(' ', '').replaceAll('两', '二').replaceAll('〇', '零');
  return plain
    .replace(/^一十/, '十')
    .replace(/^([\d,]+)(?:\.0+|(\.\d*[1-9])0+)(?!\d)/, '$1$2')
    .replace(/^\d{1,3}(?:,\d{3})+(?!\d)/, (digits) => digits.replaceAll(',', ''));
}

/**
 * Whether digits look like two numbers run together, as a tracked change leaves them (100120 of 100 and 120): more than
 * two significant digits from 1,000 on, more than three below, or two sums of 5 or more and of like size.
 */
export function looksJoined(digits: string): boolean {
  const [whole = '', part = ''] = digits.split('.');
  const significant = (whole + part).replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
  if (significant > (/^\d{4}/.test(whole) ? 2 : 3)) return true;
  return /^\d{3}$/.test(digits) && [1, 2].some((cut) => areAlike(digits.slice(0, cut), digits.slice(cut)));
}

function areAlike(first: string, second: string): boolean {
  const [a, b] = [Number(first), Number(second)];
  return !second.startsWith('0') && Math.min(a, b) >= 5 && Math.max(a, b) <= 5 * Math.min(a, b);
}

function writeNumber(value: number): string[] {
  if (value <= 0) return [];
  return Number.isInteger(value) ? [String(value), formatHanNumeral(value)] : [String(value)];
}

/** Without what computing leaves behind: 20 months are 1.6666666666666667 years. */
function round(value: number): number {
  return Number(value.toFixed(6));
}
