import { describe, expect, test } from 'vitest';
import { compareEditions, EditionChanges } from '../../src/features/changes/index.ts';
import { editionBy, nextEdition } from '../support/next-edition.ts';
import { inOrder, invertChanges } from '../support/next-edition/invert-changes.ts';
import { judgeChanges } from '../support/next-edition/judge-changes.ts';
import { callsOf, splitByRules } from '../support/real-guide.ts';

/** Which of the editions of npm run bench:changes are looked at here. */
const SEED = Number(process.env['CHANGES_SEED'] ?? 6);

describe('an edition against itself', () => {
  const { guide } = splitByRules();
  const changes = compareEditions(guide, guide);

  test('is empty', () => {
    const ids = callsOf(guide).map(({ id }) => id);
    expect(changes.pairs.map(({ from, to, score, changed }) => ({ from, to, score, changed }))).toEqual(
      ids.map((id) => ({ from: id, to: id, score: 1, changed: [] })),
    );
    const { added, removed, split, merged, movedItems } = changes;
    expect([added, removed, split, merged, movedItems].flat()).toEqual([]);
    expect(changes.sums.caps).toMatchObject({ raised: 0, lowered: 0 });
  });
});

describe('a next edition', () => {
  const next = nextEdition(SEED);

  test('shows what was edited, and nothing else', () => {
    const { links, changes } = judgeChanges(next);
    expect(next.draft.expected.length).toBeGreaterThan(20);
    expect([...links.missed, ...changes.missed]).toEqual([]);
    expect([...links.invented, ...changes.invented]).toEqual([]);
  });

  test('shows the same the other way round', () => {
    const forth = compareEditions(next.from, next.to);
    expect(EditionChanges.parse(forth)).toEqual(forth);
    expect(inOrder(compareEditions(next.to, next.from))).toEqual(inOrder(invertChanges(forth)));
  });

  test('of which one call alone was edited shows nothing of the others', () => {
    const one = editionBy('reword heavily', SEED);
    const [expected] = one.draft.expected;
    const { pairs } = compareEditions(one.from, one.to);
    expect(pairs.filter(({ changed }) => changed.length > 0)).toMatchObject([
      { from: expected?.from, to: expected?.from, changed: ['items'], changes: [{ kind: 'reworded' }] },
    ]);
  });
});
