import { bareText, findLooseRanges, findRanges, type Range } from './hits.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { longestRuns, occurNearby, phrasePositions } from './positions.ts';
import { charWord, idPhrase, readAnchors, readBlocks, textPhrase, TITLE_SPAN } from './spelling.ts';
import { readInTextForms } from './variants.ts';

/** What Pagefind gives for a page before anything of it is loaded. */
export interface PagefindResult {
  id: string;
  words: number[];
  data: () => Promise<PagefindData>;
}

/** A loaded page. */
export interface PagefindData {
  raw_url: string;
  raw_content: string;
  meta: Record<string, string>;
}

/** The part of Pagefind's API that search is built on. */
export interface PagefindIndex {
  search(
    term: string | null,
    options?: { sort?: Record<string, string>; filters?: Record<string, string> },
  ): Promise<{ results: PagefindResult[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

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

/** A block of a matched page in which terms stand; block 0 is the title. */
export interface MatchedBlock {
  block: number;
  anchor: string;
  text: string;
  ranges: Range[];
}

/** A matched page with the blocks that match, in order. */
export interface MatchedPage {
  url: string;
  meta: Record<string, string>;
  title: string;
  blocks: MatchedBlock[];
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

/** Documents come in their own order; Pagefind keeps it for equal ranks. */
const IN_ORDER = { sort: { order: 'asc' } };

/** How many characters of punctuation may stand between two of a loose match. */
const LOOSE_GAP = 4;

/** How many pages a partial answer has at most, and how many characters a part of a term has at least. */
const PARTIAL_PAGES = 10;
const PARTIAL_LENGTH = 2;

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

/** Pages with every term, those with a term in the title first, then those with more hits. */
async function findExact(index: PagefindIndex, terms: readonly string[]): Promise<PagefindResult[]> {
  const found = await Promise.all(
    terms.map(async (term) => (await index.search(textPhrase(term), IN_ORDER)).results),
  );
  const common = intersect(found);
  if (common.length < 2) return common;
  const titleHits = new Map(common.map(({ id }) => [id, 0]));
  for (const results of found) {
    for (const { id, words } of results) {
      if ((words[0] ?? TITLE_SPAN) < TITLE_SPAN) titleHits.set(id, (titleHits.get(id) ?? 0) + 1);
    }
  }
  const hits = await countHits(index, terms, common);
  const rank = ({ id }: PagefindResult): [number, number] => [titleHits.get(id) ?? 0, hits.get(id) ?? 0];
  return common
    .map((result, order) => ({ result, order, rank: rank(result) }))
    .sort((a, b) => b.rank[0] - a.rank[0] || b.rank[1] - a.rank[1] || a.order - b.order)
    .map(({ result }) => result);
}

/** How often the terms stand in each page, from the positions of their characters: nothing more is loaded. */
async function countHits(
  index: PagefindIndex,
  terms: readonly string[],
  pages: readonly PagefindResult[],
): Promise<Map<string, number>> {
  const positions = await characterPositions(index, terms.join(''));
  return new Map(
    pages.map(({ id }) => {
      const counts = terms.map(
        (term) => phrasePositions(Array.from(term, (char) => positions.get(char)?.get(id) ?? [])).length,
      );
      return [id, counts.reduce((sum, count) => sum + count, 0)];
    }),
  );
}

/** For each character of a text, the positions at which it stands, by page. */
async function characterPositions(
  index: PagefindIndex,
  text: string,
): Promise<Map<string, Map<string, number[]>>> {
  const characters = [...new Set(Array.from(text))];
  return new Map(
    await Promise.all(
      characters.map(async (char) => {
        // Not as a phrase: for one Pagefind gives the first place only.
        const { results } = await index.search(charWord(char), IN_ORDER);
        return [char, new Map(results.map(({ id, words }) => [id, words]))] as const;
      }),
    ),
  );
}

/** Pages in whose text every term stands when whatever is not a letter or digit is passed over. */
async function findLoose(index: PagefindIndex, terms: readonly string[]): Promise<PagefindResult[]> {
  const bare = terms.map(bareText).filter((term) => term !== '');
  if (bare.length === 0) return [];
  const positions = await characterPositions(index, bare.join(''));
  const [first] = bare;
  const { results } = await index.search(first?.charAt(0) ?? '', IN_ORDER);
  const candidates = results.filter(({ id }) =>
    bare.every((term) =>
      occurNearby(
        Array.from(term, (char) => positions.get(char)?.get(id) ?? []),
        LOOSE_GAP,
      ),
    ),
  );
  const verified = await Promise.all(
    candidates.map(async (result) => {
      const { blocks } = await loadPage(result, terms, findLooseRanges);
      return bare.every((term) => blocks.some(({ text }) => findLooseRanges(text, [term]).length > 0))
        ? [result]
        : [];
    }),
  );
  return verified.flat();
}

/** Pages with stretches of the terms, those with the longest first. */
async function findPartial(
  index: PagefindIndex,
  terms: readonly string[],
): Promise<{ terms: string[]; results: PagefindResult[] }> {
  const positions = await characterPositions(index, terms.join(''));
  const { results } = await index.search(null, IN_ORDER);
  const scored = results.flatMap((result) => {
    const parts = terms.flatMap((term) => {
      const characters = Array.from(term);
      const places = characters.map((char) => positions.get(char)?.get(result.id) ?? []);
      return longestRuns(places, PARTIAL_LENGTH).map(([start, end]) => characters.slice(start, end).join(''));
    });
    // Squared, so that one long stretch counts for more than several short ones.
    const score = parts.reduce((sum, part) => sum + part.length ** 2, 0);
    return score > 0 ? [{ result, parts, score }] : [];
  });
  const best = scored.sort((a, b) => b.score - a.score).slice(0, PARTIAL_PAGES);
  const found = new Set(best.flatMap(({ parts }) => parts));
  return {
    terms: [...found].sort((a, b) => b.length - a.length),
    results: best.map(({ result }) => result),
  };
}

function intersect([first = [], ...rest]: readonly PagefindResult[][]): PagefindResult[] {
  const sets = rest.map((results) => new Set(results.map(({ id }) => id)));
  return first.filter(({ id }) => sets.every((set) => set.has(id)));
}

type FindRanges = (text: string, terms: readonly string[]) => Range[];

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

async function loadPage(
  result: PagefindResult,
  terms: readonly string[],
  find: FindRanges,
): Promise<MatchedPage> {
  const { raw_url: url, raw_content: content, meta } = await result.data();
  const [title = '', ...texts] = readBlocks(content, meta['forms'] ?? '');
  const anchors = readAnchors(meta['anchors'] ?? '');
  const blocks = [title, ...texts].flatMap((text, block) => {
    const ranges = find(text, terms);
    return ranges.length > 0 ? [{ block, anchor: anchors[block] ?? '', text, ranges }] : [];
  });
  return { url, meta, title, blocks };
}
