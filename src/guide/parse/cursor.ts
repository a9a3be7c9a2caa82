import type { Grammar } from '../grammar/grammar.ts';
import type { Line } from './lines.ts';

/** A place in the lines of a guide, with the looks ahead and back that recognisers need. */
export interface Cursor {
  lines: readonly Line[];
  /** 0-based index of the line to recognise; that line is never blank. */
  index: number;
  line: Line;
  /** For each title without a number, the number of the line that first names it. */
  announced: ReadonlyMap<string, number>;
  grammar: Grammar;
}

/** The next line that is not blank, if there is one. */
export function nextLine(cursor: Cursor): Line | undefined {
  for (let index = cursor.index + 1; index < cursor.lines.length; index += 1) {
    const line = cursor.lines[index];
    if (line && line.text.trim() !== '') return line;
  }
  return undefined;
}

/** The white space that a line begins with. */
export function indentOf(line: Line): string {
  return /^\s*/.exec(line.text)?.[0] ?? '';
}
