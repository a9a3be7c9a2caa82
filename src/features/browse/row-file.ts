import type { FacetValues } from '../../guide/facets/facet-values.ts';
import { BROWSE_COLUMNS, type BrowseRow, type ColumnKey } from './columns.ts';

/**
 * The rows of a large edition as a file, `data/browse-rows.json`: values are written once, and rows name them by their
 * places in the lists.
 */
export interface RowFile {
  /** Facet → all its values. */
  facets: FacetValues;
  rows: PackedRow[];
  /** Where the page of each row stands in the search index, from 0. */
  places: readonly number[];
  /** Print views that hold the calls, and for each row which of them, from 0. */
  papers: readonly string[];
  paperOf: readonly number[];
}

/** What is known of a row that stands on no page of the table. */
export interface RowPlaces {
  /** Where its page stands in the search index, from 0. */
  index: number;
  /** The print view that holds the call, relative to the site's root. */
  paper: string;
}

/** Id, address, the places of the values of each facet, and what each column is sorted by, in the order of the columns. */
type PackedRow = [id: string, url: string, values: number[][], keys: (number | null)[]];

/** Rows as they are written to the file; `places` has those of each row. */
export function packRows(rows: readonly BrowseRow[], places: readonly RowPlaces[]): RowFile {
  const papers = new Map([...new Set(places.map(({ paper }) => paper))].map((paper, at) => [paper, at]));
  const known = facetsOf(rows);
  return {
    facets: known,
    rows: rows.map(({ id, url, facets, keys }) => [
      id,
      url,
      Object.entries(known).map(([facet, all]) => (facets[facet] ?? []).map((value) => all.indexOf(value))),
      BROWSE_COLUMNS.map(({ key }) => keys[key]),
    ]),
    places: places.map(({ index }) => index),
    papers: [...papers.keys()],
    paperOf: places.map(({ paper }) => papers.get(paper) ?? 0),
  };
}

/** All values that rows have, in the order in which they are met. */
export function facetsOf(rows: readonly BrowseRow[]): FacetValues {
  const known = new Map<string, Set<string>>();
  for (const { facets } of rows)
    for (const [facet, values] of Object.entries(facets)) {
      const ofFacet = known.get(facet) ?? new Set();
      known.set(facet, ofFacet);
      for (const value of values) ofFacet.add(value);
    }
  return Object.fromEntries([...known].map(([facet, values]) => [facet, [...values]]));
}

/** Of each call, by its id, the print view that holds it. */
export function papersOf({ rows, papers, paperOf }: RowFile): Map<string, string> {
  return new Map(rows.map(([id], at) => [id, papers[paperOf[at] ?? 0] ?? '']));
}

/** The rows that a file holds. */
export function unpackRows({ facets, rows }: RowFile): BrowseRow[] {
  const names = Object.entries(facets);
  return rows.map(([id, url, values, keys]) => ({
    id,
    url,
    facets: Object.fromEntries(
      names.map(([facet, all], at) => [facet, (values[at] ?? []).map((place) => all[place] ?? '')]),
    ),
    keys: Object.fromEntries(BROWSE_COLUMNS.map(({ key }, at) => [key, keys[at] ?? null])) as Record<
      ColumnKey,
      number | null
    >,
  }));
}
