import type { Term } from './choose-terms.ts';

/** About how many lines, of terms and of calls under them, a page of the index of a large edition has. */
const LINES_PER_PAGE = 1200;

/** Up to how many calls of a term are listed in a large edition; of more only their number is given. */
export const MOST_LISTED = 8;

/** The calls that are listed under a term. */
export function listedCalls({ calls }: Term, isLarge: boolean): readonly string[] {
  return isLarge && calls.length > MOST_LISTED ? [] : calls;
}

/** Cuts the terms of a letter into the pages that show them in a large edition, in order; one at least. */
export function cutTerms(terms: readonly Term[]): Term[][] {
  const pages: Term[][] = [[]];
  let lines = 0;
  for (const term of terms) {
    const own = 1 + listedCalls(term, true).length;
    if (lines > 0 && lines + own > LINES_PER_PAGE) {
      pages.push([]);
      lines = 0;
    }
    pages.at(-1)?.push(term);
    lines += own;
  }
  return pages;
}
