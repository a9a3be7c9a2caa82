import { expect, test } from 'vitest';
import { cutPaper, type PaperPiece } from '../../src/site/cut-paper.ts';

const PLAN: PaperPiece = { kind: 'plan', isCall: false };
const DIRECTION: PaperPiece[] = [
  { kind: 'direction', isCall: false },
  { kind: 'sub-direction', isCall: true },
  { kind: 'sub-direction', isCall: true },
];
const planOf = (directions: number) => [PLAN, ...Array.from({ length: directions }, () => DIRECTION).flat()];

test('a plan of 300 calls has one print view', () => {
  expect(cutPaper(planOf(150))).toEqual([planOf(150)]);
});

test('a plan of more has parts that hold all of it in order, and no direction is cut', () => {
  const parts = cutPaper(planOf(151));
  expect(parts.flat()).toEqual(planOf(151));
  expect(parts.map((part) => part.filter(({ isCall }) => isCall).length)).toEqual([100, 100, 100, 2]);
  for (const part of parts.slice(1)) expect(part[0]?.kind).toBe('direction');
});
