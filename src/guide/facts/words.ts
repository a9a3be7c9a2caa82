import type { Answer, Call, Doubt, LeadForce, Status } from '../model/schema/call.ts';
import type { Quantity, QuantityCase } from '../model/schema/quantity.ts';

/** Words of ours in pieces: an amount or a term is one of its own, which is not to be broken between two lines. */
export type Words = readonly (string | { amount: string })[];

/** Words as text. */
export function textOf(words: Words): string {
  return words.map((piece) => (typeof piece === 'string' ? piece : piece.amount)).join('');
}

/** Several words with something between each two; what is empty is left out. */
export function joinWords(all: readonly Words[], between: string): Words {
  const said = all.filter((words) => textOf(words) !== '');
  return said.flatMap((words, at) => (at === 0 ? words : [between, ...words]));
}

/** Stands for a field that a call does not have. */
export const NOT_STATED = '原文未说明';

/** Stands for an amount that a document of its own settles (方向56). */
export const BY_POLICY = '按办法核定';

/** Stands for a question on which the requirements of a call have no clause. */
export const NOT_WRITTEN = '申报要求未写';

/** Stands for such a question where a call has no requirements at all. */
export const NO_REQUIREMENTS = '原文没有申报要求';

const STATUS: Readonly<Record<Status, string>> = {
  open: '按本指南申报',
  deferred: '另行通知',
  external: '由其他机构发布',
};

const ANSWERS: Readonly<Record<Answer, string>> = {
  required: '必须',
  conditional: '视情形',
  preferred: '有则优先',
  'not-required': '明确不要求',
  'not-stated': '未写',
};

const LEAD_MARKS: Readonly<Record<LeadForce, string | null>> = {
  condition: null,
  preference: '〔倾向〕',
  permission: '〔允许，未排除其他〕',
  support: '〔支持，是否限于此原文未写〕',
  unrestricted: '〔不限〕',
};

/** What the requirements say on a condition, in a word or two; all but the last rest on a clause of them. */
export function formatAnswer(answer: Answer): string {
  return ANSWERS[answer];
}

/** What stands after what a condition asks for where it does not ask it of everybody: `〔视情形〕`; null where it does. */
export function formatMark(answer: Answer): string | null {
  return answer === 'required' ? null : `〔${ANSWERS[answer]}〕`;
}

/** What stands, as ours, after words of the guide in which something is odd. */
export function formatRemark(note: string): string {
  return `〔疑误：${note}〕`;
}

/** A call's status in words. */
export function formatStatus(status: Status): string {
  return STATUS[status];
}

/** What stands before a clause on who may lead that is no condition; null before one that is. */
export function markOfLead(force: LeadForce): string | null {
  return LEAD_MARKS[force];
}

/** 资助方式 as printed, with its 或: `前资助或自筹`. */
export function formatModes({ modesText }: Pick<Call, 'modesText'>): string {
  return modesText?.replace(/。$/, '') ?? NOT_STATED;
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

/**
 * The span of a whole field in words, with the label of its only case: `200万元（科技领军储备库企业）`. Where one of several
 * cases has no number, what it has instead is said as well: `不超过500万元或一事一议`.
 */
export function formatSpan(quantity: Quantity | null, unit: string): Words {
  if (!quantity) return [NOT_STATED];
  const [only, ...others] = quantity.cases;
  if (only && others.length === 0)
    return [...formatCase(only, unit), ...(only.label === null ? [] : [`（${only.label}）`])];
  const withoutNumber = quantity.cases.filter(({ basis }) => basis === 'policy' || basis === 'case-by-case');
  const words = new Set(withoutNumber.flatMap((one) => formatCase(one, unit)));
  return joinWords([boundsOf(boundsOfNumbers(quantity), unit), ...[...words].map((word) => [word])], '或');
}

/**
 * The bounds that hold for all cases of a field that have a number: the least lower and the greatest upper one, null
 * where one case has none. `min` and `max` of the field itself are the least and the greatest that is stated anywhere.
 */
export function boundsOfNumbers({ min, max, cases }: Quantity): Pick<Quantity, 'min' | 'max'> {
  const numbers = cases.filter((one) => one.min !== null || one.max !== null);
  return {
    min: numbers.every((one) => one.min !== null) ? min : null,
    max: numbers.every((one) => one.max !== null) ? max : null,
  };
}

/** One case in words, without its label. */
export function formatCase(one: QuantityCase, unit: string): Words {
  switch (one.basis) {
    case 'number':
      return joinWords([hasBounds(one) ? boundsOf(one, unit) : [], formatShare(one)], '，');
    case 'policy':
      return [unit === '万元' ? BY_POLICY : '按文件规定'];
    case 'case-by-case':
      return ['一事一议'];
    case 'exception':
      return [{ amount: one.text.slice(one.text.indexOf(one.label ?? '') + (one.label ?? '').length) }];
    case 'unread':
      return ['见原文'];
  }
}

function boundsOf(bounds: Pick<Quantity, 'min' | 'max'>, unit: string): Words {
  const amount = formatBounds(bounds, unit);
  return [hasBounds(bounds) ? { amount } : amount];
}

function hasBounds({ min, max }: Pick<Quantity, 'min' | 'max'>): boolean {
  return min !== null || max !== null;
}

function formatShare({ percent, percentRange }: QuantityCase): Words {
  const range = percent === null ? percentRange : { min: percent, max: percent };
  return range ? ['按', ...boundsOf(range, '%'), '核算'] : [];
}

/** Each case of a field that has several, with its label: `瞪羚企业：80万元`; none where there is one. */
export function formatCases(quantity: Quantity | null, unit: string): Words[] {
  if (!quantity || quantity.cases.length < 2) return [];
  return quantity.cases.map((one) => {
    // Words without a number are no case in general.
    const label = one.label ?? (one.basis === 'number' ? '一般' : null);
    return [...(label === null ? [] : [`${label}：`]), ...formatCase(one, unit)];
  });
}

/** Something odd in the guide, with its place: `原文第888行“须由广西企业牵头”，主要内容（第883行）写…`. */
export function formatDoubt({ line, quote, note }: Doubt): string {
  return `原文第${line}行${quote === '' ? '' : `“${quote}”`}，${note}`;
}
