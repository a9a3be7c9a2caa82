import { foldWidth } from '../parse/lines.ts';
import type { Marked } from './amount-tokens.ts';
import type { QuantityCase } from './schema/quantity.ts';

/** Lower and upper bound; null where none is stated. */
export interface Bounds {
  min: number | null;
  max: number | null;
}

/** A case in the making, with offsets in the text. */
export interface Draft {
  start: number;
  end: number;
  /** Offsets of its label. */
  label: [number, number] | null;
  amount: Bounds | null;
  percent: Bounds | null;
  basis: QuantityCase['basis'];
}

/**
 * Makes one case of two drafts that say the same of the same: a share and its cap (按30%，最高200万元), or two bounds
 * (不低于50万元，不超过100万元). False where they are cases of their own.
 */
export function joinDrafts(first: Draft | undefined, second: Draft): boolean {
  if (first?.basis !== 'number' || second.basis !== 'number' || second.label) return false;
  if (first.percent && second.percent) return false;
  if (first.amount && second.amount) {
    const [a, b] = [first.amount, second.amount];
    const isPair = (a.max === null && b.min === null) || (a.min === null && b.max === null);
    if (!isPair || first.percent || second.percent) return false;
    first.amount = { min: a.min ?? b.min, max: a.max ?? b.max };
  }
  first.amount ??= second.amount;
  first.percent ??= second.percent;
  first.end = second.end;
  return true;
}

/** A draft as the model has it. */
export function toCase(text: string, { start, end, label, amount, percent, basis }: Draft): QuantityCase {
  const name = label && text.slice(...label);
  const isExact = percent !== null && percent.min === percent.max;
  return {
    label: name,
    min: amount?.min ?? null,
    max: amount?.max ?? null,
    text: text.slice(start, end),
    basis,
    percent: isExact ? percent.max : null,
    percentRange: isExact ? null : percent,
    items: name === null ? [] : namedItems(name),
  };
}

/** Words without a number that is read, as a case whose basis says why; leading white space and marks are not part of it. */
export function withoutNumber(text: string, { at }: Marked, basis?: 'unread'): Draft | undefined {
  const whole = text.slice(at[0], at.at(-1));
  const words = whole.replace(/^[\s，,；;。、]+/, '');
  if (words === '') return undefined;
  const end = at.at(-1) ?? 0;
  const start = end - words.length;
  const read = basis ?? basisOf(words);
  const label = read === 'case-by-case' ? /^([^，,]+)[，,]/.exec(words)?.[1] : undefined;
  return {
    start,
    end,
    label: label === undefined ? null : [start, start + label.length],
    amount: null,
    percent: null,
    basis: read,
  };
}

/** `主要内容中1、3` (line 342), `主要内容第1项和第3项` → [1, 3]. */
export function namedItems(label: string): number[] {
  const numbers = /^主要内容(?:中的?)?([\d、和及第项]+)$/.exec(foldWidth(label))?.[1];
  return (numbers?.match(/\d+/g) ?? []).map(Number);
}

function basisOf(words: string): QuantityCase['basis'] {
  if (words.includes('一事一议')) return 'case-by-case';
  return /^[^按]*按.*(?:执行|核算|确定|核定)/s.test(words) ? 'policy' : 'unread';
}
