import { factSheet, inBrief } from '../../guide/facts/fact-sheet.ts';
import { boundsOfNumbers, formatBounds, NOT_STATED } from '../../guide/facts/words.ts';
import type { Call } from '../../guide/model/schema/call.ts';

/** A call as a row of the picture. Sums in 万元. */
export interface MoneyRow {
  id: string;
  url: string;
  title: string;
  /** Whether the title is ours: the source has lost it. */
  isOurs: boolean;
  /** What the call shares with its sisters: the number of its direction, or its group. */
  family: string;
  /** What the row is coloured by; 原文未说明 alone where the source names no mode. */
  modes: readonly string[];
  /** As printed: `前资助或自筹`. */
  modesInWords: string;
  min: number | null;
  max: number | null;
  /** The whole amount in words, as everywhere on the site. */
  amount: string;
  /** The amount as it stands in a column that is headed 万元. */
  brief: string;
  /** In words, where one cannot apply by this text alone. */
  status: string | null;
}

/** A call's row. */
export function moneyRow(call: Call): MoneyRow {
  const { id, url, title, titleSource, direction, group, funding, status } = call;
  const { min, max } = funding ? boundsOfNumbers(funding) : { min: null, max: null };
  const cases = funding?.cases ?? [];
  const facts = factSheet(call);
  return {
    id,
    url,
    title,
    isOurs: titleSource !== 'printed',
    family: direction === null ? (group ?? id) : String(direction),
    modes: call.modes.length > 0 ? call.modes : [NOT_STATED],
    modesInWords: facts.modes.value,
    min,
    max,
    amount: inBrief(facts.funding),
    brief: `${formatBounds({ min, max }, '')}${cases.length > 1 ? `（${cases.length}种情形）` : ''}`,
    status: status === 'open' ? null : facts.status.value,
  };
}

/** Whether a row has a sum to draw. */
export function hasSum({ min, max }: Pick<MoneyRow, 'min' | 'max'>): boolean {
  return min !== null || max !== null;
}

/** Everything that a row shows, in words: what it is called for a screen reader, and what a pointer sees over it. */
export function describeRow({ id, title, amount, modesInWords: mode, status }: MoneyRow): string {
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
