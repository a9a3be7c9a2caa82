import { expect, test } from 'vitest';
import { sourceAddress } from './addresses.ts';

test.each([
  [1, '/2026/source/#L1'],
  [2000, '/2026/source/#L2000'],
  [2001, '/2026/source/2/#L2001'],
  [59_000, '/2026/source/30/#L59000'],
])('line %i stands at %s', (line, address) => {
  expect(sourceAddress('2026', line)).toBe(address);
});
