import type { FacetValues } from '../../guide/facets/facet-values.ts';
import type { ColumnKey } from './columns.ts';

/** What the browser needs to know of a row of the table of all calls, besides what stands in it. */
export interface BrowseRow {
  id: string;
  url: string;
  facets: FacetValues;
  /** What each column is sorted by, the cap in 万元; null where the guide says nothing, or nothing in numbers. */
  keys: Readonly<Record<ColumnKey, number | null>>;
}
