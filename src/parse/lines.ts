/** One line of the source. `raw` is never changed; all reading happens on `text` and `norm`. */
export interface Line {
  /** 1-based. */
  number: number;
  /** The line as it stands in the file, without its line break. */
  raw: string;
  /** `raw` without `[bookmark: …]` marks and without white space at the end. */
  text: string;
  /** `text` with full-width ASCII and U+3000 folded to ASCII, character by character, so that columns agree. */
  norm: string;
  /** Where the bookmark marks stood in `raw`: start and length in UTF-16 units. */
  marks: { start: number; length: number }[];
}

/** The marks that the conversion from Word left: `[bookmark: _Toc1934353223]`. */
const BOOKMARK = /\[bookmark:[^\]\n]*\]/g;

/** Splits decoded source text into lines at LF, CRLF or a lone CR. Line 1 is the first. */
export function readLines(source: string): Line[] {
  return source.split(/\r\n|\n|\r/).map((raw, index) => {
    const marks = [...raw.matchAll(BOOKMARK)].map((match) => ({
      start: match.index,
      length: match[0].length,
    }));
    const text = raw.replace(BOOKMARK, '').trimEnd();
    return { number: index + 1, raw, text, norm: foldWidth(text), marks };
  });
}

/** Full-width ASCII (U+FF01–FF5E) and the ideographic space as half-width, one character for one. */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

/** The 1-based column in `raw` of the 1-based `column` in `text`. */
export function rawColumn(line: Line, column: number): number {
  let shift = 0;
  for (const mark of line.marks) {
    if (mark.start - shift > column - 1) break;
    shift += mark.length;
  }
  return column + shift;
}
