import type { Line } from '../parse/lines.ts';

/** Something that an edition file says of a line by quoting it. */
interface Quoted {
  line: number;
  quote: string;
}

/** Finds what was said of lines of one year's document in the next one. */
export interface Anchors {
  /** The line that has a quote now: the only one, or the one that is as it was; undefined where no such line is. */
  lineOf: (quoted: Quoted) => number | undefined;
  /** The line that begins so now. */
  lineFrom: (startsWith: string) => number | undefined;
}

/** Finds lines of `last` in `next` by their quotes; of several that have one, the line that is as it was. */
export function createAnchors(last: readonly Line[], next: readonly Line[]): Anchors {
  return {
    lineOf({ line, quote }) {
      const having = next.filter(({ text }) => text.includes(quote));
      const before = last[line - 1]?.text.trim();
      const isSame = ({ text }: Line): boolean => text.trim() === before;
      // Of lines that are the same word for word the one in the same place among them.
      const same = having.filter(isSame);
      const place = last.slice(0, line - 1).filter(isSame).length;
      const found = same.length > 0 ? same[place] : having.length === 1 ? having[0] : undefined;
      return found?.number;
    },
    lineFrom(startsWith) {
      const found = next.filter(({ text }) => text.trimStart().startsWith(startsWith));
      return found.length === 1 ? found[0]?.number : undefined;
    },
  };
}
