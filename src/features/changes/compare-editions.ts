import type { Guide } from '../../guide/model/build-guide.ts';
import type { Overrules } from '../../guide/model/schema/alignment.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import { alignCalls, type AlignedPair } from './align-calls.ts';
import { COMPARED_KEYS } from './compared-keys.ts';
import { diffCalls } from './diff-calls.ts';
import type { Change, EditionChanges, Link } from './edition-changes.ts';
import { entriesOf, findMoved, MOVABLE, type LooseEntry, type MovedEntry } from './find-moved.ts';
import type { Matching } from './match-entries.ts';
import { sumChanges } from './sum-changes.ts';
import { weighRuns } from './weigh-runs.ts';

/** Two calls that belong together, with their changes. */
type Diffed = AlignedPair & { changes: Change[] };

/**
 * Tells what is different in an edition from the one before. The other way round it tells the same: what was added is
 * removed, what was split is merged. Throws when `overrules` names a call that there is not.
 */
export function compareEditions(from: Guide, to: Guide, overrules?: Overrules): EditionChanges {
  const old = callsOf(from);
  const next = callsOf(to);
  const weigh = weighRuns(old, next);
  const alignment = alignCalls(old, next, weigh, overrules);
  const groups = [...alignment.pairs.map((pair) => [pair]), ...alignment.split, ...alignment.merged];
  // What moved must be known before what is left in its place is taken for a new wording of it.
  const loose = groups.flatMap((group) => diffTogether(group, { weigh, surely: true }));
  const lost = [...loose.flatMap((one) => looseIn(one, 'from')), ...alignment.removed.flatMap(entriesOf)];
  const got = [...loose.flatMap((one) => looseIn(one, 'to')), ...alignment.added.flatMap(entriesOf)];
  const moved = findMoved(lost, got, old, next, weigh);
  const isElsewhere: Matching['isElsewhere'] = (entry, side) =>
    moved.some((one) => isSame(one[side].quote, entry));
  const diff = (pairs: readonly AlignedPair[]): Diffed[] => diffTogether(pairs, { weigh, isElsewhere });
  const pairs = alignment.pairs.flatMap((pair) => diff([pair]));
  const split = alignment.split.map(diff);
  const merged = alignment.merged.map(diff);
  const linksOf = (some: readonly Diffed[]): Link[] => some.map((one) => linkOf(one, moved));
  return {
    from: from.edition,
    to: to.edition,
    pairs: linksOf(pairs),
    added: alignment.added.map(({ id }) => id),
    removed: alignment.removed.map(({ id }) => id),
    split: split.map((parts) => {
      return { from: parts[0]?.from.id ?? '', to: parts.map((part) => part.to.id), links: linksOf(parts) };
    }),
    merged: merged.map((parts) => {
      return { from: parts.map((part) => part.from.id), to: parts[0]?.to.id ?? '', links: linksOf(parts) };
    }),
    movedItems: moved.map((one) => ({
      from: one.from.call,
      to: one.to.call,
      text: one.to.quote.text,
      keys: { from: one.from.key, to: one.to.key },
      quotes: { from: one.from.quote, to: one.to.quote },
    })),
    sums: sumChanges(old, next, pairs),
  };
}

/** The changes of calls that one call was divided into, or made of: what stands in another part is neither dropped nor added. */
function diffTogether(pairs: readonly AlignedPair[], matching: Matching): Diffed[] {
  const diffed = pairs.map((pair) => ({ ...pair, changes: diffCalls(pair.from, pair.to, matching) }));
  return diffed.map((one) => ({
    ...one,
    changes: one.changes.filter(
      (change) =>
        (change.kind !== 'dropped' && change.kind !== 'added') ||
        diffed.every((other) => isIn(change, other) || !sharesSide(change, one, other)),
    ),
  }));
}

/** Whether another part is compared with the same call. */
function sharesSide({ kind }: Change, one: Diffed, other: Diffed): boolean {
  return kind === 'dropped' ? one.from === other.from : one.to === other.to;
}

/** Whether a part lacks the same entry. */
function isIn(change: Change, { changes }: Diffed): boolean {
  return changes.some(
    ({ key, kind, from, to }) =>
      key === change.key &&
      kind === change.kind &&
      isSame(from?.quote, change.from?.quote) &&
      isSame(to?.quote, change.to?.quote),
  );
}

type SomeQuote = { text: string; line: number } | null | undefined;

function isSame(one: SomeQuote, other: SomeQuote): boolean {
  return one?.line === other?.line && one?.text === other?.text;
}

/** The entries that one side of a pair alone has. */
function looseIn({ from, to, changes }: Diffed, side: 'from' | 'to'): LooseEntry[] {
  const call = side === 'from' ? from.id : to.id;
  return changes.flatMap(({ key, kind, [side]: said }) =>
    (kind === 'added' || kind === 'dropped') && MOVABLE.includes(key) && said?.quote
      ? [{ call, key, quote: said.quote }]
      : [],
  );
}

function linkOf({ from, to, score, evidence, changes }: Diffed, moved: readonly MovedEntry[]): Link {
  const told = changes.map((change): Change => {
    const other =
      change.kind === 'dropped'
        ? moved.find((one) => one.from.call === from.id && isSame(one.from.quote, change.from?.quote))?.to
        : change.kind === 'added'
          ? moved.find((one) => one.to.call === to.id && isSame(one.to.quote, change.to?.quote))?.from
          : undefined;
    return other ? { ...change, kind: 'moved', other: other.call } : change;
  });
  const keys = new Set(told.map(({ key }) => key));
  return {
    from: from.id,
    to: to.id,
    score,
    evidence,
    changed: COMPARED_KEYS.filter((key) => keys.has(key)),
    changes: told,
  };
}

function callsOf({ entries }: Guide): Call[] {
  return entries.flatMap(({ call }) => call ?? []);
}
