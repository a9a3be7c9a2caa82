import type { WordLine } from './word-document.ts';

/** A line before notes and headings have their places. */
export interface DraftLine extends Omit<WordLine, 'place'> {
  paragraph: number;
  notes: readonly NoteReference[];
}

/** A footnote or an endnote, by its id. */
export interface NoteReference {
  kind: 'footnote' | 'endnote';
  id: string;
}
