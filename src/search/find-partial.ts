import { characterPositions, IN_ORDER, type PagefindIndex, type PagefindResult } from './pagefind-index.ts';
import { longestRuns } from './positions.ts';

/** How many pages a partial answer has at most, and how many characters a part of a term has at least. */
const PARTIAL_PAGES = 10;
const PARTIAL_LENGTH = 2;

/** Pages with stretches of the terms, those with the longest first. */
export async function findPartial(
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
