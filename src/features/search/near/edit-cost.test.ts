import { expect, test } from 'vitest';
import { editCost } from './edit-cost.ts';

const costOf = (a: string, b: string): number => (a + b === '只智' ? 0.5 : 1);

test.each([
  ['人工智能', '人工智能', 0],
  ['人工智龙', '人工智能', 1],
  ['人工只能', '人工智能', 0.5],
  ['人工能', '人工智能', 1],
  ['人工智能能', '人工智能', 1],
  ['人智工能', '人工智能', 1],
  ['入工只能', '人工智能', 1.5],
  ['入口智能', '人工智能', 2],
])('%s costs %s %d', (from, to, cost) => {
  expect(editCost(from, to, 4, costOf)).toBe(cost);
});

test('what costs more than it may is out of reach', () => {
  expect(editCost('入口智能', '人工智能', 1.5, costOf)).toBe(Infinity);
  expect(editCost('人', '人工智能', 2, costOf)).toBe(Infinity);
});
