import { isLatin, unitsOf, type Stretch } from './fold.ts';
import type { Link, MatchIndex } from './build-index.ts';

/** A stretch of the query that leads somewhere. */
export interface Phrase extends Stretch {
  links: readonly Link[];
}

/** Finds the words of a folded query, the longest first: what lies inside another word is none. */
export function findWords(
  query: string,
  { words, longestWord }: Pick<MatchIndex, 'words' | 'longestWord'>,
): Phrase[] {
  const found: Phrase[] = [];
  let end = 0;
  for (let from = 0; from < query.length; from += 1) {
    for (let to = Math.min(query.length, from + longestWord); to > Math.max(from, end); to -= 1) {
      const links = words.get(query.slice(from, to));
      if (!links || !isWhole(query, from, to)) continue;
      found.push({ from, to, links });
      end = to;
    }
  }
  return found;
}

/** Finds the pairs of characters that lead somewhere and do not lie inside a word. */
export function findPairs(
  query: string,
  words: readonly Phrase[],
  pairs: Pick<MatchIndex['pairs'], 'get'>,
): Phrase[] {
  const covered = coverage(query, words);
  return unitsOf(query).flatMap(({ from, to }) => {
    const isCovered = covered[from] === 1 && covered[to - 1] === 1;
    const links = isCovered ? undefined : pairs.get(query.slice(from, to));
    return links ? [{ from, to, links }] : [];
  });
}

/** For each character 1 where a word covers it, the share of its pair where that leads somewhere, else 0. */
export function coverage(
  query: string,
  words: readonly Phrase[],
  pairs: readonly Phrase[] = [],
): Float64Array {
  const covered = new Float64Array(query.length);
  for (const { from, to, links } of pairs) {
    const share = Math.min(1, links[0]?.weight ?? 0);
    for (let at = from; at < to; at += 1) covered[at] = Math.max(covered[at] ?? 0, share);
  }
  for (const { from, to } of words) covered.fill(1, from, to);
  return covered;
}

/** Whether a stretch begins and ends where words of the Latin script do; an s of the plural may follow. */
function isWhole(query: string, from: number, to: number): boolean {
  const splits = (at: number): boolean =>
    at > 0 && at < query.length && isLatin(query.charAt(at - 1)) && isLatin(query.charAt(at));
  return !splits(from) && (!splits(to) || (query.charAt(to) === 's' && !splits(to + 1)));
}
