import { expect, test } from 'vitest';
import { readState } from './browse-state.ts';
import { BROWSE_COLUMNS, type BrowseRow } from './columns.ts';
import { selectRows, type Selection } from './select-rows.ts';

/** A row, given its cap in 万元, or null where the guide says none. */
function row(id: string, cap: number | null, mode: string): BrowseRow {
  const keys = Object.fromEntries(BROWSE_COLUMNS.map(({ key }) => [key, null])) as BrowseRow['keys'];
  return { id, url: `/2026/${id}/`, facets: { mode: [mode] }, keys: { ...keys, cap } };
}

const ROWS = [
  row('1', 100, '前资助'),
  row('2', null, '后补助'),
  row('3', 50, '后补助'),
  row('4', 100, '后补助'),
  row('5', null, '前资助'),
  row('6', 20.5, '前资助'),
];

/** What an address shows of the rows. */
function select(address: string, matching?: readonly string[]): Selection {
  const known = { facets: { mode: ['前资助', '后补助'] }, ids: new Set(ROWS.map(({ id }) => id)) };
  const { state, unknown } = readState(new URLSearchParams(address), known);
  expect(unknown).toEqual([]);
  return selectRows(ROWS, state, matching && new Set(matching));
}

const idsOf = ({ rows }: Selection): string => rows.map(({ id }) => id).join(' ');

test.each([
  ['', '1 2 3 4 5 6', 0],
  // Both bounds are among what they bound.
  ['from=50', '1 3 4', 2],
  ['from=50.5', '1 4', 2],
  ['to=50', '3 6', 2],
  ['to=49', '6', 2],
  ['from=20.5&to=50', '3 6', 2],
  ['from=0', '1 3 4 6', 2],
  // Who has no number stays only when asked for, and is counted only among what else is chosen.
  ['from=50&unstated=1', '1 2 3 4 5', 0],
  ['from=50&mode=前资助', '1', 1],
  ['mode=前资助&mode=后补助', '1 2 3 4 5 6', 0],
  ['ids=4,2,6', '2 4 6', 0],
  ['ids=4,2,6&to=99', '6', 1],
])('%s leaves %s, and %i out for want of a number', (address, ids, leftOut) => {
  const selection = select(address);
  expect(idsOf(selection)).toBe(ids);
  expect(selection.leftOut).toBe(leftOut);
});

test.each([
  ['sort=cap', '6 3 1 4 2 5'],
  ['sort=-cap', '1 4 3 6 2 5'],
  ['sort=-cap&mode=后补助', '4 3 2'],
])('%s: %s, equal ones as in the document and those without a number last', (address, ids) => {
  const selection = select(address);
  expect(idsOf(selection)).toBe(ids);
  expect(selection.unsorted).toBe(selection.rows.filter(({ keys }) => keys.cap === null).length);
  expect(selection.unsorted).toBeGreaterThan(0);
});

test('a text filter leaves what it found, and values are counted among that and within the bounds', () => {
  const selection = select('from=50&mode=前资助', ['/2026/1/', '/2026/3/', '/2026/5/', '/2026/6/']);
  expect(idsOf(selection)).toBe('1');
  expect(selection.leftOut).toBe(1);
  expect(selection.count('mode', '前资助')).toBe(1);
  expect(selection.count('mode', '后补助')).toBe(1);
  expect(selection.unsorted).toBe(0);
});
