/**
 * Writes half-width and small what means the same: widths, capitals and compatibility forms. Each unit stays one unit, so
 * that a place in the folded text is the place in the reader's.
 */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const plain = unit.normalize('NFKC').toLowerCase();
    folded += plain.length === 1 ? plain : unit;
  }
  return folded;
}

/** Whether a character is a letter, a Chinese character or a digit. */
export function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** Whether a folded character belongs to a word that has no meaning in parts. */
export function isLatin(character: string): boolean {
  return /[a-z0-9]/.test(character);
}

/** A stretch of a text. */
export interface Stretch {
  from: number;
  to: number;
}

/** The least that says something by itself: two characters side by side, or a word of the Latin script. */
export function unitsOf(folded: string): Stretch[] {
  const units: Stretch[] = [];
  for (const { 0: run, index } of folded.matchAll(/[a-z0-9]+|[^\P{L}a-z]+/gu)) {
    if (!isLatin(run)) {
      for (let at = index; at + 2 <= index + run.length; at += 1) units.push({ from: at, to: at + 2 });
    } else if (/[a-z]./.test(run)) units.push({ from: index, to: index + run.length });
  }
  return units;
}
