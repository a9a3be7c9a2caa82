import type { Guide } from '../model/build-guide.ts';
import type { EditionFile } from '../model/schema/edition-file.ts';
import type { Anomaly } from '../model/schema/edition-record.ts';
import type { Line } from '../parse/lines.ts';
import { buildEditionRecord, type SourceFacts } from './build-edition-record.ts';
import { renderEntryFile } from './render-entry-file.ts';

/** Name of the record among the generated files. */
export const EDITION_RECORD = 'edition.json';

/** Every generated file of an edition, name → text; the same input gives the same bytes. */
export function renderEdition(
  guide: Guide,
  edition: EditionFile,
  source: SourceFacts,
  lines: readonly Line[],
  anomalies: readonly Anomaly[],
): Map<string, string> {
  const files = new Map<string, string>();
  guide.entries.forEach((entry, order) => {
    if (entry.kind === 'area') return;
    files.set(`${entry.id}.md`, renderEntryFile(entry, order, guide));
  });
  const record = buildEditionRecord(guide, edition, source, lines, anomalies);
  files.set(EDITION_RECORD, `${JSON.stringify(record, null, 2)}\n`);
  return files;
}
