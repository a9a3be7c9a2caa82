import { expect, test } from 'vitest';
import type { Guide } from '../../guide/model/build-guide.ts';
import { isCall, type Entry } from '../../guide/model/schema/entry.ts';
import { paperParts, paperViews } from './paper-parts.ts';
import { splitRealGuide } from '../../../tests/support/real-guide.ts';

const [PLAN] = splitRealGuide().guide.entries;
const CALL = splitRealGuide().guide.entries.find(isCall);
if (!PLAN || !CALL) throw new Error('no plan, or no call');

/** A guide of one plan with so many directions of two calls each, on a line each. */
function guideOf(directions: number): Guide {
  let line = 0;
  const at = (): [number, number] => [++line, line];
  const plan: Entry = { ...PLAN, id: 'plan', parent: null, lines: at() } as Entry;
  const below = Array.from({ length: directions }, (_, index): Entry[] => {
    const id = String(index + 1);
    const direction = { ...plan, id, kind: 'direction' as const, parent: 'plan', lines: at() };
    const calls = ['1', '2'].map((n): Entry => ({
      ...(CALL as Entry),
      id: `${id}-${n}`,
      parent: id,
      lines: at(),
    }));
    return [direction, ...calls];
  }).flat();
  return { edition: 2026, entries: [{ ...plan, lines: [1, line] }, ...below] };
}

const partsOf = (guide: Guide): Entry[][] =>
  guide.entries.slice(0, 1).flatMap((plan) => paperParts(guide, plan));

test('a plan of 300 calls has one print view', () => {
  const guide = guideOf(150);
  expect(partsOf(guide)).toEqual([guide.entries]);
  expect(paperViews('2026', guide, 451).map(({ address }) => address)).toEqual([
    '/2026/print/',
    '/2026/print/plan/',
  ]);
});

test('a plan of more has parts that hold all of it in order, and no direction is cut', () => {
  const guide = guideOf(151);
  const parts = partsOf(guide);
  expect(parts.flat()).toEqual(guide.entries);
  expect(parts.map((part) => part.filter(isCall).length)).toEqual([100, 100, 100, 2]);
  for (const part of parts.slice(1)) expect(part[0]?.kind).toBe('direction');
});

test('the parts have all lines, each once', () => {
  const views = paperViews('2026', guideOf(151), 454);
  expect(views.map(({ lines: [from] }) => from)).toEqual([
    1,
    ...views.slice(0, -1).map(({ lines: [, to] }) => to + 1),
  ]);
  expect(views.at(-1)?.lines[1]).toBe(454);
});
