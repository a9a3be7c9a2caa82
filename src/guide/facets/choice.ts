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

/** Whether something has a chosen value in every facet in which something is chosen. */
export function passesFacets({ facets }: Faceted, chosen: Chosen): boolean {
  return [...chosen].every(
    ([facet, values]) => values.size === 0 || (facets[facet] ?? []).some((value) => values.has(value)),
  );
}

/** How many have a value of a facet, given what is chosen in the other facets; everything is counted in one pass. */
export function countValues(
  all: readonly Faceted[],
  chosen: Chosen,
): (facet: string, value: string) => number {
  const counts = new Map<string, Map<string, number>>();
  const choices = [...chosen].filter(([, values]) => values.size > 0);
  for (const { facets } of all) {
    const missed = choices.filter(([facet, values]) => !facets[facet]?.some((value) => values.has(value)));
    if (missed.length > 1) continue;
    for (const [facet, values] of Object.entries(facets)) {
      if (missed[0] && missed[0][0] !== facet) continue;
      const ofFacet = counts.get(facet) ?? new Map<string, number>();
      counts.set(facet, ofFacet);
      for (const value of new Set(values)) ofFacet.set(value, (ofFacet.get(value) ?? 0) + 1);
    }
  }
  return (facet, value) => counts.get(facet)?.get(value) ?? 0;
}
