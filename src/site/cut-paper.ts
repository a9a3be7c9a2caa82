import type { EntryKind } from '../model/schema/entry.ts';
import { MOST_ON_A_PAGE } from './large-edition.ts';

/** An entry in a print view, as the model and as the site has it. */
export interface PaperPiece {
  kind: EntryKind;
  isCall: boolean;
}

/** In a print view of several parts, about how many calls a part has. */
const CALLS_PER_PART = 100;

/** With these a part may begin: what stands under one of them stays together. */
const BEGINNINGS: ReadonlySet<EntryKind> = new Set(['group', 'direction', 'fund-category']);

/** Cuts the print view of a plan, given all its entries in reading order, into parts: one, unless it has too many calls. */
export function cutPaper<Piece extends PaperPiece>(pieces: readonly Piece[]): Piece[][] {
  if (pieces.filter(({ isCall }) => isCall).length <= MOST_ON_A_PAGE) return [[...pieces]];
  const parts: Piece[][] = [[]];
  let calls = 0;
  for (const piece of pieces) {
    if (calls >= CALLS_PER_PART && BEGINNINGS.has(piece.kind)) {
      parts.push([]);
      calls = 0;
    }
    parts.at(-1)?.push(piece);
    calls += Number(piece.isCall);
  }
  return parts;
}
