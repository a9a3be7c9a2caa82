import type { Call } from '../../guide/model/schema/call.ts';
import { CALL_COLUMNS, callRows } from './call-columns.ts';
import { asText } from './spreadsheet-text.ts';

/**
 * The calls as CSV by RFC 4180: UTF-8 with a byte order mark, so that Excel opens it; texts that a spreadsheet program
 * would take for something else are disarmed.
 */
export function renderCallsCsv(
  calls: readonly Call[],
  planTitles: ReadonlyMap<string, string>,
  addressOf: (url: string) => string,
): string {
  const rows = callRows(calls, planTitles, addressOf).map((row) =>
    CALL_COLUMNS.map((column) =>
      column.kind === 'number' ? String(column.value(row) ?? '') : asText(column.value(row)),
    ),
  );
  const table = [CALL_COLUMNS.map(({ heading }) => heading), ...rows];
  return `\ufeff${table.map((cells) => `${cells.map(renderField).join(',')}\r\n`).join('')}`;
}

function renderField(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
