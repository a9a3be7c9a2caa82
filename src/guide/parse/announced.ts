import type { Line } from './lines.ts';

/** How many characters a heading without any number has at least. */
const SHORTEST = 4;

/** A short line of Chinese characters only. */
const BARE = /^ *([\u4e00-\u9fff]{4,30})$/;

/** The line's text when it has the form of a heading without any number. */
export function readBareTitle({ norm }: Line): string | undefined {
  return BARE.exec(norm)?.[1];
}

/**
 * For each title that has the form of a heading without any number, the number of the first line that holds it among other
 * text. One pass over the document for all titles: to look for each of them in all lines would take square time.
 */
export function findAnnouncements(lines: readonly Line[]): Map<string, number> {
  const titles = new Set(lines.flatMap((line) => readBareTitle(line) ?? []));
  /** The beginnings of titles, and how long those are that begin so. */
  const lengths = new Map<string, Set<number>>();
  for (const title of titles) {
    const beginning = title.slice(0, SHORTEST);
    lengths.set(beginning, (lengths.get(beginning) ?? new Set()).add(title.length));
  }
  const announced = new Map<string, number>();
  for (const { number, text } of lines) {
    for (let at = 0; at + SHORTEST <= text.length; at += 1) {
      for (const length of lengths.get(text.slice(at, at + SHORTEST)) ?? []) {
        const title = text.slice(at, at + length);
        if (titles.has(title) && text.length > length && !announced.has(title)) announced.set(title, number);
      }
    }
  }
  return announced;
}
