import type { Answer, Call, Status } from './schema/call.ts';
import type { Quantity, QuantityCase } from './schema/quantity.ts';

/** What the reader sees where the source says nothing. */
export const NOT_STATED = '原文未说明';

const STATUS: Readonly<Record<Status, string>> = {
  open: '按本指南申报',
  deferred: '另行通知',
  external: '由其他机构发布',
};

const ANSWERS: Readonly<Record<Answer, string>> = {
  required: '必须',
  conditional: '视情形',
  preferred: '有则优先',
  'not-required': '非必须',
  allowed: '是',
  'not-allowed': '否',
  'not-stated': NOT_STATED,
};

/** What the guide says on a condition, in a word or two; all but the last rest on a sentence of it. */
export function formatAnswer(answer: Answer): string {
  return ANSWERS[answer];
}

/** A call's status in words. */
export function formatStatus(status: Status): string {
  return STATUS[status];
}

/**
 * How many numbered content items (主要内容) a call has. Without any its content is running text, groups (方向49) or a choice
 * (方向68): no number tells how much.
 */
export function countItems({ items, status }: Pick<Call, 'items' | 'status'>): string {
  return items.length === 0 && status === 'open' ? '见原文' : String(items.length);
}

/** Bounds in words: `不超过150万元`, `100—300万元`, `20%—30%`, `18个月`; 见原文 where there is no number. */
export function formatBounds({ min, max }: Pick<Quantity, 'min' | 'max'>, unit: string): string {
  if (min !== null && max !== null && min !== max) return formatRange(min, max, unit);
  if (min !== null && max !== null) return formatNumber(max, unit);
  if (max !== null) return `不超过${formatNumber(max, unit)}`;
  if (min !== null) return `不少于${formatNumber(min, unit)}`;
  return '见原文';
}

function formatRange(min: number, max: number, unit: string): string {
  const [first, last] = [formatNumber(min, unit), formatNumber(max, unit)];
  const isShort = unit !== '%' && first.endsWith(unit) && last.endsWith(unit);
  return `${isShort ? first.slice(0, first.length - unit.length) : first}—${last}`;
}

/** A part of a year is said in months. */
function formatNumber(value: number, unit: string): string {
  return unit === '年' && !Number.isInteger(value) ? `${Math.round(value * 12)}个月` : `${value}${unit}`;
}

/** A whole field in words; several cases show their span, and that it depends. */
export function formatQuantity(quantity: Quantity | null, unit: string): string {
  if (!quantity) return NOT_STATED;
  const [only] = quantity.cases;
  const text = formatBounds(quantity, unit);
  if (quantity.cases.length > 1) return `${text}（分${quantity.cases.length}种情形）`;
  if (only?.basis === 'number' && quantity.min === null && quantity.max === null)
    return formatCase(only, unit);
  return only?.basis === 'policy' ? '按文件规定' : text;
}

/** One case in words, without its label. */
export function formatCase(one: QuantityCase, unit: string): string {
  switch (one.basis) {
    case 'number':
      return [formatSum(one, unit), formatShare(one)].filter(Boolean).join('，');
    case 'policy':
      return '按文件规定';
    case 'case-by-case':
      return '一事一议';
    case 'exception':
      return one.text.slice(one.text.indexOf(one.label ?? '') + (one.label ?? '').length);
    case 'unread':
      return '见原文';
  }
}

function formatSum(one: QuantityCase, unit: string): string {
  return one.min === null && one.max === null ? '' : formatBounds(one, unit);
}

function formatShare({ percent, percentRange }: QuantityCase): string {
  if (percent !== null) return `按${percent}%核算`;
  return percentRange ? `按${formatBounds(percentRange, '%')}核算` : '';
}
