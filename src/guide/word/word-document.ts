/** The text of a Word file, line by line, and what a person must know of how it came about. */
export interface WordDocument {
  lines: readonly WordLine[];
  remarks: readonly WordRemark[];
}

/** One line of `source.txt`; its number there is its index and one. */
export interface WordLine {
  /** As Word shows it, with its automatic number and without its indent. Empty for an empty paragraph. */
  text: string;
  /** `note`: a footnote or endnote, which stands after the field that it is a note to. */
  role: 'paragraph' | 'table-row' | 'text-box' | 'note';
  /** Level of a heading in the outline, 1 to 9; null for text. */
  level: number | null;
  /** Name of the paragraph's style, `heading 1` for 标题 1; empty where the file does not say. */
  style: string;
  /**
   * Of a row of a table, its cells by columns: a merged cell stands in each of its columns and rows. Null for all else, and
   * in a table of one column.
   */
  cells: readonly string[] | null;
  place: WordPlace;
}

/** Where something stands, in terms that help to find it in Word. */
export interface WordPlace {
  /** Text of the headings above, the highest first. */
  headings: readonly string[];
  /** 1-based, counted through text, tables and text boxes. */
  paragraph: number;
  /** How the paragraph begins. */
  start: string;
}

/** What was done with a part of the file that is not plain text; raised: superscript and subscript. */
export type RemarkKind =
  // Tracked changes: read as if accepted. Text inserted and moved here is kept, text deleted and moved away is not.
  | 'insertion'
  | 'deletion'
  | 'moved-here'
  | 'moved-away'
  // Kept, in another place or form than in Word.
  | 'text-box'
  | 'note'
  | 'table'
  // Kept as what it probably is.
  | 'unknown-symbol'
  | 'unknown-number-format'
  | 'raised'
  // Left out.
  | 'struck'
  | 'hidden'
  | 'beside'
  | 'contents'
  | 'formula'
  | 'picture'
  | 'embedded'
  | 'comment'
  | 'header'
  | 'footer';

/** One thing for a person to look at. */
export interface WordRemark {
  kind: RemarkKind;
  /** The text that it is about; `¶` for the end of a paragraph. */
  text: string;
  /** Who made a tracked change, and when, as the file says; null for all else. */
  author: string | null;
  date: string | null;
  /** Null for what stands in no paragraph: headers, footers, comments. */
  place: WordPlace | null;
  /** The line of `source.txt` where it is, or would be; null where `place` is. */
  line: number | null;
}
