import type { ComparedCall } from '../compare/compared-call.ts';
import { MOST_COMPARED } from '../compare/compare-state.ts';
import { callOf, type CallPage, type Page } from '../model/schema/page.ts';
import { shownName } from '../model/shown-name.ts';
import { fullName } from './full-name.ts';
import { callsUnder, pathTo, type SiteEdition } from './guide.ts';

/** A call with what its data lacks for being compared. */
export function comparedCall(edition: SiteEdition, page: CallPage): ComparedCall {
  const [plan = page] = pathTo(edition, page);
  return { call: callOf(page), name: fullName(edition, page), plan: shownName(plan) };
}

/** The pages below plans that lead to several calls, few enough to stand side by side, with these calls. */
export function comparedDirections(edition: SiteEdition): { page: Page; calls: CallPage[] }[] {
  return edition.pages.flatMap((page) => {
    const calls = comparedCallsOf(edition, page);
    return calls.length > 0 ? [{ page, calls }] : [];
  });
}

/** The calls that a page compares side by side; none for a plan or a group, where a table compares them. */
export function comparedCallsOf(edition: SiteEdition, page: Page): CallPage[] {
  if (page.kind !== 'direction' || page.type === 'call') return [];
  const calls = callsUnder(edition, page);
  return calls.length > 1 && calls.length <= MOST_COMPARED ? calls : [];
}
