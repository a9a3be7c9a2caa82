import type { FilterAnswer } from '../filter-texts.ts';

// What other features use of search in the browser. The index and what reads it are loaded when they are asked for.
export { listenToField } from './listen-to-field.ts';
export { loadTexts, type LoadedTexts } from './load-texts.ts';
export { filterTexts, type FilterAnswer } from '../filter-texts.ts';
export { tidyQuery } from '../parse-query.ts';

/** The pages that a query leaves of those given by their places in the search index; rejects when that cannot be loaded. */
export async function filterByIndex(urls: ReadonlyMap<number, string>, query: string): Promise<FilterAnswer> {
  const [{ withIndex }, { filterByIndex: filter }] = await Promise.all([
    import('./open-index.ts'),
    import('../filter-by-index.ts'),
  ]);
  return withIndex((index) => filter(index, urls, query));
}
