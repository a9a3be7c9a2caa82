import type { Line } from '../../parse/lines.ts';
import type { Reporter } from '../../report/reporter.ts';
import type { Guide } from '../build-guide.ts';
import type { EditionFile } from '../schema/edition-file.ts';

/** Every quotation in the edition file must stand in the line that it names, character for character. */
export function checkEdition(edition: EditionFile, lines: readonly Line[], report: Reporter): void {
  const quotations = [
    ...edition.title.evidence,
    ...edition.lostHeadings.flatMap(({ evidence }) => evidence),
    ...edition.readings.map(({ line, printed }) => ({ line, quote: printed })),
    ...edition.notes,
    ...edition.modeNotes,
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
  checkReadings(edition, lines, report);
}

/** Each reading must say something, and at one place: which passage it is about must not be a guess. */
function checkReadings({ readings }: EditionFile, lines: readonly Line[], report: Reporter): void {
  readings.forEach(({ line, printed, read }, index) => {
    const text = lines[line - 1]?.text ?? '';
    const at = text.indexOf(printed);
    const overlaps = readings.slice(0, index).some((other) => {
      const start = other.line === line ? text.indexOf(other.printed) : -1;
      return start !== -1 && start < at + printed.length && at < start + other.printed.length;
    });
    const found =
      printed === read
        ? `“${printed}”, read as it is printed`
        : text.includes(printed, at + 1) && at !== -1
          ? `“${printed}” more than once`
          : overlaps
            ? `“${printed}”, part of which has another reading`
            : undefined;
    if (found === undefined) return;
    const expected = 'each reading to change one passage of its line (quote more of it)';
    report.error('edition-contradicts-source', { line }, { found, expected });
  });
}

/** Plans and groups of the edition file that the source does not have. */
export function checkUnusedNotes({ entries }: Guide, { plans, groups }: EditionFile, report: Reporter): void {
  for (const [kind, notes] of [
    ['plan', plans],
    ['group', groups],
  ] as const) {
    const ids = new Set(entries.filter((entry) => entry.kind === kind).map(({ id }) => id));
    for (const { id, heading } of notes) {
      if (ids.has(id)) continue;
      report.error('edition-contradicts-source', null, {
        found: `no ${kind} “${heading ?? id}”`,
        expected: `it, because the edition file has ${id} under ${kind}s`,
      });
    }
  }
}
