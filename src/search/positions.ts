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
