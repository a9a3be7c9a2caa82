import type { CallsFile } from '../calls-json.ts';
import { fetchFile, make } from '../../../site/client/page.ts';
import { linkTo } from '../../../site/addresses.ts';
import type { Column, TableRow } from '../call-columns.ts';
import type { Note } from '../workbook.ts';

export { idInTable } from '../call-columns.ts';
export type { Column, Note, TableRow };

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How long the browser may take to read a file that it saves; revoking its address at once breaks Safari's download. */
const KEEP_FOR_MS = 60_000;

/**
 * Saves the calls with these ids, in their order, as CSV with the rows that `calls.csv` has for them, or as an Excel
 * workbook; links lead to the site as it is open here. What makes the files is loaded when it is asked for; rejects when
 * something fails.
 */
export async function exportCalls(edition: string, ids: readonly string[], isCsv: boolean): Promise<void> {
  const file = (await (await fetchFile(linkTo(`/${edition}/data/calls.json`))).json()) as CallsFile;
  const calls = ids.flatMap((id) => file.calls.find((call) => call.id === id) ?? []);
  const titles = new Map(file.plans.map(({ id, title }) => [id, title]));
  const name = `指南针-${edition}年度-${calls.length}项`;
  const addressOf = (url: string): string => new URL(linkTo(url), location.href).href;
  if (isCsv) {
    const { renderCallsCsv } = await import('../calls-csv.ts');
    saveFile(renderCallsCsv(calls, titles, addressOf), 'text/csv;charset=utf-8', `${name}.csv`);
  } else {
    const { renderCallsXlsx } = await import('../calls-xlsx.ts');
    const { edition: year, title } = file;
    const workbook = await renderCallsXlsx(calls, titles, { edition: year, title, addressOf });
    saveFile(workbook, XLSX_TYPE, `${name}.xlsx`);
  }
}

/** Saves a table, and notes on it, as an Excel workbook. What makes it is loaded when it is asked for. */
export async function exportTable<Row extends TableRow>(
  fileName: string,
  table: { name: string; columns: readonly Column<Row>[]; rows: readonly Row[] },
  notes: readonly Note[],
): Promise<void> {
  const { describeNotes, describeTable, renderWorkbook } = await import('../workbook.ts');
  const { name, columns, rows } = table;
  const workbook = await renderWorkbook([describeTable(name, columns, rows), describeNotes(notes)]);
  saveFile(workbook, XLSX_TYPE, fileName);
}

/** Hands a file that was made in the browser to the reader as a download. */
export function saveFile(content: string | Uint8Array<ArrayBuffer>, type: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = make('a', { href: address, download: fileName, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_FOR_MS);
}
