import { expect, test } from 'vitest';
import { BROWSE_COLUMNS, type BrowseRow } from './columns.ts';
import { packRows, papersOf, unpackRows } from './row-file.ts';

const keys = Object.fromEntries(
  BROWSE_COLUMNS.map(({ key }, at) => [key, at % 3 === 0 ? null : at]),
) as BrowseRow['keys'];

test('rows are the same when they come out of the file', () => {
  const rows: BrowseRow[] = [
    { id: '13-2', url: '/2026/13/2/', facets: { mode: ['前资助', '自筹'], cap: ['不超过50万元'] }, keys },
    { id: '4', url: '/2026/4/', facets: { mode: ['自筹'], cap: [] }, keys },
  ];
  const places = [
    { index: 7, paper: '/2026/print/yanfa/' },
    { index: 9, paper: '/2026/print/yanfa/2/' },
  ];
  const file = packRows(rows, places);
  expect(unpackRows(JSON.parse(JSON.stringify(file)) as typeof file)).toEqual(rows);
  expect(file.places).toEqual([7, 9]);
  expect([...papersOf(file)]).toEqual([
    ['13-2', '/2026/print/yanfa/'],
    ['4', '/2026/print/yanfa/2/'],
  ]);
  expect(file.facets['mode']).toEqual(['前资助', '自筹']);
});
