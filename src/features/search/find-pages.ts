import { countHits } from './count-hits.ts';
import type { SearchIndex } from './page-texts.ts';
import {
  characterPositions,
  BY_DOCUMENT_ORDER,
  type PagefindIndex,
  type PagefindResult,
} from './pagefind-index.ts';
import { textPhrase, TITLE_SPAN } from './spelling.ts';
import { bareText, findLooseRanges } from './hits.ts';
import { matchPage } from './matched-page.ts';
import { longestRuns, occurNearby } from './positions.ts';

/** Pages with every term, those with a term in the title first, then those with more hits. */
export async function findExact(index: SearchIndex, terms: readonly string[]): Promise<PagefindResult[]> {
  const found = await Promise.all(
    terms.map(async (term) => (await index.pagefind.search(textPhrase(term), BY_DOCUMENT_ORDER)).results),
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

function intersect([first = [], ...rest]: readonly PagefindResult[][]): PagefindResult[] {
  const sets = rest.map((results) => new Set(results.map(({ id }) => id)));
  return first.filter(({ id }) => sets.every((set) => set.has(id)));
}

/** How many characters of punctuation may stand between two of a loose match. */
const LOOSE_GAP = 4;

/** Pages in whose text every term stands when whatever is not a letter or digit is passed over. */
export async function findLoose(
  { pagefind, texts }: SearchIndex,
  terms: readonly string[],
): Promise<PagefindResult[]> {
  const bare = terms.map(bareText).filter((term) => term !== '');
  if (bare.length === 0) return [];
  const positions = await characterPositions(pagefind, bare.join(''));
  const [first] = bare;
  const { results } = await pagefind.search(first?.charAt(0) ?? '', BY_DOCUMENT_ORDER);
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
      const { blocks } = matchPage(await texts.load(result.id), terms, findLooseRanges);
      return bare.every((term) => blocks.some(({ text }) => findLooseRanges(text, [term]).length > 0))
        ? [result]
        : [];
    }),
  );
  return verified.flat();
}

/** From this length on a stretch of a query is a passage, which somebody has copied; a shorter one may be cut across words. */
const PASSAGE = 10;

/** A page with the passages of the terms that stand in it. */
export interface PassageResult {
  id: string;
  parts: string[];
}

/** Pages with passages of the terms, those with the longest first. */
export async function findPassages(index: PagefindIndex, terms: readonly string[]): Promise<PassageResult[]> {
  const long = terms.map((term) => Array.from(term)).filter(({ length }) => length > PASSAGE);
  if (long.length === 0) return [];
  const positions = await characterPositions(index, long.flat().join(''));
  const { results } = await index.search(null, BY_DOCUMENT_ORDER);
  const scored = results.flatMap(({ id }) => {
    const parts = long.flatMap((characters) => {
      const places = characters.map((char) => positions.get(char)?.get(id) ?? []);
      return longestRuns(places, PASSAGE).map(([start, end]) => characters.slice(start, end).join(''));
    });
    // Squared, so that one long stretch counts for more than several short ones.
    const score = parts.reduce((sum, part) => sum + part.length ** 2, 0);
    return score > 0 ? [{ id, parts: [...new Set(parts)], score }] : [];
  });
  return scored.sort((a, b) => b.score - a.score);
}
