import type { CallsFile } from '../../export/calls-json.ts';
import { withBase } from '../../../site/addresses.ts';
import { exportCsv, exportXlsx } from '../../export/client/export-calls.ts';

/** Saves the calls with these ids, in their order, as CSV or as an Excel workbook; rejects when something fails. */
export async function takeAway(edition: string, ids: readonly string[], isCsv: boolean): Promise<void> {
  const response = await fetch(withBase(`/${edition}/data/calls.json`, import.meta.env.BASE_URL));
  if (!response.ok) throw new Error(String(response.status));
  const file = (await response.json()) as CallsFile;
  const calls = ids.flatMap((id) => file.calls.find((call) => call.id === id) ?? []);
  const titles = new Map(file.plans.map(({ id, title }) => [id, title]));
  const name = `指南针-${edition}年度-${calls.length}项`;
  if (isCsv) await exportCsv(calls, titles, `${name}.csv`);
  else await exportXlsx(calls, titles, `${name}.xlsx`, file);
}
