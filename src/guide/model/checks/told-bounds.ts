import { normalizeNumber } from './written-numbers.ts';

/** Lower and upper bound; null where none is stated. */
export interface Bounds {
  min: number | null;
  max: number | null;
}

/** Values of a case, and the ways to write each. */
export interface WrittenBounds extends Bounds {
  write: (value: number) => ReadonlySet<string>;
}

const HAN = '零〇一二两三四五六七八九十百千万亿';
const HAN_NUMBER = `[半一二两三四五六七八九十][${HAN}]*`;

/** A number with its unit, as anybody sees it: digits, Chinese numerals before a unit, or before another one of a range. */
const NUMBER = new RegExp(
  String.raw`\d(?:[\d.,]*\d)?(?: ?(?:[百千]?[万亿]?元|[百千]?[万亿]|年半?|个月|%|倍))?|百分之(?:[${HAN}]+|\d(?:[\d.]*\d)?)|` +
    `${HAN_NUMBER}(?:元|年(?![限度级])半?|个月|%|倍|(?= ?(?:[^\\p{L}\\p{N}\\0,;。、]{1,2}|[至到]) ?[${HAN}\\d]))|[一二两三四五六七八九十][${HAN}]*[万亿]`,
  'gu',
);

const UPPER =
  /超过|超出|高于|多于|大于|长于|最[高多大长]|至多|上限|封顶|以[内下]|之[内下]|限额|为限|\0内|可达|[长宽高延][至到]|≤/;
const LOWER = /低于|少于|短于|小于|最[低少短]|至少|下限|以上|之上|≥/;

/** A word of a bound, or of doubt; not 省级以上平台, which is a rank. */
export const BOUND_WORD = new RegExp(
  `${UPPER.source}|${LOWER.source.replace('以上', '(?<!级|级及)以上')}|左右|大约`,
);

/** What may stand between the two numbers of a range: 至, or a line of any kind. */
const CONNECTOR = /^ ?(?:[^\p{L}\p{N}\0,;。、]{1,2}|[至到一ー]) ?$/u;

/** The numbers of a text as printed, in order. */
export function findNumbers(text: string): string[] {
  return [...text.matchAll(NUMBER)].map(([printed]) => printed);
}

/**
 * Tells the bounds of a case from its words, number by number: which of its values each one is, and whether a word around
 * it makes it an upper or a lower bound. What contradicts itself or is none of the values is given back as text.
 */
export function tellBounds(text: string, kinds: readonly WrittenBounds[]): Bounds[] | string {
  const told = kinds.map((): Bounds => ({ min: null, max: null }));
  const writings = kinds.map(({ min, max, write }) =>
    [min, max].flatMap((value) => (value === null ? [] : [{ value, written: write(value) }])),
  );
  for (const { numbers, words, between } of findGroups(text)) {
    const values = writings.map((ways) =>
      numbers.flatMap((printed) => ways.find(({ written }) => written.has(printed))?.value ?? []),
    );
    const kind = values.findIndex(({ length }) => length === numbers.length);
    const bounds = told[kind];
    const [first, last] = values[kind] ?? [];
    if (!bounds || first === undefined) return numbers.join(between);
    const [isUpper, isLower] = [UPPER.test(words), LOWER.test(words)];
    const isRange = last !== undefined;
    if (isRange && (numbers.length > 2 || !CONNECTOR.test(between) || isUpper || isLower)) return text;
    const isAgain = (!isUpper && bounds.min !== null) || (!isLower && bounds.max !== null);
    if (isAgain || (isUpper && isLower)) return text;
    if (!isUpper) bounds.min = first;
    if (!isLower) bounds.max = last ?? first;
  }
  return told;
}

interface Group {
  numbers: string[];
  /** What stands before and after them in the same part. */
  words: string;
  between: string;
}

/** Numbers that no mark parts, with their words: those of one bound or of one range. */
function findGroups(text: string): Group[] {
  const groups: Group[] = [];
  let cursor = 0;
  let open: Group | undefined;
  for (const match of text.matchAll(NUMBER)) {
    const [printed] = match;
    const gap = text.slice(cursor, match.index);
    const mark = gap.search(/[,;。、且并但]/);
    if (open && mark === -1) {
      open.between += gap;
      open.numbers.push(printed);
    } else {
      if (open) open.words += `\0${gap.slice(0, mark)}`;
      open = { numbers: [printed], words: gap.slice(mark + 1), between: '' };
      groups.push(open);
    }
    cursor = match.index + printed.length;
  }
  if (open) open.words += `\0${text.slice(cursor)}`;
  return groups.map((group) => ({ ...group, numbers: withUnits(group.numbers) }));
}

/** The first number of a range may have its unit from the second: 100—300万元, 五十至一百万元. */
function withUnits([first = '', ...rest]: readonly string[]): string[] {
  const next = rest[0] ?? '';
  const hasUnit = /[元万亿年月半%倍]$/.test(first);
  const unit = /^\d/.test(next) ? /[^\d.,]*$/.exec(next) : /[万亿]*(?:元|年半?|个月|%)$/.exec(next);
  return [hasUnit ? first : first + (unit?.[0] ?? ''), ...rest].map(normalizeNumber);
}
