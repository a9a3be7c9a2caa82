import { findExact } from './find-exact.ts';
import { findLoose } from './find-loose.ts';
import { findPartial } from './find-partial.ts';
import { findLooseRanges, findRanges } from './hits.ts';
import { loadPage, type FindRanges, type MatchedPage } from './matched-page.ts';
import type { PagefindIndex, PagefindResult } from './pagefind-index.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { idPhrase } from './spelling.ts';
import { readInTextForms } from './variants.ts';

/** What search runs on: Pagefind's index, and what `printVariants` gave, loaded when it is asked for. */
export interface SearchIndex {
  pagefind: PagefindIndex;
  variants: () => Promise<string>;
}

/** exact: every term stands in the page. loose: only when punctuation is passed over. partial: only a part. */
export type MatchKind = 'exact' | 'loose' | 'partial';

/** A page that matches, in the order in which it is shown. */
export interface Match {
  id: string;
  /** The query is this entry's number. */
  isDirect: boolean;
  load: () => Promise<MatchedPage>;
}

/** The answer to a query. */
export interface Answer {
  kind: MatchKind;
  /** The query in the text's own characters, when that is how it was read. */
  readAs: string | undefined;
  /** The terms that are marked; for a partial answer those that were found. */
  terms: string[];
  matches: Match[];
}

/**
 * Finds the pages that a query means. Each pass runs only when the one before found nothing: exactly as typed; in
 * the text's own forms of the characters; with punctuation passed over; and parts of it.
 */
export async function answerQuery(index: SearchIndex, input: string): Promise<Answer> {
  const { pagefind } = index;
  const asTyped = await answerExactly(pagefind, parseQuery(input));
  if (asTyped.matches.length > 0) return asTyped;
  const inForms = readInTextForms(input, await index.variants());
  const readAs = inForms === input ? undefined : inForms;
  const query = parseQuery(inForms);
  if (readAs !== undefined) {
    const answer = await answerExactly(pagefind, query);
    if (answer.matches.length > 0) return { ...answer, readAs };
  }
  const { terms } = query;
  const loose = await findLoose(pagefind, terms);
  if (loose.length > 0)
    return { kind: 'loose', readAs, terms, matches: toMatches(loose, [], terms, findLooseRanges) };
  const partial = await findPartial(pagefind, terms);
  return {
    kind: 'partial',
    readAs,
    terms: partial.terms,
    matches: toMatches(partial.results, [], partial.terms, findRanges),
  };
}

async function answerExactly(index: PagefindIndex, { terms, id }: Query): Promise<Answer> {
  const direct = id === undefined ? [] : (await index.search(idPhrase(id))).results;
  const exact = terms.length === 0 ? [] : await findExact(index, terms);
  const matches = [...toDirect(direct, terms), ...toMatches(exact, direct, terms, findRanges)];
  return { kind: 'exact', readAs: undefined, terms, matches };
}

function toDirect(direct: readonly PagefindResult[], terms: readonly string[]): Match[] {
  return direct.map((result) => ({
    id: result.id,
    isDirect: true,
    load: () => loadPage(result, terms, findRanges),
  }));
}

function toMatches(
  results: readonly PagefindResult[],
  direct: readonly PagefindResult[],
  terms: readonly string[],
  find: FindRanges,
): Match[] {
  const shown = new Set(direct.map(({ id }) => id));
  return results
    .filter(({ id }) => !shown.has(id))
    .map((result) => ({ id: result.id, isDirect: false, load: () => loadPage(result, terms, find) }));
}
