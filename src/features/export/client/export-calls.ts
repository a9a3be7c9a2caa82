// Files of the calls that a reader has chosen, made in the browser. What makes them is loaded when it is asked for;
// the functions reject when that fails.
import type { CallsFile } from '../calls-json.ts';
import type { Call } from '../../../guide/model/schema/call.ts';
import { withBase } from '../../../site/addresses.ts';
import { saveFile } from './save-file.ts';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves the calls, in the order given, as CSV: the rows that `calls.csv` has for them. */
export async function exportCsv(
  calls: readonly Call[],
  planTitles: ReadonlyMap<string, string>,
  fileName: string,
): Promise<void> {
  const { renderCallsCsv } = await import('../calls-csv.ts');
  saveFile(renderCallsCsv(calls, planTitles, addressHere), 'text/csv;charset=utf-8', fileName);
}

/** Saves the calls, in the order given, as an Excel workbook; its links lead to the site as it is open here. */
export async function exportXlsx(
  calls: readonly Call[],
  planTitles: ReadonlyMap<string, string>,
  fileName: string,
  { edition, title }: Pick<CallsFile, 'edition' | 'title'>,
): Promise<void> {
  const { renderCallsXlsx } = await import('../calls-xlsx.ts');
  const context = { edition, title, addressOf: addressHere };
  saveFile(await renderCallsXlsx(calls, planTitles, context), XLSX_TYPE, fileName);
}

/** A site address as a whole one of the site as it is open here. */
function addressHere(url: string): string {
  return new URL(withBase(url, import.meta.env.BASE_URL), location.href).href;
}
