/** The file beside the index that holds `printWords`. It is loaded only when nothing is found. */
export const WORDS_FILE = 'words.txt';

/** Words, folded, as one text. */
export function printWords(words: Iterable<string>): string {
  return [...new Set(words)].sort().join(' ');
}

/** No word consists of more units. */
const LONGEST = 12;

/** A word of the guide within a term, or a character between two. */
export interface Piece {
  text: string;
  isWord: boolean;
}

/** A folded term cut into the words of the guide that it consists of, the longest first from the left; letters stay together. */
export function cutIntoWords(term: string, printed: string): Piece[] {
  const words = new Set(printed.split(' '));
  const units = term.match(/[a-z0-9]+|./gsu) ?? [];
  const pieces: Piece[] = [];
  for (let at = 0; at < units.length;) {
    const isWordTo = (end: number): boolean => words.has(units.slice(at, end).join(''));
    let end = Math.min(units.length, at + LONGEST);
    while (end > at + 1 && !isWordTo(end)) end -= 1;
    pieces.push({ text: units.slice(at, end).join(''), isWord: isWordTo(end) });
    at = end;
  }
  return pieces;
}
