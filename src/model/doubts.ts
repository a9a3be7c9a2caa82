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
  const noted = notes.map(({ line, quote, note }): Anomaly => ({ line, quote, note, rule: 'editor' }));
  return [...found, ...noted].sort((a, b) => a.line - b.line);
}

/** The guide with each doubt at the entry in whose own lines it stands, so that it is shown where one reads. */
export function withDoubts(guide: Guide, anomalies: readonly Anomaly[]): Guide {
  const byLine = Map.groupBy(anomalies, ({ line }) => line);
  const entries = guide.entries.map((entry): Entry => {
    const doubts = ownLines(entry).flatMap((line) =>
      (byLine.get(line) ?? []).map(({ quote, note }) => ({ line, quote, note })),
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
  const line = lines[place.start.line - 1];
  const quote = line?.raw.slice(place.start.column - 1, place.end.column - 1) ?? '';
  return [{ line: place.start.line, quote, note, rule: ruleId ?? '' }];
}
