import { countHits } from './count-hits.ts';
import { IN_ORDER, type PagefindResult } from './pagefind-index.ts';
import type { SearchIndex } from './search-index.ts';
import { textPhrase, TITLE_SPAN } from './spelling.ts';

/** Pages with every term, those with a term in the title first, then those with more hits. */
export async function findExact(index: SearchIndex, terms: readonly string[]): Promise<PagefindResult[]> {
  const found = await Promise.all(
    terms.map(async (term) => (await index.pagefind.search(textPhrase(term), IN_ORDER)).results),
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
