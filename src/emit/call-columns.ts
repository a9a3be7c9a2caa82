import { CONDITION_NAMES } from '../facts/condition-names.ts';
import { factSheet, type FactSheet } from '../facts/fact-sheet.ts';
import type { Call } from '../model/schema/call.ts';

/** What a row of the table of calls is made from. */
export interface CallRow {
  call: Call;
  facts: FactSheet;
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
  { heading: '申报', width: 16, kind: 'text', value: ({ facts }) => facts.status.value },
  { heading: '资助方式', width: 18, kind: 'text', value: ({ facts }) => facts.modes.value },
  { heading: '资助下限（万元）', width: 11, kind: 'number', value: ({ call }) => call.funding?.min ?? null },
  { heading: '资助上限（万元）', width: 11, kind: 'number', value: ({ call }) => call.funding?.max ?? null },
  { heading: '分情形资助', width: 40, kind: 'wrap', value: ({ facts }) => facts.funding.cases.join('；') },
  { heading: '资助经费原文', width: 48, kind: 'wrap', value: ({ call }) => call.funding?.text ?? '' },
  { heading: '年限下限（年）', width: 11, kind: 'number', value: ({ call }) => call.years?.min ?? null },
  { heading: '年限上限（年）', width: 11, kind: 'number', value: ({ call }) => call.years?.max ?? null },
  { heading: '实施年限原文', width: 26, kind: 'wrap', value: ({ call }) => call.years?.text ?? '' },
  { heading: '主要内容', width: 12, kind: 'text', value: ({ facts }) => facts.content.value },
  { heading: '考核指标', width: 12, kind: 'text', value: ({ facts }) => facts.indicators.value },
  { heading: '申报要求', width: 12, kind: 'text', value: ({ facts }) => facts.requirements.value },
  {
    heading: '谁可牵头',
    width: 60,
    kind: 'wrap',
    value: ({ facts }) =>
      `${facts.leads.value}${facts.leads.quotes.map(({ mark, text }) => `${mark ?? ''}${text}`).join('')}`,
  },
  ...CONDITION_NAMES.map(([key, heading]) => ({
    heading,
    width: 16,
    kind: 'text' as const,
    value: ({ facts }: CallRow) => facts[key].value,
  })),
  {
    heading: '优先与鼓励',
    width: 48,
    kind: 'wrap',
    value: ({ facts }) =>
      `${facts.preferences.value}${facts.preferences.quotes.map(({ text }) => text).join('')}`,
  },
  { heading: '地址', width: 36, kind: 'link', value: ({ address }) => address },
  { heading: '原文行', width: 11, kind: 'text', value: ({ call }) => call.lines.join('—') },
];

/**
 * The rows of the table, one for each call and in their order. `addressOf` turns a call's address, which is relative
 * to the site's root, into the one to show.
 */
export function callRows(
  calls: readonly Call[],
  planTitles: ReadonlyMap<string, string>,
  addressOf: (url: string) => string,
): CallRow[] {
  return calls.map((call) => ({
    call,
    facts: factSheet(call),
    planTitle: planTitles.get(call.plan) ?? call.plan,
    address: addressOf(call.url),
  }));
}
