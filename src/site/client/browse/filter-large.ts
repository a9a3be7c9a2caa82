import { filterByIndex } from '../../../search/filter-by-index.ts';
import type { FilterAnswer } from '../../../search/filter-texts.ts';
import { withIndex } from '../search/open-index.ts';

/** Looks for a query in the search index; `urls` as in `filterByIndex`. Rejects when the index cannot be loaded. */
export function filterLarge(urls: ReadonlyMap<number, string>, query: string): Promise<FilterAnswer> {
  return withIndex((index) => filterByIndex(index, urls, query));
}
