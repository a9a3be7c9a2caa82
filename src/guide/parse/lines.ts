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
  /** The bookmark marks of `raw`, in order. */
  marks: BookmarkMark[];
}

/** A bookmark mark: where it begins and how long it is in `raw`, and where in `text` it was taken out; in UTF-16 units. */
export interface BookmarkMark {
  start: number;
  length: number;
  textStart: number;
}

/** What the conversion from Word left: `[bookmark: _Toc1934353223]`. */
const MARK_START = '[bookmark:';
const MARK_END = ']';

/** Splits decoded source text into lines at LF, CRLF or a lone CR. Line 1 is the first. */
export function readLines(source: string): Line[] {
  return source.split(/\r\n|\n|\r/).map((raw, index) => {
    const marks = findMarks(raw);
    const text = withoutMarks(raw, marks).trimEnd();
    return { number: index + 1, raw, text, norm: foldWidth(text), marks };
  });
}

/** Not a regular expression: one would look for the end of the line again from every mark that has none. */
function findMarks(raw: string): BookmarkMark[] {
  const marks: BookmarkMark[] = [];
  let taken = 0;
  let from = 0;
  for (;;) {
    const start = raw.indexOf(MARK_START, from);
    const end = start === -1 ? -1 : raw.indexOf(MARK_END, start);
    if (end === -1) return marks;
    from = end + MARK_END.length;
    marks.push({ start, length: from - start, textStart: start - taken });
    taken += from - start;
  }
}

function withoutMarks(raw: string, marks: readonly BookmarkMark[]): string {
  const pieces = marks.map(({ start }, at) => raw.slice(endOf(marks[at - 1]), start));
  return `${pieces.join('')}${raw.slice(endOf(marks.at(-1)))}`;
}

function endOf(mark: BookmarkMark | undefined): number {
  return mark ? mark.start + mark.length : 0;
}

/** Full-width ASCII (U+FF01–FF5E) and the ideographic space as half-width, one character for one. */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

/** The 1-based column in `raw` of the 1-based `column` in `text`. */
export function rawColumn({ marks }: Line, column: number): number {
  const offset = column - 1;
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((marks[middle]?.textStart ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const last = marks[low - 1];
  return column + (last ? endOf(last) - last.textStart : 0);
}
