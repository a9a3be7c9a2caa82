import type { Place, Reporter } from '../report/reporter.ts';
import { foldLookAlikes, INVISIBLE } from './characters.ts';
import { foldWidth, type Line } from './lines.ts';

/** A passage of a line and how it is to be read. */
export interface Reading {
  line: number;
  printed: string;
  read: string;
}

/** A passage in a printed line's text, by 0-based offsets. */
interface Passage {
  start: number;
  end: number;
  read: string;
}

/** A stretch of a read text that has another length in print. */
interface Edit {
  start: number;
  end: number;
  printedEnd: number;
}

/** A line as it is read: `text` and `norm` are what the parser sees, `printed` is what is shown. */
export interface ReadLine extends Line {
  printed: string;
  edits: readonly Edit[];
}

/** What takes no room is read as if it were not there; one mark that is a number in brackets or with its point, as these. */
const SELF_EXPLAINING = new RegExp(String.raw`[${INVISIBLE}]+|[\u2474-\u249b\u3220-\u3229]`, 'g');

/**
 * The lines as they are to be read: damaged passages as the edition file says, look-alikes as the characters that are
 * meant, what takes no room not at all. A line of which nothing would be left is read as printed.
 */
export function readAs(lines: readonly Line[], readings: readonly Reading[]): ReadLine[] {
  const byLine = Map.groupBy(readings, ({ line }) => line);
  return lines.map((line) => {
    const passages = findPassages(line.text, byLine.get(line.number) ?? []);
    const edits: Edit[] = [];
    let text = '';
    let from = 0;
    for (const { start, end, read } of passages) {
      text += foldLookAlikes(line.text.slice(from, start));
      // What is as long in print needs no way back.
      if (read.length !== end - start)
        edits.push({ start: text.length, end: text.length + read.length, printedEnd: end });
      text += read;
      from = end;
    }
    text = `${text}${foldLookAlikes(line.text.slice(from))}`.trimEnd();
    if (text.trim() === '') return { ...line, printed: line.text, edits: [] };
    return { ...line, text, norm: foldWidth(text), printed: line.text, edits };
  });
}

/** A text that the edition file quotes or names, as the parser would see it. */
export function readPlain(text: string): string {
  return foldLookAlikes(text.replace(SELF_EXPLAINING, explain));
}

function explain(found: string): string {
  const plain = /[\u2474-\u249b\u3220-\u3229]/.test(found) ? found.normalize('NFKC') : '';
  return plain.replace('(', '（').replace(')', '）');
}

/** The passages of a line in order; where the edition file has a reading, its own comes first. */
function findPassages(text: string, readings: readonly Reading[]): Passage[] {
  const given = readings
    .map(({ printed, read }) => ({ start: text.indexOf(printed), length: printed.length, read }))
    .filter(({ start }) => start !== -1)
    .map(({ start, length, read }) => narrow(text, { start, end: start + length, read }));
  const own = [...text.matchAll(SELF_EXPLAINING)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    read: explain(found),
  }));
  const passages: Passage[] = [];
  for (const passage of [...given, ...own].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (passage.start >= (passages.at(-1)?.end ?? 0)) passages.push(passage);
  }
  return passages;
}

/** A passage without what it begins and ends with in print as well. */
function narrow(text: string, { start, end, read }: Passage): Passage {
  const same = (at: number, offset: number): boolean => text.charAt(at) === read.charAt(offset);
  const most = Math.min(end - start, read.length);
  let head = 0;
  while (head < most && same(start + head, head)) head += 1;
  let tail = 0;
  while (tail < most - head && same(end - tail - 1, read.length - tail - 1)) tail += 1;
  return { start: start + head, end: end - tail, read: read.slice(head, read.length - tail) };
}

/** Where an offset of the read text lies in print. What was left out there belongs to what stands before it. */
export function printedOffset({ text, printed, edits }: ReadLine, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return printed.length + offset - text.length;
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { start = 0, end = 0 } = edits[middle] ?? {};
    if (start < offset || end === offset) low = middle + 1;
    else high = middle;
  }
  const last = edits[low - 1];
  if (!last) return offset;
  return last.printedEnd + Math.max(0, offset - last.end);
}

/** A reporter for those who see lines as they are read; its messages are about the printed ones. */
export function reportOnPrinted(report: Reporter, lines: readonly ReadLine[]): Reporter {
  const printed = (place: Place | null): Place | null => {
    const line = lines[(place?.line ?? 0) - 1];
    if (!place || !line || place.column === undefined) return place;
    const start = printedOffset(line, place.column - 1);
    const column = start + 1;
    if (place.length === undefined) return { ...place, column };
    return { ...place, column, length: printedOffset(line, place.column - 1 + place.length) - start };
  };
  return {
    messages: report.messages,
    error: (ruleId, place, finding) => report.error(ruleId, printed(place), finding),
    warn: (ruleId, place, finding) => report.warn(ruleId, printed(place), finding),
  };
}
