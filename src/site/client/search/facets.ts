import type { SearchIndex } from '../../../search/search-index.ts';
import { compareFacetValues } from '../../../search/facet-values.ts';
import { IN_ORDER } from '../../../search/pagefind-index.ts';

/** The facets of the index in the order in which they are shown, with what heads them. */
export const FACETS: readonly [string, string][] = [
  ['plan', '计划'],
  ['mode', '资助方式'],
  ['cap', '资助上限'],
  ['term', '实施年限'],
  ['status', '申报'],
];

/** Facet → value → the pages that have it; values in the order in which they are shown. */
export type FacetPages = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Facet → the values a reader has chosen. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

/** Which pages have which facet value, asked of the index once. */
export async function loadFacets({ pagefind: index }: SearchIndex): Promise<FacetPages> {
  const [values, all] = await Promise.all([index.filters(), index.search(null, IN_ORDER)]);
  const places = new Map(all.results.map(({ id }, place) => [id, place]));
  const loadValue = async (facet: string, value: string) => {
    const { results } = await index.search(null, { ...IN_ORDER, filters: { [facet]: value } });
    const ids = results.map(({ id }) => id);
    return { value, ids: new Set(ids), first: places.get(ids[0] ?? '') ?? 0 };
  };
  return new Map(
    await Promise.all(
      FACETS.map(async ([facet]) => {
        const pages = await Promise.all(
          Object.keys(values[facet] ?? {}).map((value) => loadValue(facet, value)),
        );
        const sorted = pages.sort(compareFacetValues).map(({ value, ids }) => [value, ids] as const);
        return [facet, new Map(sorted)] as const;
      }),
    ),
  );
}

/** Splits a choice into the values that the index has and those that it does not. */
export function sortOutChoice(facets: FacetPages, chosen: Chosen): { known: Chosen; unknown: string[] } {
  const isKnown = (facet: string, value: string): boolean => facets.get(facet)?.has(value) ?? false;
  return {
    known: new Map(
      [...chosen].map(([facet, values]) => [
        facet,
        new Set([...values].filter((value) => isKnown(facet, value))),
      ]),
    ),
    unknown: [...chosen].flatMap(([facet, values]) => [...values].filter((value) => !isKnown(facet, value))),
  };
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
