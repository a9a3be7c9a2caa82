import { hasOnlyAsides } from './amount-asides.ts';
import { namedItems, type Bounds, type Draft } from './amount-drafts.ts';
import { MARKS, type Amount, type Marked } from './amount-tokens.ts';
import { EXTENDED, isLabel, kindOf, readLead, skipEdge, type Lead } from './amount-words.ts';

/** What follows a number: its bound, and where the words end that are known. */
export interface After {
  bound: 'upper' | 'lower' | null;
  end: number;
}

const PURSE = '(?:财政|科技|专项|项目|研发|科研){0,2}(?:资金|经费)';
const PAY = '(?:资助|后补助|补助|支持|奖励|奖补|补贴)';
const PAID = `的?(?:标准|比例|额度)?(?:给予|予以|进行)?(?:一次性)?(?:${PURSE})?的?${PAY}`;
const RECKONED = `(?:的比例|的标准)?(?:核算|核定|确定|计算|计)(?:${PAID})?`;
const INCLUSIVE = String.raw`(?:\(含(?:本数)?\))?`;

/** `100万元（含）以内给予一次性补助`, `100万元/项`, `50万元至100万元之间`; then a part, a sentence or the end. */
const AFTER = new RegExp(
  ` {0,8}${INCLUSIVE} ?(?:[及或]?(?<upper>以内|以下|之内|之下|内|为上限|为限|封顶)|[及或]?(?<lower>以上|之上|为下限))?${INCLUSIVE}` +
    `(?:之间|不等|完成)?(?:人民币)?(?:/(?:项|个|家))?(?:${PAID}|的${PURSE}|${RECKONED}|的比例|的标准)?(?:\\(${MARKS.date}\\))?` +
    `(?= *(?:[,;。、]|且|并|但|$))`,
  'y',
);

/** Reads what follows the number at `index`; undefined where it is not understood. */
export function readAfter(chars: string, index: number): After | undefined {
  AFTER.lastIndex = index + 1;
  const match = AFTER.exec(chars);
  if (!match) return undefined;
  const { upper, lower } = match.groups ?? {};
  return { bound: upper ? 'upper' : lower ? 'lower' : null, end: AFTER.lastIndex };
}

/**
 * The case of the number at `index`, with the words before it from `start`; undefined where one of them is neither known
 * nor the name of a kind, or says what the number is not.
 */
export function readCase(
  { chars, at }: Marked,
  amounts: ReadonlyMap<number, Amount>,
  [start, index]: readonly [number, number],
  after: After,
): Draft | undefined {
  const amount = amounts.get(at[index] ?? -1);
  const words = chars.slice(start, index);
  const isShare = chars.charAt(index) === MARKS.percent;
  const lead = isShare ? readShare(words) : readLead(words);
  const bounds = amount && lead && readBounds(amount, lead, after);
  if (!bounds) return undefined;
  const [from, to] = trimLabel(words, lead);
  const label = words.slice(from, to);
  const isExtension = EXTENDED.test(label);
  const isItems = namedItems(label.replaceAll(MARKS.bare, '1')).length > 0;
  if (!hasOnlyAsides(words, isItems ? ['bare'] : [])) return undefined;
  if (!isExtension && !isItems && !isLabel(label)) return undefined;
  // At least so much of some kind is more often a condition than what is paid: 申报企业不低于100万元.
  if (bounds.max === null && kindOf(label) !== '' && !isExtension) return undefined;
  return {
    start: at[start] ?? 0,
    end: at[after.end] ?? 0,
    label: label === '' ? null : [at[start + from] ?? 0, at[start + to] ?? 0],
    amount: isExtension || isShare ? null : bounds,
    percent: !isExtension && isShare ? bounds : null,
    basis: isExtension ? 'exception' : 'number',
  };
}

function readBounds({ first, last }: Amount, lead: Lead, after: After): Bounds | undefined {
  const isUpper = lead.bounds.has('upper') || after.bound === 'upper';
  const isLower = lead.bounds.has('lower') || after.bound === 'lower';
  if (isUpper && isLower) return undefined;
  if (last !== null) return isUpper || isLower ? undefined : { min: first, max: last };
  return { min: isUpper ? null : first, max: isLower ? null : first };
}

/** `资助标准：A类` is the label A类. */
function trimLabel(words: string, { from: start, label: end }: Lead): [number, number] {
  const colon = words.lastIndexOf(':', end - 1);
  const isStock = colon > 0 && end > 0 && readLead(words.slice(0, colon)).label === 0;
  const from = skipEdge(words, Math.max(start, isStock ? colon : 0));
  return [Math.min(from, end), end];
}

/** What a share is taken of ends like this. */
const SHARED = /(?:^|投入|投资|额|费|费用|支出|经费|资金|成本|利息|价|价款|款|总量|收入|比例)的?$/;
const SHARE_OF = ['不超过', '不得超过', '不高于', '不得高于', '最高', '给予', '补助', '资助', '支持', '奖励'];

/** `企业按实际投入的20%`, `不超过项目总投资的30%`: the label before 按 or the last verb, the bounds around what is shared. */
function readShare(words: string): Lead | undefined {
  const by = words.lastIndexOf('按');
  const verb = SHARE_OF.map((word) => ({ word, at: words.lastIndexOf(word) })).reduce((a, b) =>
    b.at > a.at ? b : a,
  );
  const [from, to] = by !== -1 ? [by, by + 1] : [verb.at, verb.at + verb.word.length];
  if (from === -1) return undefined;
  const before = readLead(words.slice(0, from));
  const head = readLead(words.slice(from, to));
  const base = words.slice(to).replace(/^照/, '');
  const inner = readLead(base);
  const bound = /^(?:最高)?(?:不得?(?:超过|高于)|最高)/.exec(base)?.[0] ?? '';
  if (base.slice(bound.length, inner.label).includes('不')) return undefined;
  if (!SHARED.test(base.slice(Math.min(bound.length, inner.label), inner.label).slice(-6))) return undefined;
  const bounds = new Set([...before.bounds, ...head.bounds, ...inner.bounds]);
  if (bound !== '') bounds.add('upper');
  return { ...before, bounds };
}
