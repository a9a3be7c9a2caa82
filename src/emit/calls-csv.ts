import { stringify } from 'csv-stringify/sync';
import type { Call } from '../model/schema/call.ts';
import { formatAnswer, formatCase, formatStatus } from '../model/format-facts.ts';
import type { Quantity } from '../model/schema/quantity.ts';

/** Columns of the table of calls, with Chinese headings; money in 万元, terms in years. */
const COLUMNS: readonly [string, (call: Call, planTitle: string) => string | number | null][] = [
  ['编号', ({ id }) => id],
  ['计划', (_call, planTitle) => planTitle],
  ['方向', ({ direction }) => direction],
  ['子方向', ({ subDirection }) => subDirection],
  ['名称', ({ title }) => title],
  ['申报', ({ status }) => formatStatus(status)],
  ['资助方式', ({ modes }) => modes.join('、')],
  ['资助下限（万元）', ({ funding }) => funding?.min ?? null],
  ['资助上限（万元）', ({ funding }) => funding?.max ?? null],
  ['分情形资助', ({ funding }) => casesOf(funding, '万元')],
  ['资助经费原文', ({ funding }) => funding?.text ?? ''],
  ['年限下限（年）', ({ years }) => years?.min ?? null],
  ['年限上限（年）', ({ years }) => years?.max ?? null],
  ['实施年限原文', ({ years }) => years?.text ?? ''],
  ['主要内容条数', ({ items }) => items.length],
  ['考核指标项数', ({ indicators }) => indicators.length],
  ['申报要求条数', ({ requirements }) => requirements.length],
  ['谁可牵头', ({ leads }) => leads.map(({ text }) => text).join('')],
  ['推荐或推荐函', ({ conditions }) => formatAnswer(conditions.recommendation.answer)],
  ['伦理审查', ({ conditions }) => formatAnswer(conditions.ethics.answer)],
  ['企业牵头', ({ conditions }) => formatAnswer(conditions.enterpriseLead.answer)],
  ['自筹或配套经费', ({ conditions }) => formatAnswer(conditions.matching.answer)],
  ['可选自筹方式', ({ conditions }) => formatAnswer(conditions.selfRaised.answer)],
  ['地址', ({ url }) => url],
  ['原文行', ({ lines }) => lines.join('—')],
];

/** The calls as CSV: UTF-8 with a byte order mark and CRLF, so that Excel opens it; cells that begin a formula are disarmed. */
export function renderCallsCsv(calls: readonly Call[], planTitles: ReadonlyMap<string, string>): string {
  const rows = calls.map((call) =>
    COLUMNS.map(([, valueOf]) => valueOf(call, planTitles.get(call.plan) ?? call.plan)),
  );
  return stringify([COLUMNS.map(([name]) => name), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function casesOf(quantity: Quantity | null, unit: string): string {
  if (!quantity || quantity.cases.length < 2) return '';
  return quantity.cases.map((one) => `${one.label ?? '一般'}：${formatCase(one, unit)}`).join('；');
}
