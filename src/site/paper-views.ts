import type { Entry } from '../model/schema/entry.ts';
import { cutPaper } from './cut-paper.ts';
import { MOST_ON_A_PAGE } from './large-edition.ts';
import { paperAddress } from './paper-address.ts';

/** A print view with the lines of the source that it shows, first and last. */
export interface PaperView {
  address: string;
  lines: readonly [from: number, to: number];
}

/** Whether an edition with these entries is a large one, whose print views are parts of plans. */
export function isLargeGuide(entries: readonly Entry[]): boolean {
  return entries.filter(({ call }) => call).length > MOST_ON_A_PAGE;
}

/**
 * All print views of an edition that hold text, given its entries in reading order and the number of its lines: of the
 * whole edition, unless it is a large one, and of each plan.
 */
export function paperViews(year: string, entries: readonly Entry[], lines: number): PaperView[] {
  const plans = entries.filter(({ kind }) => kind === 'plan');
  const ofPlans = plans.flatMap((plan, at) => {
    const next = plans[at + 1];
    const own = entries.slice(entries.indexOf(plan), next ? entries.indexOf(next) : entries.length);
    const parts = cutPaper(own.map((entry) => ({ ...entry, isCall: entry.call !== null })));
    return parts.map((part, index): PaperView => {
      const from = part[0]?.lines[0] ?? 1;
      const to = (parts[index + 1]?.[0]?.lines[0] ?? plan.lines[1] + 1) - 1;
      return { address: paperAddress(year, plan.id, index + 1), lines: [from, to] };
    });
  });
  return isLargeGuide(entries) ? ofPlans : [{ address: paperAddress(year), lines: [1, lines] }, ...ofPlans];
}
