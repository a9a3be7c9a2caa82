/** Cuts a text that would be wider than so many full-width characters, and marks the cut with …. */
export function shorten(text: string, width: number): string {
  const characters = Array.from(text);
  if (widthOf(characters) <= width) return text;
  const kept: string[] = [];
  for (const character of characters) {
    if (widthOf([...kept, character, '…']) > width) break;
    kept.push(character);
  }
  return `${kept.join('').trimEnd()}…`;
}

/** In full-width characters: what ASCII has is about half as wide, everything else as wide as a Chinese character. */
function widthOf(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.55 : 1), 0);
}
