import type { Change, EditionChanges, Link, Sums } from '../../../src/features/changes/index.ts';

/** What a comparison must tell of the same two editions the other way round, in no order. */
export function invertChanges(changes: EditionChanges): EditionChanges {
  const { plans, ...whole } = changes.sums;
  return {
    from: changes.to,
    to: changes.from,
    pairs: changes.pairs.map(invertLink),
    added: changes.removed,
    removed: changes.added,
    split: changes.merged.map(({ from, to, links }) => ({
      from: to,
      to: from,
      links: links.map(invertLink),
    })),
    merged: changes.split.map(({ from, to, links }) => ({
      from: to,
      to: from,
      links: links.map(invertLink),
    })),
    movedItems: changes.movedItems.map(({ from, to, keys, quotes }) => ({
      from: to,
      to: from,
      text: quotes.from.text,
      keys: swap(keys),
      quotes: swap(quotes),
    })),
    sums: { ...invertSums(whole), plans: plans.map(({ plan, ...sums }) => ({ plan, ...invertSums(sums) })) },
  };
}

/** The same with every list in one order, and every key too. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder).sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, inOrder(each)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function textOf(value: unknown): string {
  return JSON.stringify(value);
}

const INVERSE = { added: 'dropped', dropped: 'added' } as const;

function invertLink({ changes, ...link }: Link): Link {
  return { ...link, ...swap(link), changes: changes.map(invertChange) };
}

function invertChange(change: Change): Change {
  const { kind } = change;
  return { ...change, ...swap(change), kind: kind === 'added' || kind === 'dropped' ? INVERSE[kind] : kind };
}

function invertSums({ calls, highestCap, caps }: Sums): Sums {
  const { raised, lowered, same } = caps;
  return {
    calls: swap(calls),
    highestCap: swap(highestCap),
    caps: { raised: lowered, lowered: raised, same },
  };
}

function swap<From, To>({ from, to }: { from: From; to: To }): { from: To; to: From } {
  return { from: to, to: from };
}
