import type { Guide } from '../../guide/model/build-guide.ts';
import type { Overrules } from '../../guide/model/schema/alignment.ts';
import { alignCalls, type AlignedPair } from './align-calls.ts';
import type { ComparedCall } from './call-facts.ts';
import { COMPARED_KEYS } from './compared-keys.ts';
import { diffTogether, isSameQuote, type DiffedPair } from './diff-together.ts';
import type { Change, EditionChanges, Link } from './edition-changes.ts';
import { entriesOf, findMoved, looseEntries, type MovedEntry } from './find-moved.ts';
import type { Matching } from './match-entries.ts';
import { sumChanges } from './sum-changes.ts';
import { weighRuns } from './weigh-runs.ts';

/**
 * Tells what is different in an edition from the one before. The other way round it tells the same: what was added is
 * removed, what was split is merged. Throws when `overrules` names a call that there is not.
 */
export function compareEditions(from: Guide, to: Guide, overrules?: Overrules): EditionChanges {
  const old = callsOf(from);
  const next = callsOf(to);
  const weigh = weighRuns(old, next);
  const { pairs, split, merged, added, removed } = alignCalls(old, next, weigh, overrules);
  // What moved must be known before what is left in its place is taken for a new wording of it.
  const sure = [...pairs.map((pair) => [pair]), ...split, ...merged].flatMap((group) =>
    diffTogether(group, { weigh, surely: true }),
  );
  const lost = [...looseEntries(sure, 'from'), ...removed.flatMap(entriesOf)];
  const got = [...looseEntries(sure, 'to'), ...added.flatMap(entriesOf)];
  const moved = findMoved(lost, got, old, next, weigh);
  const isElsewhere: Matching['isElsewhere'] = (entry, side) =>
    moved.some((one) => isSameQuote(one[side].quote, entry));
  const linksOf = (group: readonly AlignedPair[]): Link[] =>
    diffTogether(group, { weigh, isElsewhere }).map((one) => linkOf(one, moved));
  return {
    from: from.edition,
    to: to.edition,
    pairs: pairs.flatMap((pair) => linksOf([pair])),
    added: added.map(({ id }) => id),
    removed: removed.map(({ id }) => id),
    split: split.map((group) => {
      return { from: idsOf(group, 'from').join(), to: idsOf(group, 'to'), links: linksOf(group) };
    }),
    merged: merged.map((group) => {
      return { from: idsOf(group, 'from'), to: idsOf(group, 'to').join(), links: linksOf(group) };
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

/** The ids on one side of a group, each once. */
function idsOf(group: readonly AlignedPair[], side: 'from' | 'to'): string[] {
  return [...new Set(group.map((pair) => pair[side].id))];
}

function linkOf({ from, to, score, evidence, changes }: DiffedPair, moved: readonly MovedEntry[]): Link {
  const told = changes.map((change) => {
    const [side, otherSide] =
      change.kind === 'dropped' ? (['from', 'to'] as const) : (['to', 'from'] as const);
    const call = side === 'from' ? from.id : to.id;
    const move = moved.find(
      ({ [side]: entry }) =>
        entry.call === call && entry.key === change.key && isSameQuote(entry.quote, change[side]?.quote),
    );
    return move ? { ...change, kind: 'moved' as const, other: move[otherSide].call } : change;
  });
  const keys = new Set(told.map(({ key }: Change) => key));
  const changed = COMPARED_KEYS.filter((key) => keys.has(key));
  return { from: from.id, to: to.id, score, evidence, changed, changes: told };
}

function callsOf({ entries }: Guide): ComparedCall[] {
  return entries.flatMap(({ call, sections }) => {
    const modes = sections.find(({ kinds }) => kinds.includes('modes'));
    return call ? [{ ...call, modesLine: modes?.blocks[0]?.line }] : [];
  });
}
