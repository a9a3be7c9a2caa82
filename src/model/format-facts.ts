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

/** Bounds in words: `不超过150万元`, `100—300万元`, `40万元`; 见原文 where there is no number. */
export function formatBounds({ min, max }: Pick<Quantity, 'min' | 'max'>, unit: string): string {
  if (min !== null && max !== null) return min === max ? `${max}${unit}` : `${min}—${max}${unit}`;
  if (max !== null) return `不超过${max}${unit}`;
  if (min !== null) return `不少于${min}${unit}`;
  return '见原文';
}

/** A whole field in words; several cases show their span, and that it depends. */
export function formatQuantity(quantity: Quantity | null, unit: string): string {
  if (!quantity) return NOT_STATED;
  const [only] = quantity.cases;
  const text = formatBounds(quantity, unit);
  if (quantity.cases.length > 1) return `${text}（分${quantity.cases.length}种情形）`;
  return only?.basis === 'policy' ? '按文件规定' : text;
}

/** One case in words, without its label. */
export function formatCase(one: QuantityCase, unit: string): string {
  switch (one.basis) {
    case 'number':
      return `${formatBounds(one, unit)}${one.percent === null ? '' : `，按${one.percent}%核算`}`;
    case 'policy':
      return '按文件规定';
    case 'case-by-case':
      return '一事一议';
    case 'unread':
      return '见原文';
  }
}
