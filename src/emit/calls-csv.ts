// Not csv-stringify/sync: that one needs Node's Buffer as soon as it is loaded, and this file runs in browsers too.
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Call } from '../model/schema/call.ts';
import { CALL_COLUMNS, callRows } from './call-columns.ts';

/** The calls as CSV: UTF-8 with a byte order mark and CRLF, so that Excel opens it; cells that begin a formula are disarmed. */
export function renderCallsCsv(
  calls: readonly Call[],
  planTitles: ReadonlyMap<string, string>,
  addressOf: (url: string) => string,
): string {
  const rows = callRows(calls, planTitles, addressOf).map((row) =>
    CALL_COLUMNS.map(({ value }) => value(row)),
  );
  return stringify([CALL_COLUMNS.map(({ heading }) => heading), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
