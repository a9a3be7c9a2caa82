/** Where a phrase begins, given the sorted positions of each of its characters in order. */
export function phrasePositions(characters: readonly (readonly number[])[]): number[] {
  const [first = [], ...rest] = characters;
  const sets = rest.map((positions) => new Set(positions));
  return first.filter((position) => sets.every((set, index) => set.has(position + index + 1)));
}

/**
 * Whether the characters occur in this order with at most `gap` others between two of them: what a text must have
 * to match when punctuation between characters is ignored.
 */
export function occurNearby(characters: readonly (readonly number[])[], gap: number): boolean {
  let ends = new Set(characters[0] ?? []);
  for (const positions of characters.slice(1)) {
    const next = new Set<number>();
    for (const position of positions) {
      for (let before = position - 1; before >= position - 1 - gap; before -= 1) {
        if (ends.has(before)) next.add(position);
      }
    }
    ends = next;
  }
  return ends.size > 0;
}

/**
 * The stretches of a text that stand in a page, longest first from the left, given the positions of each of its
 * characters there: half-open ranges of at least `shortest` characters.
 */
export function longestRuns(
  characters: readonly (readonly number[])[],
  shortest: number,
): [number, number][] {
  const runs: [number, number][] = [];
  let at = 0;
  while (at < characters.length) {
    let end = at;
    let ends: readonly number[] = characters[at] ?? [];
    while (ends.length > 0) {
      end += 1;
      const next = new Set(characters[end] ?? []);
      ends = ends.map((position) => position + 1).filter((position) => next.has(position));
    }
    if (end - at >= shortest) runs.push([at, end]);
    at = Math.max(end, at + 1);
  }
  return runs;
}
