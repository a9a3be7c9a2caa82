import { NOT_STATED } from '../facts/words.ts';

/** Facet → values: what a reader filters by. */
export type FacetValues = Readonly<Record<string, readonly string[]>>;

/** A value of a facet, and the place in the document of the first page that has it. */
export interface FacetValue {
  value: string;
  first: number;
}

/** What stands for a value that the source does not state, or not in numbers. */
const UNSTATED: readonly string[] = ['按文件规定', '见原文', NOT_STATED];

/**
 * Orders a facet's values: by their numbers, the upper bound first (`不超过50万元`, `超过50万元至100万元`,
 * `超过500万元`), else by their first place in the document; what is not stated comes last.
 */
export function compareFacetValues(a: FacetValue, b: FacetValue): number {
  const [aKey, bKey] = [sortKey(a), sortKey(b)];
  const at = aKey.findIndex((part, index) => part !== bKey[index]);
  return at === -1 ? 0 : (aKey[at] ?? 0) - (bKey[at] ?? 0);
}

/** All values that things have, in the order in which they are shown. */
export function collectFacets(things: readonly { facets: FacetValues }[]): FacetValues {
  const found = new Map<string, Map<string, FacetValue>>();
  for (const [first, { facets }] of things.entries()) {
    for (const [facet, values] of Object.entries(facets)) {
      const known = found.get(facet) ?? new Map<string, FacetValue>();
      found.set(facet, known);
      for (const value of values) if (!known.has(value)) known.set(value, { value, first });
    }
  }
  return Object.fromEntries(
    [...found].map(([facet, known]) => [
      facet,
      [...known.values()].sort(compareFacetValues).map(({ value }) => value),
    ]),
  );
}

function sortKey({ value, first }: FacetValue): number[] {
  const numbers = (value.match(/\d+/g) ?? []).map(Number);
  const upper = /^超过[^至]*$/.test(value) ? Infinity : (numbers.at(-1) ?? 0);
  // 不超过3年 has no lower bound; it comes before 2—3年 and 3年.
  const lower = value.startsWith('不超过') ? 0 : (numbers[0] ?? 0);
  return [UNSTATED.indexOf(value), upper, lower, first];
}
