import type { AlignedPair } from './align-calls.ts';
import { diffCalls } from './diff-calls.ts';
import type { Change } from './edition-changes.ts';
import type { Matching } from './match-entries.ts';

/** Two calls that belong together, with their changes. */
export type DiffedPair = AlignedPair & { changes: Change[] };

/**
 * The changes of one pair; or of all pairs of a call that was divided, or made of several: what stands in another part of
 * it is neither dropped nor added.
 */
export function diffTogether(pairs: readonly AlignedPair[], matching: Matching): DiffedPair[] {
  const diffed = pairs.map((pair) => ({ ...pair, changes: diffCalls(pair.from, pair.to, matching) }));
  return diffed.map((one) => ({
    ...one,
    changes: one.changes.filter((change) => {
      const side = change.kind === 'dropped' ? 'from' : change.kind === 'added' ? 'to' : undefined;
      const sisters = side ? diffed.filter((other) => other[side] === one[side]) : [];
      return sisters.every(({ changes }) => changes.some((other) => isSameChange(other, change)));
    }),
  }));
}

function isSameChange(one: Change, other: Change): boolean {
  return (
    one.key === other.key &&
    one.kind === other.kind &&
    isSameQuote(one.from?.quote, other.from?.quote) &&
    isSameQuote(one.to?.quote, other.to?.quote)
  );
}

type SomeQuote = { text: string; line: number } | null | undefined;

/** Whether two quotes are one and the same; or both none. */
export function isSameQuote(one: SomeQuote, other: SomeQuote): boolean {
  return one?.line === other?.line && one?.text === other?.text;
}
