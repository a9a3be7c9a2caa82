import { compared, likenessOf, type ComparedText } from './likeness.ts';

/** Something numbered and verbatim: an item, an indicator, a requirement. */
export interface Entry {
  n: number;
  marker: string | null;
  text: string;
  line: number;
}

/** Entries of several lists that say the same or nearly so, at most one of each list. */
export interface AlignedEntries {
  entries: (Entry | null)[];
  /** same: but for punctuation and spaces; numbers: but for these and numbers; near: in words much alike. */
  likeness: 'same' | 'numbers' | 'near';
  /** Of each list, whether it has something alike, here or beside others. */
  hasLike: boolean[];
}

/** Lists side by side: what at least two of them have, and what is left of each. */
export interface Alignment {
  common: AlignedEntries[];
  rest: Entry[][];
}

/** An entry with what it is compared by. */
interface Candidate extends ComparedText {
  list: number;
  entry: Entry;
}

/**
 * Texts are alike that share so much of their pairs of neighbouring characters. Found by reading all pairs of indicators
 * and requirements of 2026: from here on they say the same in other words (建立示范点…, 建立示范基地…).
 */
const LEAST_LIKE = 0.6;

/**
 * Puts entries side by side whose texts agree, but for numbers, punctuation and spaces, or nearly agree; the likest
 * first, in the order in which they are met. What is worded otherwise is left.
 */
export function alignEntries(lists: readonly (readonly Entry[])[]): Alignment {
  const all = lists.flatMap((entries, list) =>
    entries.map((entry): Candidate => ({ list, entry, ...compared(entry.text) })),
  );
  const likes = all
    .flatMap((one, at) =>
      all.slice(at + 1).map((other) => ({ one, other, likeness: likenessOf(one, other) })),
    )
    .filter(({ one, other, likeness }) => one.list !== other.list && likeness >= LEAST_LIKE)
    .sort((a, b) => b.likeness - a.likeness);
  const groups = new Map(all.map((each) => [each, [each]]));
  for (const { one, other } of likes) {
    const merged = [...(groups.get(one) ?? []), ...(groups.get(other) ?? [])];
    // The second of two alike entries of one list goes with the second of another.
    if (new Set(merged.map(({ list }) => list)).size < merged.length) continue;
    for (const each of merged) groups.set(each, merged);
  }
  const common = [...new Set(all.map((each) => groups.get(each) ?? []))].filter((group) => group.length > 1);
  const aligned = new Set(common.flat().map(({ entry }) => entry));
  return {
    common: common.map((group) => ({
      entries: lists.map((_, list) => group.find((each) => each.list === list)?.entry ?? null),
      likeness: isOne(group.map(({ bare }) => bare))
        ? 'same'
        : isOne(group.map(({ key }) => key))
          ? 'numbers'
          : 'near',
      hasLike: lists.map((_, list) =>
        likes.some(
          ({ one, other }) =>
            (one.list === list && group.includes(other)) || (other.list === list && group.includes(one)),
        ),
      ),
    })),
    rest: lists.map((entries) => entries.filter((entry) => !aligned.has(entry))),
  };
}

function isOne(texts: readonly string[]): boolean {
  return new Set(texts).size === 1;
}
