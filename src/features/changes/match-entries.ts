import { compared, likenessOf, type ComparedText, type Weigh } from '../compare/index.ts';
import { REFERENCE } from './call-texts.ts';
import { pairByScore } from './pair-by-score.ts';

/** Something that a call says: an item, a clause, a condition. */
export interface SaidText {
  text: string;
  line: number;
  /** Which point it is about; entries of different parts are never the same. Null where there is but one. */
  part: string | null;
  /** The fact itself, where it is more than the text. */
  value: string | null;
}

/** Entries that say the same, nearly the same, or the same in other words; and those that only one list has. */
export interface MatchedEntries {
  pairs: (readonly [SaidText, SaidText])[];
  dropped: SaidText[];
  added: SaidText[];
}

/** Which of two lists. */
export type Side = 'from' | 'to';

/** How entries are matched. */
export interface Matching {
  weigh?: Weigh;
  /** Whether only those are that surely are the same. */
  surely?: boolean;
  /** The least likeness of entries in the same place. */
  inPlace?: number;
  /** Whether an entry stands in another call. */
  isElsewhere?: (entry: SaidText, side: Side) => boolean;
}

/** An entry with what it is compared by, and where it stands. */
interface Candidate extends ComparedText {
  entry: SaidText;
  at: number;
}

/** From here on two entries surely are the same, be it in two calls. */
export const SURELY_LIKE = 0.7;

/**
 * Entries of one call are the same from here on wherever they stand, and from there on where their neighbours are the
 * same. Of all 1,165 pairs of different items of one call of 2026 29 are as like as 0.3.
 */
const LIKE_ANYWHERE = 0.3;
const LIKE_IN_PLACE = 0.15;

/** Decides between equal texts: whether the fact is the same counts much less than any words. */
const SAME_VALUE = 0.01;

/**
 * Matches the entries of two lists one to one: the likest first; then those left between the same neighbours that have
 * at least some words in common, for what is rewritten stays in its place.
 */
export function matchEntries(
  from: readonly SaidText[],
  to: readonly SaidText[],
  { weigh, surely = false, inPlace = LIKE_IN_PLACE, isElsewhere = () => false }: Matching = {},
): MatchedEntries {
  const all = { from: from.map(candidateOf), to: to.map(candidateOf) };
  const scoreOf = (one: Candidate, other: Candidate, least: number): number => {
    if (one.entry.part !== other.entry.part) return 0;
    const likeness = likenessOf(one, other, weigh);
    return likeness < least ? 0 : likeness + (one.entry.value === other.entry.value ? 2 : 1) * SAME_VALUE;
  };
  const pairs: (readonly [Candidate, Candidate])[] = [];
  const left = (side: Side): Candidate[] =>
    all[side].filter((one) => !isElsewhere(one.entry, side) && !pairs.some((pair) => pair.includes(one)));
  const least = surely ? SURELY_LIKE : LIKE_ANYWHERE;
  pairs.push(...pairByScore(left('from'), left('to'), (one, other) => scoreOf(one, other, least)));
  const placeOf = neighboursOf([...pairs]);
  if (!surely)
    pairs.push(
      ...pairByScore(left('from'), left('to'), (one, other) =>
        placeOf(0, one.at) === placeOf(1, other.at) ? scoreOf(one, other, inPlace) : 0,
      ),
    );
  const alone = (side: Side): SaidText[] =>
    all[side].filter((one) => !pairs.some((pair) => pair.includes(one))).map(({ entry }) => entry);
  return {
    pairs: pairs.toSorted(([a], [b]) => a.at - b.at).map(([a, b]) => [a.entry, b.entry] as const),
    dropped: alone('from'),
    added: alone('to'),
  };
}

function candidateOf(entry: SaidText, at: number): Candidate {
  return { entry, at, ...compared(entry.text.replace(REFERENCE, '')) };
}

/** Between which pairs an entry of either list stands; the same for both where it stands in the same place. */
function neighboursOf(
  pairs: readonly (readonly [Candidate, Candidate])[],
): (side: 0 | 1, at: number) => string {
  return (side, at) => {
    const before = pairs.filter((pair) => pair[side].at < at).sort((a, b) => b[side].at - a[side].at)[0];
    const after = pairs.filter((pair) => pair[side].at > at).sort((a, b) => a[side].at - b[side].at)[0];
    return [before, after].map((pair) => (pair ? `${pair[0].at}:${pair[1].at}` : '')).join(' ');
  };
}
