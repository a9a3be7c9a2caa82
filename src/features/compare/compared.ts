import type { CallFile } from '../../site/call-file.ts';
import { MOST_COMPARED } from '../../site/requested-calls.ts';
import { isCall, type CallEntry, type Entry } from '../../guide/model/schema/entry.ts';
import { shownName } from '../../guide/model/shown-name.ts';
import { fullName } from '../../site/full-name.ts';
import { callsUnder, pathTo, type SiteEdition } from '../../site/editions.ts';

/** A call with what its data lacks for being compared. */
export function comparedCall(edition: SiteEdition, page: CallEntry): CallFile {
  const [plan = page] = pathTo(edition, page);
  return { call: page.call, name: fullName(edition, page), plan: shownName(plan) };
}

/** The pages below plans that lead to several calls, few enough to stand side by side, with these calls. */
export function comparedDirections(edition: SiteEdition): { page: Entry; calls: CallEntry[] }[] {
  return edition.pages.flatMap((page) => {
    const calls = comparedCallsOf(edition, page);
    return calls.length > 0 ? [{ page, calls }] : [];
  });
}

/** The calls that a page compares side by side; none for a plan or a group, where a table compares them. */
export function comparedCallsOf(edition: SiteEdition, page: Entry): CallEntry[] {
  if (page.kind !== 'direction' || isCall(page)) return [];
  const calls = callsUnder(edition, page);
  return calls.length > 1 && calls.length <= MOST_COMPARED ? calls : [];
}
