import { correctUrl, writeUrl } from '../../../site/client/url-state.ts';
import { tidyQuery } from '../parse-query.ts';
import { askedValues, FACETS, type Chosen } from '../../../guide/facets/choice.ts';

/** The whole state of the search page; it is the address and nothing else. */
export interface PageState {
  query: string;
  chosen: Chosen;
}

/** The state that the address stands for. */
export function readAddress(): PageState {
  const parameters = new URLSearchParams(location.search);
  return {
    query: tidyQuery(parameters.get('q') ?? ''),
    chosen: new Map(FACETS.map(([facet]) => [facet, new Set(askedValues(parameters, facet))])),
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

/** Whether something is chosen in any facet. */
export function hasChoice({ chosen }: PageState): boolean {
  return [...chosen.values()].some((values) => values.size > 0);
}

function parametersOf({ query, chosen }: PageState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const [facet, values] of chosen) for (const value of values) parameters.append(facet, value);
  return parameters.toString();
}
