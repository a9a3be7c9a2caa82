import { formatAnswer, formatCase, formatStatus } from '../model/format-facts.ts';
import type { Call } from '../model/schema/call.ts';
import type { Quantity } from '../model/schema/quantity.ts';

/** What a row of the table of calls is made from. */
export interface CallRow {
  call: Call;
  planTitle: string;
  /** The address of the call's page as the file is to show it. */
  address: string;
}

/**
 * A column of the table of calls: its heading, its width in characters (a Chinese one counts two), and the value of
 * a row. A `link` leads to the call's page, a `wrap` column has texts of more than a line.
 */
export type CallColumn = { heading: string; width: number } & (
  | { kind: 'number'; value: (row: CallRow) => number | null }
  | { kind: 'text' | 'wrap' | 'link'; value: (row: CallRow) => string }
);

/** Columns of the table of calls, with Chinese headings; money in 万元, terms in years. CSV and XLSX both have these. */
export const CALL_COLUMNS: readonly CallColumn[] = [
  { heading: '编号', width: 9, kind: 'text', value: ({ call }) => call.id },
  { heading: '计划', width: 26, kind: 'wrap', value: ({ planTitle }) => planTitle },
  { heading: '方向', width: 7, kind: 'number', value: ({ call }) => call.direction },
  { heading: '子方向', width: 8, kind: 'number', value: ({ call }) => call.subDirection },
  { heading: '名称', width: 44, kind: 'link', value: ({ call }) => call.title },
  { heading: '申报', width: 16, kind: 'text', value: ({ call }) => formatStatus(call.status) },
  { heading: '资助方式', width: 18, kind: 'text', value: ({ call }) => call.modes.join('、') },
  { heading: '资助下限（万元）', width: 11, kind: 'number', value: ({ call }) => call.funding?.min ?? null },
  { heading: '资助上限（万元）', width: 11, kind: 'number', value: ({ call }) => call.funding?.max ?? null },
  { heading: '分情形资助', width: 40, kind: 'wrap', value: ({ call }) => casesOf(call.funding, '万元') },
  { heading: '资助经费原文', width: 48, kind: 'wrap', value: ({ call }) => call.funding?.text ?? '' },
  { heading: '年限下限（年）', width: 11, kind: 'number', value: ({ call }) => call.years?.min ?? null },
  { heading: '年限上限（年）', width: 11, kind: 'number', value: ({ call }) => call.years?.max ?? null },
  { heading: '实施年限原文', width: 26, kind: 'wrap', value: ({ call }) => call.years?.text ?? '' },
  { heading: '主要内容条数', width: 10, kind: 'number', value: ({ call }) => call.items.length },
  { heading: '考核指标项数', width: 10, kind: 'number', value: ({ call }) => call.indicators.length },
  { heading: '申报要求条数', width: 10, kind: 'number', value: ({ call }) => call.requirements.length },
  {
    heading: '谁可牵头',
    width: 60,
    kind: 'wrap',
    value: ({ call }) => call.leads.map(({ text }) => text).join(''),
  },
  {
    heading: '推荐或推荐函',
    width: 14,
    kind: 'text',
    value: ({ call }) => formatAnswer(call.conditions.recommendation.answer),
  },
  {
    heading: '伦理审查',
    width: 12,
    kind: 'text',
    value: ({ call }) => formatAnswer(call.conditions.ethics.answer),
  },
  {
    heading: '企业牵头',
    width: 12,
    kind: 'text',
    value: ({ call }) => formatAnswer(call.conditions.enterpriseLead.answer),
  },
  {
    heading: '自筹或配套经费',
    width: 16,
    kind: 'text',
    value: ({ call }) => formatAnswer(call.conditions.matching.answer),
  },
  {
    heading: '可选自筹方式',
    width: 14,
    kind: 'text',
    value: ({ call }) => formatAnswer(call.conditions.selfRaised.answer),
  },
  { heading: '地址', width: 36, kind: 'link', value: ({ address }) => address },
  { heading: '原文行', width: 11, kind: 'text', value: ({ call }) => call.lines.join('—') },
];

/**
 * The rows of the table, one for each call and in their order. `addressOf` turns a call's address, which is relative
 * to the site's root, into the one to show; without it that is shown itself.
 */
export function callRows(
  calls: readonly Call[],
  planTitles: ReadonlyMap<string, string>,
  addressOf: (url: string) => string = (url) => url,
): CallRow[] {
  return calls.map((call) => ({
    call,
    planTitle: planTitles.get(call.plan) ?? call.plan,
    address: addressOf(call.url),
  }));
}

function casesOf(quantity: Quantity | null, unit: string): string {
  if (!quantity || quantity.cases.length < 2) return '';
  return quantity.cases.map((one) => `${one.label ?? '一般'}：${formatCase(one, unit)}`).join('；');
}
