import { expect, test } from 'vitest';
import { compareFacetValues } from './facet-values.ts';

/** Sorted, each given with its first place in the document: its place in the list. */
function sort(...values: string[]): string[] {
  return values
    .map((value, first) => ({ value, first }))
    .sort(compareFacetValues)
    .map(({ value }) => value);
}

test('bands come by their upper bound, and the open one after them', () => {
  expect(
    sort(
      '超过500万元',
      '超过100万元至150万元',
      '原文未说明',
      '不超过50万元',
      '超过50万元至100万元',
      '见原文',
    ),
  ).toEqual([
    '不超过50万元',
    '超过50万元至100万元',
    '超过100万元至150万元',
    '超过500万元',
    '见原文',
    '原文未说明',
  ]);
});

test('terms come by their upper bound, then by their lower', () => {
  expect(sort('3年', '原文未说明', '不超过5年', '2—3年', '不超过3年', '2年', '10年')).toEqual([
    '2年',
    '不超过3年',
    '2—3年',
    '3年',
    '不超过5年',
    '10年',
    '原文未说明',
  ]);
});

test('names come as in the document', () => {
  expect(sort('前资助', '自筹', '原文未说明', '贷补联动')).toEqual([
    '前资助',
    '自筹',
    '贷补联动',
    '原文未说明',
  ]);
});
