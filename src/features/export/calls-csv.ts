import type { Call } from '../../guide/model/schema/call.ts';
import { CALL_COLUMNS, callRows } from './call-columns.ts';

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

/** Begins a formula: also in full width, in Apple's Numbers, and after what programs pass over. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** What numbers, amounts of money, dates and times are written with, but for words. */
const NUMERIC = /^[\p{Nd}\p{L}\p{Sc}\s.,:/\\()%+\-−．，：／（）％＋－]*$/u;

/** Words in them; a lone 年 is none, for no program reads `3年` as a date. */
const DATE_WORD =
  /^(?:[月日号时分秒]|上午|下午|e|am|pm|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)$/iu;

/**
 * A text as a CSV file can hold it: with an apostrophe before it where a spreadsheet program would make a formula, a
 * number, a date or a truth value of it. Other programs see the apostrophe; no text of the guide of 2026 has one.
 */
function asText(text: string): string {
  return FORMULA.test(text) || isLikeNumber(text) || /^(?:true|false)$/i.test(text) ? `'${text}` : text;
}

function isLikeNumber(text: string): boolean {
  if (!/\p{Nd}/u.test(text) || !NUMERIC.test(text)) return false;
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => word !== '年');
  return (words.length > 0 || !text.includes('年')) && words.every((word) => DATE_WORD.test(word));
}
