import { FACETS, type Chosen } from '../../../facets/choice.ts';

/** The whole state of the search page; it is the address and nothing else. */
export interface PageState {
  query: string;
  chosen: Chosen;
}

/** The state that the address stands for. */
export function readAddress(): PageState {
  const parameters = new URLSearchParams(location.search);
  return {
    query: parameters.get('q') ?? '',
    chosen: new Map(FACETS.map(([facet]) => [facet, new Set(parameters.getAll(facet))])),
  };
}

/**
 * Puts a state into the address. A state that was sent off, or came with a link, keeps its place in the history:
 * what is typed after it gets a new one, and what is typed on replaces that.
 */
export function writeAddress(state: PageState, isFinal: boolean): void {
  const address = addressOf(state);
  const isHere = address === location.pathname + location.search;
  if (isHere && !isFinal) return;
  try {
    if (isHere || !isPlaceFinal()) history.replaceState({ isFinal }, '', address);
    else history.pushState({ isFinal }, '', address);
  } catch {
    // Safari allows 100 changes in 30 seconds; a later one counts again.
  }
}

/** Puts a state into the address in place of one that is not quite right, for which nobody wants to go back. */
export function correctAddress(state: PageState): void {
  history.replaceState({ isFinal: true }, '', addressOf(state));
}

/** Whether something is chosen in any facet. */
export function hasChoice({ chosen }: PageState): boolean {
  return [...chosen.values()].some((values) => values.size > 0);
}

function isPlaceFinal(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'isFinal' in state && state.isFinal === true;
}

function addressOf({ query, chosen }: PageState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const [facet, values] of chosen) for (const value of values) parameters.append(facet, value);
  const text = parameters.toString();
  return `${location.pathname}${text === '' ? '' : `?${text}`}`;
}
