import type { VFileMessage } from 'vfile-message';
import type { Line } from '../parse/lines.ts';
import type { Guide } from './build-guide.ts';
import type { EditionFile } from './schema/edition-file.ts';
import type { Anomaly } from './schema/edition-record.ts';
import type { Entry } from './schema/entry.ts';

/** Everything odd in the text of an edition, found by rules (their messages with a note) or by an editor. */
export function collectAnomalies(
  messages: readonly VFileMessage[],
  { notes }: EditionFile,
  lines: readonly Line[],
): Anomaly[] {
  const found = messages.flatMap((message) => anomalyOf(message, lines));
  const noted = notes.map(({ line, quote, note }): Anomaly => {
    const column = (lines[line - 1]?.text.indexOf(quote) ?? 0) + 1;
    // A quote that does not stand there is an error of its own.
    return { line, column: Math.max(1, column), quote, note, rule: 'editor' };
  });
  return [...found, ...noted].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The guide with each doubt at the entry in whose own lines it stands, so that it is shown where one reads. */
export function withDoubts(guide: Guide, anomalies: readonly Anomaly[]): Guide {
  const byLine = Map.groupBy(anomalies, ({ line }) => line);
  const entries = guide.entries.map((entry): Entry => {
    const doubts = ownLines(entry).flatMap((line) =>
      (byLine.get(line) ?? []).map(({ column, quote, note }) => ({ line, column, quote, note })),
    );
    return { ...entry, doubts, call: entry.call && { ...entry.call, doubts } };
  });
  return { ...guide, entries };
}

/** The lines of an entry's heading and text, without those of what stands under it. */
function ownLines({ heading, sections }: Entry): number[] {
  const lines = sections.flatMap(({ label, blocks }) => [
    label?.line ?? null,
    ...blocks.map(({ line }) => line),
  ]);
  return [...new Set([heading.line, ...lines])].filter((line) => line !== null);
}

function anomalyOf(message: VFileMessage, lines: readonly Line[]): Anomaly[] {
  const { note, ruleId, place } = message;
  if (note === undefined || !place || !('start' in place)) return [];
  const { start, end } = place;
  const line = lines[start.line - 1];
  const quote = line?.raw.slice(start.column - 1, end.column - 1) ?? '';
  const before = line?.marks.filter((mark) => mark.start < start.column - 1) ?? [];
  const column = start.column - before.reduce((sum, { length }) => sum + length, 0);
  return [{ line: start.line, column, quote, note, rule: ruleId ?? '' }];
}
