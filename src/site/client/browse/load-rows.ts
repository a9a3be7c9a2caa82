import type { BrowseRow } from '../../../browse/browse-row.ts';
import { unpackRows, type RowFile } from '../../../browse/row-file.ts';
import { withBase } from '../../addresses.ts';
import { browsePartAddress } from '../../browse-part-address.ts';

/** What a table of several pages is made of. */
export interface LargeTable {
  rows: readonly BrowseRow[];
  /** Place in the search index → address of a call. */
  urls: ReadonlyMap<number, string>;
  /** The elements of rows, taken out of the pages where they stand; rejects when one of these cannot be loaded. */
  load: (ids: readonly string[]) => Promise<HTMLTableRowElement[]>;
}

/** Loads what all rows are filtered and sorted by. `size`: how many rows there are on a page. */
export async function loadLargeTable(
  edition: string,
  size: number,
  table: HTMLTableElement,
): Promise<LargeTable> {
  const base = import.meta.env.BASE_URL;
  const file = (await (
    await fetchFile(withBase(`/${edition}/data/browse-rows.json`, base))
  ).json()) as RowFile;
  const rows = unpackRows(file);
  const partOf = new Map(rows.map(({ id }, place) => [id, Math.floor(place / size) + 1]));
  const elements = new Map<string, HTMLTableRowElement>();
  const keep = (root: ParentNode): void => {
    for (const row of root.querySelectorAll<HTMLTableRowElement>('tr[data-call]'))
      elements.set(row.dataset['call'] ?? '', document.adoptNode(row));
  };
  keep(table);
  const parts = new Map<number, Promise<void>>();
  const loadPart = (part: number): Promise<void> => {
    const loading =
      parts.get(part) ??
      fetchFile(withBase(browsePartAddress(edition, part), base))
        .then((response) => response.text())
        .then((html) => keep(new DOMParser().parseFromString(html, 'text/html')));
    parts.set(part, loading);
    loading.catch(() => parts.delete(part));
    return loading;
  };
  return {
    rows,
    urls: new Map(rows.map(({ url }, at) => [file.places[at] ?? -1, url])),
    load: async (ids) => {
      const missing = ids.filter((id) => !elements.has(id));
      await Promise.all([...new Set(missing.map((id) => partOf.get(id) ?? 1))].map(loadPart));
      return ids.flatMap((id) => elements.get(id) ?? []);
    },
  };
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
