import { foldText } from './spelling.ts';

/** A place where a term stands in a block: half-open range of UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}

/** All places of the terms in a text, in order; overlapping ones become one. */
export function findRanges(text: string, terms: readonly string[]): Range[] {
  const folded = foldText(text);
  const ranges = terms.flatMap((term) => {
    const found: Range[] = [];
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + 1)) {
      found.push({ start: at, end: at + term.length });
    }
    return found;
  });
  return mergeRanges(ranges);
}

/** All places of the terms in a text when whatever is not a letter or digit is passed over on both sides. */
export function findLooseRanges(text: string, terms: readonly string[]): Range[] {
  const folded = foldText(text);
  const kept = Array.from({ length: folded.length }, (_, index) => index).filter((index) =>
    isKept(folded.charAt(index)),
  );
  const bare = kept.map((index) => folded.charAt(index)).join('');
  const ranges = terms.map(bareText).flatMap((term) => {
    const found: Range[] = [];
    if (term === '') return found;
    for (let at = bare.indexOf(term); at !== -1; at = bare.indexOf(term, at + 1)) {
      found.push({ start: kept[at] ?? 0, end: (kept[at + term.length - 1] ?? 0) + 1 });
    }
    return found;
  });
  return mergeRanges(ranges);
}

/** A folded text without everything that is not a letter or digit. */
export function bareText(folded: string): string {
  return Array.from(folded).filter(isKept).join('');
}

function isKept(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}

function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged[merged.length - 1];
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
