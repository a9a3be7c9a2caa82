import { tellShortlist } from '../../shortlist/client/index.ts';
import type { BrowseRow } from '../columns.ts';
import type { BrowseState } from '../browse-state.ts';
import { unpackRows } from '../row-file.ts';
import type { Selection } from '../select-rows.ts';
import { filterByIndex, type FilterAnswer } from '../../search/client/index.ts';
import { browsePartAddress, linkTo } from '../../../site/addresses.ts';
import { fetchFile, loadOnce } from '../../../site/client/page.ts';
import { loadRowFile } from './index.ts';
import { takeOverPager } from './pager.ts';
import { showRows, table } from './table-view.ts';

/** A table of several pages, of which one is shown at a time. */
export interface LargeTable {
  /** What all rows are filtered and sorted by. */
  rows: readonly BrowseRow[];
  /** Looks for a query in the search index; rejects when that cannot be loaded. */
  filter: (query: string) => Promise<FilterAnswer>;
  /** Shows the page of a selection that a state names, or the last there is; rejects when rows cannot be loaded. */
  show: (selection: Selection, state: BrowseState) => Promise<void>;
}

/** Opens the table of an edition, with so many rows on a page; `turn` gets the page, from 1, to which the reader turns. */
export async function openLargeTable(
  edition: string,
  size: number,
  turn: (page: number) => void,
): Promise<LargeTable> {
  const packed = await loadRowFile(edition);
  const rows = unpackRows(packed);
  const urls = new Map(rows.map(({ url }, at) => [packed.places[at] ?? -1, url]));
  const load = openRows(edition, new Map(rows.map(({ id }, place) => [id, Math.floor(place / size) + 1])));
  const showPage = takeOverPager(turn);
  let wanted: BrowseState | undefined;
  return {
    rows,
    filter: (query) => filterByIndex(urls, query),
    show: async (selection, state) => {
      wanted = state;
      const pages = Math.max(1, Math.ceil(selection.rows.length / size));
      const page = Math.min(state.page, pages);
      showPage(page, pages);
      const shown = selection.rows.slice((page - 1) * size, page * size);
      const elements = await load(shown.map(({ id }) => id));
      // Another state may have been chosen meanwhile.
      if (wanted !== state) return;
      showRows(elements, state);
      tellShortlist('zhinan:rendered', null);
    },
  };
}

/** What gives the elements of rows: they are taken out of the pages of the table, given which of these has each. */
function openRows(
  edition: string,
  partOf: ReadonlyMap<string, number>,
): (ids: readonly string[]) => Promise<HTMLTableRowElement[]> {
  const elements = new Map<string, HTMLTableRowElement>();
  const keep = (root: ParentNode): void => {
    for (const row of root.querySelectorAll<HTMLTableRowElement>('tr[data-call]'))
      elements.set(row.dataset['call'] ?? '', row);
  };
  const parts = new Map<string, Promise<void>>();
  const loadPart = (part: number): Promise<void> =>
    loadOnce(parts, browsePartAddress(edition, part), async () => {
      const html = await (await fetchFile(linkTo(browsePartAddress(edition, part)))).text();
      keep(document.adoptNode(new DOMParser().parseFromString(html, 'text/html').body));
    });
  keep(table);
  return async (ids) => {
    const missing = ids.filter((id) => !elements.has(id));
    await Promise.all([...new Set(missing.map((id) => partOf.get(id) ?? 1))].map(loadPart));
    return ids.flatMap((id) => elements.get(id) ?? []);
  };
}
