import { formatBounds, formatQuantity, formatStatus, NOT_STATED } from '../../model/format-facts.ts';
import type { TitleSource } from '../../model/schema/call.ts';
import type { CallFacts } from '../../model/schema/page.ts';

/** A call as a row of the picture. Sums in 万元. */
export interface MoneyRow {
  id: string;
  url: string;
  title: string;
  /** Whether the title is ours: the source has lost it. */
  isOurs: boolean;
  /** What the call shares with its sisters: the number of its direction, or its group. */
  family: string;
  /** 资助方式; 原文未说明 alone where the source names none. */
  modes: readonly string[];
  min: number | null;
  max: number | null;
  /** The whole amount in words, as everywhere on the site. */
  amount: string;
  /** The amount as it stands in a column that is headed 万元. */
  brief: string;
  /** In words, where one cannot apply by this text alone. */
  status: string | null;
}

/** What a row is made of: a page of a call, or a call of `calls.json` in two parts. */
export interface RowSource {
  id: string;
  url: string;
  title: string;
  titleSource: TitleSource;
  call: Pick<CallFacts, 'direction' | 'group' | 'modes' | 'funding' | 'status'>;
}

/** A call's row. */
export function moneyRow({ id, url, title, titleSource, call }: RowSource): MoneyRow {
  const { direction, group, modes, funding, status } = call;
  const { min = null, max = null, cases = [] } = funding ?? {};
  return {
    id,
    url,
    title,
    isOurs: titleSource !== 'printed',
    family: direction === null ? (group ?? id) : String(direction),
    modes: modes.length > 0 ? modes : [NOT_STATED],
    min,
    max,
    amount: formatQuantity(funding, '万元'),
    brief: `${formatBounds({ min, max }, '')}${cases.length > 1 ? `（${cases.length}种情形）` : ''}`,
    status: status === 'open' ? null : formatStatus(status),
  };
}

/** Whether a row has a sum to draw. */
export function hasSum({ min, max }: Pick<MoneyRow, 'min' | 'max'>): boolean {
  return min !== null || max !== null;
}

/** Everything that a row shows, in words: what it is called for a screen reader, and what a pointer sees over it. */
export function describeRow({ id, title, amount, modes, status }: MoneyRow): string {
  const mode = modes.join('、');
  return [
    `${id} ${title}`,
    amount === NOT_STATED ? `经费${amount}` : amount,
    mode === NOT_STATED ? `资助方式${mode}` : mode,
    ...(status === null ? [] : [status]),
  ].join('，');
}

/**
 * Cuts a long list into charts of about the same length, each with an axis of its own and short enough for a sheet
 * of paper; never between calls of one direction.
 */
export function splitRows(rows: readonly MoneyRow[], most: number): MoneyRow[][] {
  const wanted = Math.ceil(rows.length / Math.ceil(rows.length / most));
  const charts: MoneyRow[][] = [];
  for (const row of rows) {
    const last = charts.at(-1);
    if (last && (last.length < wanted || last.at(-1)?.family === row.family)) last.push(row);
    else charts.push([row]);
  }
  return charts;
}
