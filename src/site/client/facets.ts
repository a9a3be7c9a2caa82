import type { SearchIndex } from '../../search/engine.ts';

/** The facets of the index in the order in which they are shown, with what heads them. */
export const FACETS: readonly [string, string][] = [
  ['plan', '计划'],
  ['mode', '资助方式'],
  ['cap', '资助上限'],
  ['term', '实施年限'],
  ['status', '申报'],
];

/** Facet → value → the pages that have it. */
export type FacetPages = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Facet → the values a reader has chosen. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

/** Which pages have which facet value, asked of the index once. */
export async function loadFacets({ pagefind: index }: SearchIndex): Promise<FacetPages> {
  const values = await index.filters();
  return new Map(
    await Promise.all(
      FACETS.map(async ([facet]) => {
        const pages = await Promise.all(
          Object.keys(values[facet] ?? {}).map(async (value) => {
            const { results } = await index.search(null, { filters: { [facet]: value } });
            return [value, new Set(results.map(({ id }) => id))] as const;
          }),
        );
        return [facet, new Map(pages)] as const;
      }),
    ),
  );
}

/** Whether a page has a chosen value in every facet in which something is chosen; `but` is passed over. */
export function passesFacets(id: string, facets: FacetPages, chosen: Chosen, but?: string): boolean {
  return [...chosen].every(
    ([facet, values]) =>
      facet === but ||
      values.size === 0 ||
      [...values].some((value) => facets.get(facet)?.get(value)?.has(id)),
  );
}

/** How many of the pages have a value, given what is chosen in the other facets. */
export function countValue(
  ids: readonly string[],
  facet: string,
  value: string,
  facets: FacetPages,
  chosen: Chosen,
): number {
  const pages = facets.get(facet)?.get(value);
  return ids.filter((id) => pages?.has(id) && passesFacets(id, facets, chosen, facet)).length;
}
