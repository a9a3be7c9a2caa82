import type { Guide } from '../model/build-guide.ts';
import type { EditionFile } from '../model/schema/edition-file.ts';
import { shownName } from '../model/shown-name.ts';
import type { Entry } from '../model/schema/entry.ts';
import { EditionRecord, type Anomaly, type LostHeadingRecord } from '../model/schema/edition-record.ts';
import type { Line } from '../parse/lines.ts';

/** What is known of an edition's files besides their lines. */
export interface SourceFacts {
  file: string;
  sha256: string;
  /** How what clauses say was confirmed, in Chinese. */
  confirmedHow: string;
}

/** The record of an edition: its title, its source, and every anomaly. */
export function buildEditionRecord(
  guide: Guide,
  edition: EditionFile,
  { file, sha256, confirmedHow }: SourceFacts,
  lines: readonly Line[],
  anomalies: readonly Anomaly[],
): EditionRecord {
  return EditionRecord.parse({
    edition: edition.edition,
    title: edition.title,
    source: {
      file,
      sha256,
      lines: lines.length,
      characters: lines.reduce((sum, { text }) => sum + text.length, 0),
    },
    plans: edition.plans.map(({ id, short }) => ({ id, short })),
    ...(edition.alignment ? { alignment: edition.alignment } : {}),
    lostHeadings: guide.entries.flatMap((entry) => lostHeadingOf(entry)),
    anomalies,
    confirmedHow,
    modeNotes: edition.modeNotes,
    confirmedBy: edition.confirmedBy,
    readings: edition.readings,
  });
}

function lostHeadingOf(entry: Entry): LostHeadingRecord[] {
  const { url, titleSource, inference, lines } = entry;
  if (!inference) return [];
  return [{ line: lines[0], url, name: shownName(entry), titleSource, inference }];
}
