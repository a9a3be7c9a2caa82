import { renderCallsCsv } from '../../src/features/export/calls-csv.ts';
import { renderCallsXlsx } from '../../src/features/export/calls-xlsx.ts';
import type { Call } from '../../src/guide/model/schema/call.ts';
import { callsOf, splitRealGuide } from './real-guide.ts';

const { guide } = splitRealGuide();

/** The calls of the real guide, and the titles of its plans. */
export const calls = callsOf(guide);
export const planTitles: ReadonlyMap<string, string> = new Map(
  guide.entries.map(({ id, title }) => [id, title]),
);

export const TITLE = '2026年度广西科技计划项目申报指南';
export const HOST = 'https://example.org/zhinan';

/** Calls as a workbook and as CSV, with addresses below a host. */
export const renderXlsx = (some: readonly Call[], host = HOST): Promise<Uint8Array> =>
  renderCallsXlsx(some, planTitles, { edition: 2026, title: TITLE, addressOf: (url) => `${host}${url}` });

export const renderCsv = (some: readonly Call[]): string =>
  renderCallsCsv(some, planTitles, (url) => `${HOST}${url}`);

/** The first call, with another title. */
export function callNamed(title: string): Call {
  const [call] = calls;
  if (!call) throw new Error('no call');
  return { ...call, title };
}
