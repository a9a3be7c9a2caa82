import { characterPositions, IN_ORDER, type PagefindIndex, type PagefindResult } from './pagefind-index.ts';
import { phrasePositions } from './positions.ts';
import { textPhrase, TITLE_SPAN } from './spelling.ts';

/** Pages with every term, those with a term in the title first, then those with more hits. */
export async function findExact(index: PagefindIndex, terms: readonly string[]): Promise<PagefindResult[]> {
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

function intersect([first = [], ...rest]: readonly PagefindResult[][]): PagefindResult[] {
  const sets = rest.map((results) => new Set(results.map(({ id }) => id)));
  return first.filter(({ id }) => sets.every((set) => set.has(id)));
}
