import type { Weigh } from '../compare/index.ts';
import { shareIn, type Profile } from './call-likeness.ts';

/** From here on a call's content is for the most part another's. */
const MOSTLY = 0.5;

type Pair = readonly [Profile, Profile];

/**
 * Calls that went on as several: `pairs` has the likest part of each, or none. A call that is left is a part where most of
 * its content stands in the whole, and most of what it has of it does not stand in a part that is known already.
 */
export function findDivided(
  wholes: readonly Profile[],
  others: readonly Profile[],
  pairs: readonly Pair[],
  isDenied: (whole: Profile, part: Profile) => boolean,
  weigh: Weigh,
): (readonly [Profile, readonly Profile[]])[] {
  const known = new Map(pairs);
  const paired = new Set(known.values());
  const parts = new Map<Profile, Profile[]>();
  for (const part of others) {
    if (paired.has(part)) continue;
    const [likest] = wholes
      .filter((whole) => !isDenied(whole, part))
      .map((whole) => ({ whole, share: shareIn(part, whole, weigh) }))
      .filter(({ share }) => share >= MOSTLY)
      .sort((a, b) => b.share - a.share);
    if (likest) parts.set(likest.whole, [...(parts.get(likest.whole) ?? []), part]);
  }
  return [...parts].flatMap(([whole, found]) => {
    const first = known.get(whole);
    const own = first ? found.filter((part) => isApart(part, first, weigh)) : found;
    const all = first ? [first, ...own] : own;
    return own.length > 0 && all.length > 1 ? [[whole, all] as const] : [];
  });
}

/** Whether two parts of a call say different things: one that repeats the other is no part. */
function isApart(one: Profile, other: Profile, weigh: Weigh): boolean {
  return shareIn(one, other, weigh) < MOSTLY && shareIn(other, one, weigh) < MOSTLY;
}
