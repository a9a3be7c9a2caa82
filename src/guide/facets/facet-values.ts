import { BY_POLICY, NOT_STATED } from '../facts/words.ts';

/** Facet → values: what a reader filters by. */
export type FacetValues = Readonly<Record<string, readonly string[]>>;

/** A value of a facet, and its place among the facet's others. */
export interface FacetValue {
  value: string;
  /** The value as the head of a narrow column has it, where that is shorter. */
  short?: string;
  /** What it is sorted by, number by number; values that have the same come as in the document. */
  order: readonly number[];
}

/** Facet → the values of one thing, as they are sorted. */
export type Facets = Readonly<Record<string, readonly FacetValue[]>>;

/** What stands for a value that the source does not state, or not in numbers. */
const UNSTATED: readonly string[] = [BY_POLICY, '按文件规定', '见原文', NOT_STATED];

/** A value that is a name; what stands for none comes last. */
export function nameValue(value: string): FacetValue {
  const place = UNSTATED.indexOf(value);
  return { value, order: place === -1 ? [] : [Infinity, place] };
}

/** A value that is a span of numbers: the upper bound comes first, and where none is below, before all others. */
export function spanValue(value: string, lower: number | null, upper: number | null): FacetValue {
  return { value, order: [upper ?? Number.MAX_VALUE, lower ?? 0] };
}

/** The values alone. */
export function valuesOf(facets: Facets): FacetValues {
  return Object.fromEntries(
    Object.entries(facets).map(([facet, values]) => [facet, values.map(({ value }) => value)]),
  );
}

/** All values that things have, in the order in which they are shown. */
export function collectFacets(things: readonly Facets[]): Facets {
  const found = new Map<string, Map<string, FacetValue>>();
  for (const [facet, values] of things.flatMap((facets) => Object.entries(facets))) {
    const known = found.get(facet) ?? new Map<string, FacetValue>();
    found.set(facet, known);
    for (const one of values) if (!known.has(one.value)) known.set(one.value, one);
  }
  return Object.fromEntries([...found].map(([facet, known]) => [facet, [...known.values()].sort(compare)]));
}

function compare({ order: a }: FacetValue, { order: b }: FacetValue): number {
  const at = [0, 1].find((place) => (a[place] ?? 0) !== (b[place] ?? 0));
  return at === undefined ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}
