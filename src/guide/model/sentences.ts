import type { Quote } from './schema/quote.ts';

/** A sentence or clause of a text, with its 0-based offset. */
export interface Piece {
  text: string;
  start: number;
}

/** The sentences of a block, each with its line. */
export function quoteSentences({ text, line }: { text: string; line: number }): Quote[] {
  return splitSentences(text).map((piece) => ({ text: piece.text.trim(), line }));
}

/** Begins a list of what a paper is to say, which is one demand up to its end: `内容包括：购买的目的；交易情况；……。` (line 898). */
const LISTS_CONTENTS = /(?:内容|主要)(?:包括|包含)[：:][^。]*[；;]$/;

/**
 * Cuts a text after each 。 and ； outside brackets, but not within a list of a paper's contents. Nothing is dropped: the
 * pieces joined are the text.
 */
function splitSentences(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of splitAfter(text, '。；;')) {
    const last = pieces.at(-1);
    if (last && LISTS_CONTENTS.test(last.text)) last.text += piece.text;
    else pieces.push(piece);
  }
  return pieces;
}

/** Cuts a text after each of `marks` that stands outside brackets and quotation marks. */
export function splitAfter(text: string, marks: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let brackets = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if ('（(“《'.includes(char)) brackets += 1;
    if ('）)”》'.includes(char)) brackets = Math.max(0, brackets - 1);
    if (brackets > 0 || !marks.includes(char)) continue;
    pieces.push({ text: text.slice(start, index + 1), start });
    start = index + 1;
  }
  if (start < text.length) pieces.push({ text: text.slice(start), start });
  return pieces;
}
