import type { VFileMessage } from 'vfile-message';
import type { Guide } from '../model/build-guide.ts';
import type { EditionFile } from '../model/schema/edition-file.ts';
import { shownName } from '../model/shown-name.ts';
import type { Entry } from '../model/schema/entry.ts';
import { EditionRecord, type Anomaly, type LostHeadingRecord } from '../model/schema/edition-record.ts';
import type { Line } from '../parse/lines.ts';

/** What is known of the source file besides its lines. */
export interface SourceFacts {
  file: string;
  sha256: string;
}

/** The record of an edition: its title, its source, and every anomaly, found by rule or by an editor. */
export function buildEditionRecord(
  guide: Guide,
  edition: EditionFile,
  source: SourceFacts,
  lines: readonly Line[],
  warnings: readonly VFileMessage[],
): EditionRecord {
  const found = warnings.flatMap((message) => anomalyOf(message, lines));
  const noted = edition.notes.map(({ line, quote, note }): Anomaly => ({
    line,
    rule: 'editor',
    quote,
    note,
  }));
  return EditionRecord.parse({
    edition: edition.edition,
    title: edition.title,
    source: {
      ...source,
      lines: lines.length,
      characters: lines.reduce((sum, { text }) => sum + text.length, 0),
    },
    plans: edition.plans.map(({ id, short }) => ({ id, short })),
    lostHeadings: guide.entries.flatMap((entry) => lostHeadingOf(entry)),
    anomalies: [...found, ...noted].sort((a, b) => a.line - b.line),
    confirmedBy: edition.confirmedBy,
    readings: edition.readings,
  });
}

function lostHeadingOf(entry: Entry): LostHeadingRecord[] {
  const { url, titleSource, inference, lines, heading } = entry;
  if (!inference) return [];
  return [
    { line: lines[0], url, name: shownName({ ...entry, label: heading.label }), titleSource, inference },
  ];
}

function anomalyOf(message: VFileMessage, lines: readonly Line[]): Anomaly[] {
  const { note, ruleId, place } = message;
  if (note === undefined || !place || !('start' in place)) return [];
  const line = lines[place.start.line - 1];
  const quote = line?.raw.slice(place.start.column - 1, place.end.column - 1) ?? '';
  return [{ line: place.start.line, rule: ruleId ?? '', quote, note }];
}
