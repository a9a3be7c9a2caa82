import { rarity, type MatchIndex } from './build-index.ts';
import { isLetter, unitsOf } from './fold.ts';
import type { Reading, ScoredCall } from './score-calls.ts';

/** What the best call's score counts beside how much of the text leads anywhere. */
const SCORE_WEIGHT = 0.1;
const LEAST = 0.335;

/** Whether the best call is near to a folded query at all. What stands in the guide as it is always is. */
export function isNear(query: string, reading: Reading, best: ScoredCall, index: MatchIndex): boolean {
  const words = query.trim();
  return (
    nearness(query, reading, best, index) >= LEAST ||
    (words.length > 1 && index.places.some(({ folded }) => folded.includes(words)))
  );
}

/**
 * How near the best call is to a query, whatever its length: how much of it leads anywhere or stands in that call letter for
 * letter, the rarer the more; and a little for the score. A poem has neither. What is said of something that no call is
 * for counts as much against it.
 */
function nearness(query: string, { shares }: Reading, best: ScoredCall, index: MatchIndex): number {
  const covered = Float64Array.from(shares);
  const own = new Set(
    best.reasons.flatMap(({ phrase, link }) => (link ? [] : query.slice(phrase.from, phrase.to))),
  );
  const rarest = rarity(1, index.data.calls.length);
  for (const { from, to } of unitsOf(query)) {
    const unit = query.slice(from, to);
    if (!own.has(unit)) continue;
    const share = (index.characters.get(unit)?.rarity ?? 0) / rarest;
    for (let at = from; at < to; at += 1) covered[at] = Math.max(covered[at] ?? 0, share);
  }
  for (const word of index.data.elsewhere) {
    for (let at = query.indexOf(word); at >= 0; at = query.indexOf(word, at + 1))
      covered.fill(-1, at, at + word.length);
  }
  const letters = covered.filter((_, at) => isLetter(query.charAt(at)));
  const count = Math.max(1, letters.length);
  const sum = letters.reduce((total, share) => total + share, 0);
  return sum / count + SCORE_WEIGHT * Math.log(1 + best.score / Math.sqrt(count));
}
