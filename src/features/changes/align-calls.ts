import type { Weigh } from '../compare/index.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import type { Overrules } from '../../guide/model/schema/alignment.ts';
import { evidenceOf, likenessOfCalls, profileOf, type Profile } from './call-likeness.ts';
import { checkOverrules } from './check-overrules.ts';
import type { AlignmentEvidence } from './edition-changes.ts';
import { findDivided } from './find-divided.ts';
import { pairByScore } from './pair-by-score.ts';

/** A call and one that follows it, wholly or in part. */
export interface AlignedPair {
  from: Call;
  to: Call;
  score: number;
  evidence: AlignmentEvidence;
}

/** Which calls of two editions follow which; every call stands in exactly one of the lists. */
export interface CallAlignment {
  pairs: AlignedPair[];
  /** One call that went on as several; and several that went on as one. */
  split: AlignedPair[][];
  merged: AlignedPair[][];
  added: Call[];
  removed: Call[];
}

/**
 * From here on one call follows the other. Of all 5,050 pairs of different calls of 2026 only seven are as like: sisters of
 * the same making (51-1, -2 and -3; fund categories), which are liker to themselves. A call with its title kept and its
 * content new is still above.
 */
const LEAST_LIKE = 0.35;

const NO_OVERRULES: Overrules = { pairs: [], notPairs: [], split: [], merged: [] };

/**
 * Aligns the calls of two editions by what they say: first as the editor says, then the likest first; a call that is left
 * and stands mostly in another that went on is a part of it. Numbers and order count for nothing. Throws when the editor
 * names a call that there is not.
 */
export function alignCalls(
  from: readonly Call[],
  to: readonly Call[],
  weigh: Weigh,
  overrules: Overrules = NO_OVERRULES,
): CallAlignment {
  checkOverrules(from, to, overrules);
  const old = new Map(from.map((call) => [call.id, profileOf(call, weigh)]));
  const next = new Map(to.map((call) => [call.id, profileOf(call, weigh)]));
  const link = (one: Profile, other: Profile, overruled: boolean): AlignedPair => {
    const likeness = likenessOfCalls(one, other, weigh);
    const evidence = { ...evidenceOf(one, other, likeness, weigh), overruled };
    return { from: one.call, to: other.call, score: overruled ? 1 : likeness.score, evidence };
  };
  const said = (one: string, other: string): AlignedPair[] => {
    const [a, b] = [old.get(one), next.get(other)];
    return a && b ? [link(a, b, true)] : [];
  };
  const fixed = {
    pairs: overrules.pairs.flatMap((pair) => said(pair.from, pair.to)),
    split: overrules.split.map((one) => one.to.flatMap((id) => said(one.from, id))),
    merged: overrules.merged.map((one) => one.from.flatMap((id) => said(id, one.to))),
  };
  const settled = [...fixed.pairs, ...fixed.split.flat(), ...fixed.merged.flat()];
  const oldLeft = [...old.values()].filter(({ call }) => settled.every((pair) => pair.from !== call));
  const nextLeft = [...next.values()].filter(({ call }) => settled.every((pair) => pair.to !== call));
  const isDenied = (a: Profile, b: Profile): boolean =>
    overrules.notPairs.some((pair) => pair.from === a.call.id && pair.to === b.call.id);

  const found = alignProfiles(oldLeft, nextLeft, isDenied, weigh);
  const result = {
    pairs: [...fixed.pairs, ...found.pairs.map(([a, b]) => link(a, b, false))].sort(
      (one, other) => from.indexOf(one.from) - from.indexOf(other.from),
    ),
    split: [...fixed.split, ...found.split.map(([a, parts]) => parts.map((b) => link(a, b, false)))],
    merged: [...fixed.merged, ...found.merged.map(([b, parts]) => parts.map((a) => link(a, b, false)))],
  };
  const linked = [result.pairs, ...result.split, ...result.merged].flat();
  const goOn = new Set(linked.map((pair) => pair.from));
  const follow = new Set(linked.map((pair) => pair.to));
  return {
    ...result,
    added: to.filter((call) => !follow.has(call)),
    removed: from.filter((call) => !goOn.has(call)),
  };
}

type Divided = readonly [Profile, readonly Profile[]];

/** Aligns calls by what they say alone. */
function alignProfiles(
  old: readonly Profile[],
  next: readonly Profile[],
  isDenied: (a: Profile, b: Profile) => boolean,
  weigh: Weigh,
): { pairs: (readonly [Profile, Profile])[]; split: Divided[]; merged: Divided[] } {
  const likest = pairByScore(old, next, (a, b) => {
    const score = isDenied(a, b) ? 0 : likenessOfCalls(a, b, weigh).score;
    return score >= LEAST_LIKE ? score : 0;
  });
  const split = findDivided(old, next, likest, isDenied, weigh);
  const merged = findDivided(next, old, likest.map(swap), (a, b) => isDenied(b, a), weigh);
  // A call that seems to be both is neither: nothing says which.
  const isClear = ([whole, parts]: Divided, others: readonly Divided[]): boolean =>
    others.every(([other, otherParts]) => !parts.includes(other) && !otherParts.includes(whole));
  const clearSplit = split.filter((one) => isClear(one, merged));
  const clearMerged = merged.filter((one) => isClear(one, split));
  const divided = new Set([...clearSplit, ...clearMerged].flatMap(([whole, parts]) => [whole, ...parts]));
  const pairs = likest.filter((pair) => !pair.some((each) => divided.has(each)));
  return { pairs, split: clearSplit, merged: clearMerged };
}

function swap<T>([one, other]: readonly [T, T]): readonly [T, T] {
  return [other, one];
}
