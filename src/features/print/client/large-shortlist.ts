import { make } from '../../../site/client/page.ts';
import { loadRowFile, papersOf } from '../../browse/client/index.ts';
import { readIds, type RequestedCalls } from '../../../site/requested-calls.ts';
import { linkTo } from '../../../site/addresses.ts';

/**
 * Finds out about the calls of a large edition, of which no page has all. `wanted` are the ids as the address has them. The
 * rows that it gives hold ids alone, until the print views are there that have the others. Rejects when the edition's rows
 * cannot be loaded.
 */
export async function findCalls(
  edition: string,
  wanted: string,
): Promise<{ requested: RequestedCalls; rows: Map<string, HTMLTableRowElement> }> {
  const papers = papersOf(await loadRowFile(edition));
  const requested = readIds(wanted, new Set(papers.keys()), papers.size);
  const rows = requested.ids.map((id) => [id, bareRow(id, papers.get(id) ?? '')] as const);
  return { requested, rows: new Map(rows) };
}

function bareRow(id: string, paper: string): HTMLTableRowElement {
  const head = make('th', { scope: 'row' }, make('a', { href: `#${id}` }, id));
  const row = make('tr', {}, head, make('td', { colSpan: 4 }, '…'));
  Object.assign(row.dataset, { call: id, paper: linkTo(paper) });
  return row;
}
