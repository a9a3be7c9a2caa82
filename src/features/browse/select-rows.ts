import { countValues, passesFacets } from '../../guide/facets/choice.ts';
import type { BrowseRow } from './columns.ts';
import type { BrowseSort, BrowseState } from './browse-state.ts';

/** What a state leaves of the table. */
export interface Selection {
  /** The rows to show, in order. */
  rows: BrowseRow[];
  /** How many are left out for want of a number only. */
  leftOut: number;
  /** How many of the rows have nothing to be sorted by, and come last. */
  unsorted: number;
  /** How many rows have a value of a facet, given what is chosen elsewhere. */
  count: (facet: string, value: string) => number;
}

/** Selects and sorts rows. `matching`: the addresses that the text filter leaves; nothing when there is none. */
export function selectRows(
  rows: readonly BrowseRow[],
  state: BrowseState,
  matching: ReadonlySet<string> | undefined,
): Selection {
  const candidates = rows.filter(
    ({ id, url }) =>
      (state.ids.length === 0 || state.ids.includes(id)) && (matching === undefined || matching.has(url)),
  );
  const inBounds = candidates.filter((row) => isWithin(row, state));
  const isChosen = (row: BrowseRow): boolean => passesFacets(row, state.chosen);
  const shown = inBounds.filter(isChosen);
  const column = state.sort?.column.key;
  return {
    rows: state.sort ? sortRows(shown, state.sort) : shown,
    leftOut: candidates.filter((row) => row.keys.cap === null && !isWithin(row, state) && isChosen(row))
      .length,
    unsorted: column === undefined ? 0 : shown.filter(({ keys }) => keys[column] === null).length,
    count: countValues(inBounds, state.chosen),
  };
}

function isWithin({ keys: { cap } }: BrowseRow, { from, to, keepsUnstated }: BrowseState): boolean {
  if (from === null && to === null) return true;
  if (cap === null) return keepsUnstated;
  return cap >= (from ?? 0) && cap <= (to ?? Infinity);
}

/** Rows without a value come last in both directions; equal ones stay in the order of the document. */
function sortRows(rows: readonly BrowseRow[], { column: { key }, isDescending }: BrowseSort): BrowseRow[] {
  return [...rows].sort((a, b) => {
    const [left, right] = [a.keys[key], b.keys[key]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return isDescending ? right - left : left - right;
  });
}
