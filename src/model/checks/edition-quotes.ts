import type { Line } from '../../parse/lines.ts';
import type { Reporter } from '../../report/reporter.ts';
import type { EditionFile } from '../schema/edition-file.ts';

/** Every quotation in the edition file must stand in the line that it names, character for character. */
export function checkEdition(edition: EditionFile, lines: readonly Line[], report: Reporter): void {
  const quotations = [
    ...edition.title.evidence,
    ...edition.lostHeadings.flatMap(({ evidence }) => evidence),
    ...edition.readings.map(({ line, printed }) => ({ line, quote: printed })),
    ...edition.notes,
  ];
  for (const { line, quote } of quotations) {
    if (lines[line - 1]?.text.includes(quote)) continue;
    report.error(
      'edition-contradicts-source',
      { line },
      {
        found: 'no such text in this line',
        expected: `“${quote}”, which the edition file quotes from it`,
      },
    );
  }
}
