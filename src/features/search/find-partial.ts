import { characterPositions, IN_ORDER, type PagefindIndex } from './pagefind-index.ts';
import { longestRuns } from './positions.ts';

/** How many pages a partial answer has at most, and how many characters a part of a term has at least. */
const PARTIAL_PAGES = 10;
const PARTIAL_LENGTH = 2;

/** A page with the stretches of the terms that stand in it. */
export interface PartialResult {
  id: string;
  parts: string[];
}

/** Pages with stretches of the terms, those with the longest first. */
export async function findPartial(index: PagefindIndex, terms: readonly string[]): Promise<PartialResult[]> {
  const positions = await characterPositions(index, terms.join(''));
  const { results } = await index.search(null, IN_ORDER);
  const scored = results.flatMap(({ id }) => {
    const parts = terms.flatMap((term) => {
      const characters = Array.from(term);
      const places = characters.map((char) => positions.get(char)?.get(id) ?? []);
      return longestRuns(places, PARTIAL_LENGTH).map(([start, end]) => characters.slice(start, end).join(''));
    });
    // Squared, so that one long stretch counts for more than several short ones.
    const score = parts.reduce((sum, part) => sum + part.length ** 2, 0);
    return score > 0 ? [{ id, parts: [...new Set(parts)], score }] : [];
  });
  return scored.sort((a, b) => b.score - a.score).slice(0, PARTIAL_PAGES);
}
