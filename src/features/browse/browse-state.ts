import { CONDITION_NAMES } from '../../guide/facts/condition-names.ts';
import { askedValues, FACETS, type Chosen } from '../../guide/facets/choice.ts';
import type { FacetValues } from '../../guide/facets/facet-values.ts';
import { tidyQuery } from '../search/client/index.ts';
import { BROWSE_COLUMNS, type BrowseColumn, type ColumnKey } from './columns.ts';

/** All facets of the table: those of search, and the conditions. */
export const BROWSE_FACETS: readonly string[] = [...FACETS, ...CONDITION_NAMES].map(([facet]) => facet);

/** The whole state of the table; it is the address and nothing else. */
export interface BrowseState {
  query: string;
  /** Only these calls, of a list that somebody sent; empty: all. */
  ids: readonly string[];
  chosen: Chosen;
  /** Bounds of the cap in 万元, both included. */
  from: number | null;
  to: number | null;
  /** Whether calls without a number stay when there are bounds. */
  keepsUnstated: boolean;
  sort: BrowseSort | null;
  hidden: ReadonlySet<ColumnKey>;
  /** Of a large edition, which page of what is listed, from 1. */
  page: number;
}

/** A column and its direction. */
export interface BrowseSort {
  column: BrowseColumn;
  isDescending: boolean;
}

/** A state, and what the address asked for that there is not. */
export interface ReadState {
  state: BrowseState;
  unknown: string[];
}

/** Reads a state from an address; what it does not know is left out and named. */
export function readState(
  parameters: URLSearchParams,
  known: { facets: FacetValues; ids: ReadonlySet<string> },
): ReadState {
  const unknown: string[] = [];
  const sift = <Value>(texts: readonly string[], find: (text: string) => Value | undefined): Value[] =>
    texts.flatMap((text) => {
      const value = find(text);
      if (value === undefined) unknown.push(text);
      return value === undefined ? [] : [value];
    });
  const [from = null, to = null] = ['from', 'to'].map(
    (name) => sift(textsOf(parameters, name).filter(isLikeAmount).slice(0, 1), readAmount)[0],
  );
  const [sort = null] = sift(textsOf(parameters, 'sort').slice(0, 1), readSort);
  const state: BrowseState = {
    query: tidyQuery(parameters.get('q') ?? ''),
    ids: [...new Set(sift(listOf(parameters, 'ids'), (id) => (known.ids.has(id) ? id : undefined)))],
    chosen: new Map(
      BROWSE_FACETS.map((facet) => [
        facet,
        new Set(
          sift(askedValues(parameters, facet), (value) =>
            known.facets[facet]?.includes(value) ? value : undefined,
          ),
        ),
      ]),
    ),
    from,
    to,
    keepsUnstated: parameters.has('unstated'),
    sort,
    hidden: readHidden(...['hide', 'show'].map((name) => sift(listOf(parameters, name), readColumn))),
    page: sift(textsOf(parameters, 'page').slice(0, 1), readPage)[0] ?? 1,
  };
  return { state, unknown };
}

/** A state as parameters of an address, the same for the same state. */
export function writeState(state: BrowseState): string {
  const parameters = new URLSearchParams();
  const add = (name: string, text: string): void => {
    if (text !== '') parameters.append(name, text);
  };
  add('q', state.query);
  for (const [facet, values] of state.chosen) for (const value of values) add(facet, value);
  add('from', state.from === null ? '' : String(state.from));
  add('to', state.to === null ? '' : String(state.to));
  add('unstated', state.keepsUnstated ? '1' : '');
  add('sort', state.sort ? `${state.sort.isDescending ? '-' : ''}${state.sort.column.key}` : '');
  // Only what differs from the columns that are shown by themselves.
  const columns = BROWSE_COLUMNS.filter(({ key, isExtra = false }) => state.hidden.has(key) !== isExtra);
  for (const name of ['hide', 'show'])
    add(
      name,
      columns
        .filter(({ isExtra = false }) => isExtra === (name === 'show'))
        .map(({ key }) => key)
        .join(','),
    );
  add('ids', state.ids.join(','));
  add('page', state.page === 1 ? '' : String(state.page));
  // Commas may stand in an address as they are, and a list of ids is read by people too.
  return parameters.toString().replaceAll('%2C', ',');
}

/** An amount that a reader typed, in 万元; nothing when it is none. */
export function readAmount(text: string): number | undefined {
  const amount = Number(text);
  return text.trim() !== '' && Number.isFinite(amount) && amount >= 0 ? amount : undefined;
}

/** Whether somebody meant an amount: chat apps add `from=singlemessage`, `from=timeline` and the like to what is sent on. */
function isLikeAmount(text: string): boolean {
  return /^[\s+\-.]*\p{Nd}/u.test(text);
}

/** `cap` or `-cap`. */
export function readSort(text: string): BrowseSort | undefined {
  const isDescending = text.startsWith('-');
  const column = BROWSE_COLUMNS.find(({ key }) => key === (isDescending ? text.slice(1) : text));
  return column && { column, isDescending };
}

function readPage(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

function readColumn(text: string): ColumnKey | undefined {
  return BROWSE_COLUMNS.find(({ key, canHide }) => canHide && key === text)?.key;
}

/** The columns that are out of sight when some are to be hidden and some of the others to be shown. */
function readHidden(hide: readonly ColumnKey[] = [], show: readonly ColumnKey[] = []): Set<ColumnKey> {
  const extra = BROWSE_COLUMNS.filter(({ key, isExtra }) => isExtra && !show.includes(key));
  return new Set([...extra.map(({ key }) => key), ...hide]);
}

function textsOf(parameters: URLSearchParams, name: string): string[] {
  return parameters.getAll(name).filter((text) => text !== '');
}

function listOf(parameters: URLSearchParams, name: string): string[] {
  return textsOf(parameters, name)
    .join(',')
    .split(',')
    .filter((text) => text !== '');
}
