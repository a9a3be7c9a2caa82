import { correctUrl, writeUrl } from '../../../site/client/url-state.ts';
import { tidyQuery } from '../parse-query.ts';
import { askedValues, FACETS, YEAR, type Chosen } from '../../../guide/facets/choice.ts';

/** What pages are filtered by here. */
export const SEARCH_FACETS = [[YEAR, '年度'] as const, ...FACETS];

/** What an address says where all years are wanted: nothing stands for the newest. */
const ALL_YEARS = 'all';

/** The whole state of the search page; it is the address and nothing else. */
export interface PageState {
  query: string;
  /** Without years where the reader has chosen none; no year where all of them are chosen. */
  chosen: Chosen;
}

/** The state that the address stands for. */
export function readAddress(): PageState {
  const parameters = new URLSearchParams(location.search);
  const facets = SEARCH_FACETS.filter(([facet]) => facet !== YEAR || parameters.has(YEAR));
  return {
    query: tidyQuery(parameters.get('q') ?? ''),
    chosen: new Map(
      facets.map(([facet]) => [
        facet,
        new Set(askedValues(parameters, facet).filter((value) => facet !== YEAR || value !== ALL_YEARS)),
      ]),
    ),
  };
}

/** Puts a state into the address; a final one keeps its place in the history (`writeUrl`). */
export function writeAddress(state: PageState, isFinal: boolean): void {
  writeUrl(parametersOf(state), isFinal);
}

/** Puts a state into the address in place of one that is not quite right, for which nobody wants to go back. */
export function correctAddress(state: PageState): void {
  correctUrl(parametersOf(state));
}

/** Whether something is chosen in any facet but the year. */
export function hasChoice({ chosen }: PageState): boolean {
  return [...chosen].some(([facet, values]) => facet !== YEAR && values.size > 0);
}

function parametersOf({ query, chosen }: PageState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const [facet, values] of chosen) for (const value of values) parameters.append(facet, value);
  if (chosen.get(YEAR)?.size === 0) parameters.append(YEAR, ALL_YEARS);
  return parameters.toString();
}
