import { foldWidth } from '../parse/lines.ts';
import type { QuantityCase } from './schema/quantity.ts';

/** What a kind of quantity is counted in, and the words of the guide that stand around its numbers. */
export interface QuantityGrammar {
  /** Factor to the base unit (万元, years) for each printed unit. */
  units: Readonly<Record<string, number>>;
  /**
   * Words at the end of a text that say only that a sum or a term follows, as group 1; not part of a case's label. Read from
   * the end back: a pattern that looks for its beginning tries the same words again from each of them.
   */
  stock: RegExp;
}

/** Funding in 万元 per project. */
export const MONEY: QuantityGrammar = {
  units: { 万元: 1, 亿元: 10000, 元: 0.0001 },
  stock: /$(?<=((?:(?:单个|每个|每项)?项目)?(?:资助|补助|支持)*(?:经费|金额|额度)?为?:?))/,
};

/** Terms in years. */
export const YEARS: QuantityGrammar = {
  units: { 年: 1 },
  stock: /$(?<=((?:(?:单个|每个|每项)?项目)?(?:实施|执行)?(?:年限|期限|期)?为?:?))/,
};

/** Words before a number that make it an upper or a lower bound. */
const UPPER = '不超过|不高于|不多于|最高不超过|最长不超过|最高|最长|最多|至多';
const LOWER = '不低于|不少于|最低|最少|至少';
const NUMBER = String.raw`\d+(?:\.\d+)?`;
const PERCENT = /(?<!\d)(\d+(?:\.\d+)?)%/;
const EDGE = /[\s,;。、:]/;

/**
 * Reads every sum or term of one field entry: `高新技术企业单个项目资助40万元，瞪羚企业单个项目资助80万元。`
 * gives two cases with their labels. What follows the last number, and an entry without any number, becomes a
 * case whose basis says why it has none; `unread` is the only one nobody could interpret.
 */
export function readQuantityCases(text: string, grammar: QuantityGrammar): QuantityCase[] {
  const norm = foldWidth(text);
  const matches = [...norm.matchAll(amountPattern(grammar))];
  const cases: QuantityCase[] = [];
  let from = 0;
  for (const match of matches) {
    const region = norm.slice(from, match.index);
    const start = from + countEdges(region, 1);
    const end = match.index + match[0].length;
    const percent = PERCENT.exec(region);
    const named = region.slice(0, region.length - (grammar.stock.exec(region)?.[1]?.length ?? 0));
    const label = text.slice(start, from + named.length - countEdges(named, -1));
    cases.push({
      label: percent || label === '' ? null : label,
      ...bounds(match, grammar),
      text: text.slice(start, end),
      basis: 'number',
      percent: percent ? Number(percent[1]) : null,
      items: namedItems(label),
    });
    from = end;
  }
  const rest = text.slice(from);
  const restNorm = foldWidth(rest);
  if (countEdges(restNorm, 1) < restNorm.length) cases.push(caseWithoutNumber(rest));
  const [only] = cases;
  return cases.length === 1 && only ? [{ ...only, text }] : cases;
}

/** The least lower and the greatest upper bound over all cases; null where none is stated. */
export function boundsOf(cases: readonly QuantityCase[]): { min: number | null; max: number | null } {
  let least: number | null = null;
  let greatest: number | null = null;
  for (const { min, max } of cases) {
    if (min !== null) least = Math.min(min, least ?? min);
    if (max !== null) greatest = Math.max(max, greatest ?? max);
  }
  return { min: least, max: greatest };
}

/** How many characters at an end of a text are white space or marks between parts; 1: its beginning, -1: its end. */
function countEdges(text: string, direction: 1 | -1): number {
  let count = 0;
  const at = (): string => text.charAt(direction === 1 ? count : text.length - 1 - count);
  while (count < text.length && EDGE.test(at())) count += 1;
  return count;
}

/** `不超过150万元`, `100—300万元`, `最长可滚动支持5年`, `50万元`. Refuses ordinals (`第3年`) and dates (`2024年`). */
function amountPattern({ units }: QuantityGrammar): RegExp {
  const unit = Object.keys(units).join('|');
  return new RegExp(
    `(?:(?<upper>${UPPER})|(?<lower>${LOWER}))?(?:可)?(?:滚动)?(?:资助|补助|支持)?` +
      `(?<![\\d.第])(?<a>(?!(?:19|20)\\d\\d年)${NUMBER})` +
      `(?:(?:${unit})?[—–~～-]+(?<b>${NUMBER}))?(?<unit>${unit})`,
    'gu',
  );
}

function bounds(match: RegExpExecArray, { units }: QuantityGrammar): Pick<QuantityCase, 'min' | 'max'> {
  const { upper, lower, a, b, unit = '' } = match.groups ?? {};
  const factor = units[unit] ?? 1;
  const first = Number(a) * factor;
  if (b !== undefined) return { min: first, max: Number(b) * factor };
  if (upper !== undefined) return { min: null, max: first };
  if (lower !== undefined) return { min: first, max: null };
  return { min: first, max: first };
}

function caseWithoutNumber(rest: string): QuantityCase {
  const text = rest.replace(/^[\s，,；;。、]+/, '');
  const basis = text.includes('一事一议')
    ? 'case-by-case'
    : /^[^按]*按.*(?:执行|核算|确定|核定)/s.test(text)
      ? 'policy'
      : 'unread';
  const label = basis === 'case-by-case' ? (/^([^，,]+)[，,]/.exec(text)?.[1] ?? null) : null;
  return { label, min: null, max: null, text, basis, percent: null, items: [] };
}

/** `主要内容中1、3` → [1, 3] (line 342). */
function namedItems(label: string): number[] {
  const numbers = /^主要内容中?([\d、]+)$/.exec(foldWidth(label))?.[1];
  return numbers ? numbers.split('、').filter(Boolean).map(Number) : [];
}
