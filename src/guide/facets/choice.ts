import type { FacetValues } from './facet-values.ts';

/** Facets of every call, in the order in which they are shown, with what heads them. */
export const FACETS: readonly [string, string][] = [
  ['plan', '计划'],
  ['mode', '资助方式'],
  ['cap', '资助上限'],
  ['term', '实施年限'],
  ['status', '申报'],
];

/** The facet of pages that they have where several editions are searched together: the year, the newest first. */
export const YEAR = 'year';

/** What can be filtered: a page, a call. */
export interface Faceted {
  facets: FacetValues;
}

/** Facet → the values a reader has chosen. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

/** The values of a facet that an address asks for; bands of caps may have their names of before, which links that were sent have. */
export function askedValues(parameters: URLSearchParams, facet: string): string[] {
  return parameters.getAll(facet).map((value) => value.replace(/^(\d+万元)以上(?=$|至)/, '超过$1'));
}

/** Splits a choice into the values that there are and those that there are not. */
export function sortOutChoice(all: FacetValues, chosen: Chosen): { known: Chosen; unknown: string[] } {
  const isKnown = (facet: string, value: string): boolean => all[facet]?.includes(value) ?? false;
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

/** Whether something has a chosen value in every facet in which something is chosen; `but` is passed over. */
export function passesFacets({ facets }: Faceted, chosen: Chosen, but?: string): boolean {
  return [...chosen].every(
    ([facet, values]) =>
      facet === but || values.size === 0 || (facets[facet] ?? []).some((value) => values.has(value)),
  );
}

/** How many have a value, given what is chosen in the other facets. */
export function countValue(all: readonly Faceted[], facet: string, value: string, chosen: Chosen): number {
  return all.filter((each) => each.facets[facet]?.includes(value) && passesFacets(each, chosen, facet))
    .length;
}
