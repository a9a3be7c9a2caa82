import { findExact, findLoose, findPassages } from './find-pages.ts';
import { findLooseRanges, findRanges } from './hits.ts';
import { matchPage, type FindRanges, type MatchedPage } from './matched-page.ts';
import { parseQuery, type Query } from './parse-query.ts';
import type { SearchIndex } from './page-texts.ts';
import { idPhrase } from './spelling.ts';
import { readInTextForms } from './variants.ts';

/** exact: every term stands in the page. loose: only when punctuation is passed over. partial: only a passage of it, or none. */
export type MatchKind = 'exact' | 'loose' | 'partial';

/** A page that matches, in the order in which it is shown. */
export interface Match {
  id: string;
  /** The query is this entry's number. */
  isDirect: boolean;
  /** The terms that are marked in it; in a partial match those passages of them that it has. */
  terms: readonly string[];
  load: () => Promise<MatchedPage>;
}

/** The answer to a query. */
export interface Answer {
  kind: MatchKind;
  /** The query in the text's own characters, when that is how it was read. */
  readAs: string | undefined;
  matches: Match[];
}

/**
 * Finds the pages that a query means. Each pass runs only when the one before found nothing: exactly as typed; in
 * the text's own forms of the characters; with punctuation passed over; and passages of it.
 */
export async function answerQuery(index: SearchIndex, input: string): Promise<Answer> {
  const asTyped = await answerExactly(index, parseQuery(input));
  if (asTyped.matches.length > 0) return asTyped;
  const inForms = readInTextForms(input, await index.variants());
  const readAs = inForms === input ? undefined : inForms;
  const query = parseQuery(inForms);
  if (readAs !== undefined) {
    const answer = await answerExactly(index, query);
    if (answer.matches.length > 0) return { ...answer, readAs };
  }
  const { terms } = query;
  const loose = await findLoose(index, terms);
  if (loose.length > 0) {
    const matches = loose.map(({ id }) => toMatch(index, id, terms, findLooseRanges));
    return { kind: 'loose', readAs, matches };
  }
  const partial = await findPassages(index.pagefind, terms);
  const matches = partial.map(({ id, parts }) => toMatch(index, id, parts, findRanges));
  return { kind: 'partial', readAs, matches };
}

async function answerExactly(index: SearchIndex, { terms, id }: Query): Promise<Answer> {
  const direct = id === undefined ? [] : (await index.pagefind.search(idPhrase(id))).results;
  const exact = terms.length === 0 ? [] : await findExact(index, terms);
  const meant = new Set(direct.map((result) => result.id));
  const matches = [
    ...direct.map((result) => toDirectMatch(index, result.id, terms)),
    ...exact
      .filter((result) => !meant.has(result.id))
      .map((result) => toMatch(index, result.id, terms, findRanges)),
  ];
  return { kind: 'exact', readAs: undefined, matches };
}

/** The page that the query is the number of, whether or not the number stands in its text. */
function toDirectMatch(index: SearchIndex, id: string, terms: readonly string[]): Match {
  const load = async (): Promise<MatchedPage> => matchPage(await index.texts.load(id), terms, findRanges);
  return { id, isDirect: true, terms, load };
}

function toMatch(index: SearchIndex, id: string, terms: readonly string[], find: FindRanges): Match {
  const load = async (): Promise<MatchedPage> => {
    const page = matchPage(await index.texts.load(id), terms, find);
    // After a new edition was put on the host, a page opened before has the old index and gets the new texts.
    if (page.blocks.length === 0) throw new Error(`${page.url} does not hold what the index says`);
    return page;
  };
  return { id, isDirect: false, terms, load };
}
