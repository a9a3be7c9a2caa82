import { COUNT_UNITS, MONEY_UNITS, TIME_UNITS } from '../grammar/units.ts';
import { parseHanNumber } from '../parse/numerals.ts';

/** What a number in a text is, by what stands directly around it; `bare` has no unit that is known. */
export type TokenKind =
  'money' | 'time' | 'percent' | 'times' | 'count' | 'date' | 'ordinal' | 'document' | 'name' | 'bare';

/** A number with its unit, or a range: in 万元, years or percent. */
export interface Amount {
  first: number;
  /** The end of a range. */
  last: number | null;
}

/** One private character for each kind: a text whose numbers are marks can be read with short patterns. */
export const MARKS: Readonly<Record<TokenKind | 'condition' | 'span', string>> = {
  money: '\ue000',
  time: '\ue001',
  percent: '\ue002',
  times: '\ue003',
  count: '\ue004',
  date: '\ue005',
  ordinal: '\ue006',
  document: '\ue007',
  name: '\ue008',
  bare: '\ue009',
  condition: '\ue00a',
  span: '\ue00b',
};

/** A text some stretches of which are replaced by marks; `at` has the offset of each character and of the end. */
export interface Marked {
  chars: string;
  at: number[];
}

const HAN = '零〇一二两三四五六七八九十百千万亿';
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?)`;
/** Not the beginning of 十余万, 数百万; a 半 is no number but before 年 and 月. */
const HAN_NUMBER = `(?<![${HAN}第点数几余]|(?<!原则)上|(?<![至最])多)[一二两三四五六七八九十][${HAN}]*`;
const NUMBER = `(?:${DIGITS}|${HAN_NUMBER}|半(?=年|个月))`;
/** Not 一年级, 唯一年限, 90年代; nor 个 of 个月. */
const NOT_BEFORE: Readonly<Record<string, string>> = { 年: '[限度级代份龄报终底初末]', 个: '月' };
const UNIT = [...Object.keys(MONEY_UNITS), '年半', ...Object.keys(TIME_UNITS), '%', '倍', ...COUNT_UNITS]
  .sort((a, b) => b.length - a.length)
  .map((unit) => (unit in NOT_BEFORE ? `${unit}(?!${NOT_BEFORE[unit]})` : unit))
  .join('|');
/** 至 and every line that stands for it; a Chinese one only between digits. */
const DASH = String.raw`(?:[—–―‐‑‒−\-~∼〜˜⁓∽ー至到]{1,2}|(?<=\d)一(?=\d))`;
const RANGE = `(?<a>${NUMBER}) ?(?<ua>${UNIT})?(?: ?${DASH} ?(?<b>${NUMBER}) ?(?<ub>${UNIT}))?`;
const YEAR = String.raw`(?<!\d)(?:19|20)\d\d`;
const DAY = String.raw`\d{1,2}月(?:\d{1,2}日)?`;
const DATE = `(?:${YEAR}(?:年(?:${DAY})?)? ?${DASH} ?)?${YEAR}年(?:度|${DAY})?`;

/** `主要内容第1、3项`, `主要内容中1、3`. */
const ITEMS = String.raw`(?<=主要内容(?:中的?)?)第?\d+项?(?:[、和及]第?\d+项?)*`;

const TOKEN = new RegExp(
  [
    `(?<items>${ITEMS})`,
    `(?<document>[〔[(](?:19|20)\\d\\d[〕\\])]\\d+号)`,
    `(?<date>${DATE}|(?<![${HAN}])[一二][〇零一二三四五六七八九]{3}年)`,
    `(?<ordinal>第(?:\\d+|[${HAN}]+(?=年))[年批类期轮次名条项档等]?|前\\d+名)`,
    `(?<name>(?<![A-Za-z-])[A-Za-z][A-Za-z-]*\\d[\\w.-]*|(?<![\\d.])\\d+(?:\\.\\d+)?[A-Za-z][\\w-]*)`,
    `(?<percent>百分之(?<pa>${NUMBER})(?:${DASH}(?:百分之)?(?<pb>${NUMBER}))?)`,
    `(?<![\\d.])${RANGE}`,
  ].join('|'),
  'gu',
);

/** Marks every number of a width-folded text, and reads the sums, terms and percentages; these by their offsets. */
export function markNumbers(norm: string): { marked: Marked; amounts: ReadonlyMap<number, Amount> } {
  const amounts = new Map<number, Amount>();
  const clean = norm.replace(/[\ue000-\ue00f]/g, '\ufffd');
  const whole = { chars: clean, at: Array.from({ length: clean.length + 1 }, (_, index) => index) };
  const marked = collapse(whole, TOKEN, (match) => {
    const [kind, amount] = readToken(match);
    if (kind !== undefined && amount) amounts.set(match.index, amount);
    return kind && MARKS[kind];
  });
  return { marked, amounts };
}

/** Replaces what a global pattern finds by the mark that is given for it, if any. */
export function collapse(
  { chars, at }: Marked,
  pattern: RegExp,
  markOf: (match: RegExpExecArray) => string | undefined,
): Marked {
  const pieces: string[] = [];
  const offsets: number[] = [];
  let from = 0;
  const keep = (to: number): void => {
    pieces.push(chars.slice(from, to));
    for (let index = from; index < to; index += 1) offsets.push(at[index] ?? 0);
    from = to;
  };
  for (const match of chars.matchAll(pattern)) {
    const mark = markOf(match);
    if (mark === undefined) continue;
    keep(match.index);
    pieces.push(mark);
    offsets.push(at[match.index] ?? 0);
    from = match.index + match[0].length;
  }
  keep(chars.length);
  offsets.push(at[chars.length] ?? 0);
  return { chars: pieces.join(''), at: offsets };
}

function readToken({ groups = {} }: RegExpExecArray): [TokenKind | undefined, Amount?] {
  const { a = '', ua, b, ub, pa, pb, percent } = groups;
  for (const kind of ['document', 'date', 'ordinal', 'name'] as const) if (groups[kind]) return [kind];
  if (groups['items']) return ['bare'];
  if (percent !== undefined) return amount('percent', [pa, '%'], pb === undefined ? null : [pb, '%']);
  const unit = ub ?? ua ?? (/[万亿]$/.test(b ?? a) && !/^\d/.test(a) ? '元' : undefined);
  const kind = kindOf(unit);
  if (!/^\d/.test(a) && (kind === 'bare' || kind === 'count')) return [undefined];
  if (b === undefined) return amount(kind, [a, unit], null);
  if (ua !== undefined && kindOf(ua) !== kind) return ['bare'];
  // In 五十至一百万元 the 万 belongs to both.
  const shared = ua === undefined && !/[万亿]/.test(a) ? (/[万亿]+$/.exec(b)?.[0] ?? '') : '';
  return amount(kind, [a + shared, ua ?? unit], [b, unit]);
}

type Printed = [number: string | undefined, unit: string | undefined];

function amount(kind: TokenKind, first: Printed, last: Printed | null): [TokenKind, Amount?] {
  const [a, b] = [valueOf(...first), last && valueOf(...last)];
  return a === undefined || b === undefined ? ['bare'] : [kind, { first: a, last: b }];
}

function kindOf(unit: string | undefined): TokenKind {
  if (unit === undefined) return 'bare';
  if (unit in MONEY_UNITS) return 'money';
  if (unit in TIME_UNITS || unit === '年半') return 'time';
  return unit === '%' ? 'percent' : unit === '倍' ? 'times' : 'count';
}

/** In 万元, exact to the 元; in years; in percent. */
function valueOf(number = '', unit = ''): number | undefined {
  const value = parseNumber(number);
  if (value === undefined) return undefined;
  if (unit === '年半') return value + 0.5;
  const yuan = MONEY_UNITS[unit];
  return yuan === undefined ? value / (TIME_UNITS[unit] ?? 1) : Math.round(value * yuan) / 1e4;
}

function parseNumber(printed: string): number | undefined {
  if (/^\d/.test(printed)) return Number(printed.replaceAll(',', ''));
  return printed === '半' ? 0.5 : parseHanNumber(printed);
}
