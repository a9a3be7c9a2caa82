import type { PageText, SearchIndex } from './page-texts.ts';
import { characterPositions, type PagefindIndex, type PagefindResult } from './pagefind-index.ts';
import { phrasePositions } from './positions.ts';
import { foldText } from './spelling.ts';

/**
 * Up to this many pages hits are counted in their texts, which are loaded anyway to be shown; of more pages in the
 * index, which costs a look-up for each character but loads nothing.
 */
const FEW = 20;

/** How often the terms stand in each of the pages, all terms together; overlapping hits count each. */
export async function countHits(
  { pagefind, texts }: SearchIndex,
  terms: readonly string[],
  pages: readonly PagefindResult[],
): Promise<Map<string, number>> {
  if (pages.length > FEW) return countInIndex(pagefind, terms, pages);
  return new Map(
    await Promise.all(pages.map(async ({ id }) => [id, countInText(await texts.load(id), terms)] as const)),
  );
}

/** Counts in a page's text. */
export function countInText({ title, blocks }: PageText, terms: readonly string[]): number {
  return [title, ...blocks.map(({ text }) => text)]
    .map(foldText)
    .flatMap((text) => terms.map((term) => countPlaces(text, term)))
    .reduce((sum, count) => sum + count, 0);
}

/** Counts from the positions of the terms' characters in the index. */
export async function countInIndex(
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

function countPlaces(text: string, term: string): number {
  let count = 0;
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) count += 1;
  return count;
}
