/**
 * Pairs the members of two lists one to one, the highest score first; a score of 0 is none. Where scores are equal, those
 * come first that stand at like places: which of two equal texts goes with which is then a matter of order alone.
 */
export function pairByScore<A, B>(
  some: readonly A[],
  others: readonly B[],
  scoreOf: (one: A, other: B) => number,
): (readonly [A, B])[] {
  const candidates = some.flatMap((one, i) =>
    others.flatMap((other, j) => {
      const score = scoreOf(one, other);
      return score > 0 ? [{ one, other, score, apart: Math.abs(i - j), sum: i + j }] : [];
    }),
  );
  candidates.sort((a, b) => b.score - a.score || a.apart - b.apart || a.sum - b.sum);
  const takenOnes = new Set<A>();
  const takenOthers = new Set<B>();
  const pairs: (readonly [A, B])[] = [];
  for (const { one, other } of candidates) {
    if (takenOnes.has(one) || takenOthers.has(other)) continue;
    takenOnes.add(one);
    takenOthers.add(other);
    pairs.push([one, other]);
  }
  return pairs;
}
