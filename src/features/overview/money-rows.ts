import { factSheet, inBrief } from '../../guide/facts/fact-sheet.ts';
import { boundsOfNumbers, NOT_STATED } from '../../guide/facts/words.ts';
import type { Call } from '../../guide/model/schema/call.ts';

/** A call as a row of the picture. Sums in 万元. */
export interface MoneyRow {
  id: string;
  url: string;
  title: string;
  /** Whether the title is ours: the source has lost it. */
  isOurs: boolean;
  /** What the row is coloured by; 原文未说明 alone where the source names no mode. */
  modes: readonly string[];
  /** As printed: `前资助或自筹`. */
  modesInWords: string;
  min: number | null;
  max: number | null;
  /** The whole amount in words, as everywhere on the site. */
  amount: string;
  /** In words, where one cannot apply by this text alone. */
  status: string | null;
}

/** A call's row. */
export function moneyRow(call: Call): MoneyRow {
  const { id, url, title, titleSource, funding, status } = call;
  const { min, max } = funding ? boundsOfNumbers(funding) : { min: null, max: null };
  const facts = factSheet(call);
  return {
    id,
    url,
    title,
    isOurs: titleSource !== 'printed',
    modes: call.modes.length > 0 ? call.modes : [NOT_STATED],
    modesInWords: facts.modes.value,
    min,
    max,
    amount: inBrief(facts.funding),
    status: status === 'open' ? null : facts.status.value,
  };
}

/** Whether a row has a sum to draw. */
export function hasSum({ min, max }: Pick<MoneyRow, 'min' | 'max'>): boolean {
  return min !== null || max !== null;
}

/** Everything that a bar shows, in words. */
export function describeAmount({ amount, modesInWords: mode, status }: MoneyRow): string {
  return [
    amount === NOT_STATED ? `经费${amount}` : amount,
    mode === NOT_STATED ? `资助方式${mode}` : mode,
    ...(status === null ? [] : [status]),
  ].join('，');
}

/** Rows of which the same is shown, together; the greatest amounts come first, and last what has none. */
export function groupRows(rows: readonly MoneyRow[]): MoneyRow[][] {
  const reach = ([row]: readonly MoneyRow[]): number => row?.max ?? row?.min ?? -1;
  return [...Map.groupBy(rows, describeAmount).values()].sort((a, b) => reach(b) - reach(a));
}
