import { expect, test } from 'vitest';
import { callsOf, splitRealGuide } from '../../../tests/support/real-guide.ts';
import type { Call } from '../model/schema/call.ts';
import { callFacets } from './call-facets.ts';
import { collectFacets, valuesOf } from './facet-values.ts';

const [call] = callsOf(splitRealGuide().guide);
if (!call?.funding || !call.years) throw new Error('the first call has a sum and a term');
const { funding, years } = call;

/** The values of a facet of calls that differ from a real one, as they are shown. */
function valuesFor(facet: string, ...changes: Partial<Call>[]): readonly string[] | undefined {
  return valuesOf(collectFacets(changes.map((change) => callFacets({ ...call, ...change } as Call, ''))))[
    facet
  ];
}

test('bands come by their upper bound, and the open one after them', () => {
  const caps = [800, 120, null, 50, 51, 100];
  const changes = caps.map((max) => ({ funding: { ...funding, min: null, max } }));
  const cases = funding.cases.map((one) => ({ ...one, basis: 'policy' as const }));
  const byPolicy = { funding: { ...funding, min: null, max: null, cases } };
  expect(valuesFor('cap', { funding: null }, byPolicy, ...changes)).toEqual([
    '不超过50万元',
    '超过50万元至100万元',
    '超过100万元至150万元',
    '超过500万元',
    '按办法核定',
    '见原文',
    '原文未说明',
  ]);
});

test('terms come by their upper bound, then by their lower', () => {
  const terms = [
    [3, 3],
    [null, 5],
    [2, 3],
    [null, 3],
    [1.5, 1.5],
    [2, null],
    [2, 2],
    [10, 10],
    [null, null],
  ] as const;
  const changes = terms.map(([min, max]) => ({ years: { ...years, min, max } }));
  expect(valuesFor('term', { years: null }, ...changes)).toEqual([
    '18个月',
    '不少于2年',
    '2年',
    '不超过3年',
    '2—3年',
    '3年',
    '不超过5年',
    '10年',
    '见原文',
    '原文未说明',
  ]);
});

test('names come as in the document', () => {
  expect(valuesFor('mode', { modes: ['前资助'] }, { modes: [] }, { modes: ['自筹', '贷补联动'] })).toEqual([
    '前资助',
    '自筹',
    '贷补联动',
    '原文未说明',
  ]);
});
