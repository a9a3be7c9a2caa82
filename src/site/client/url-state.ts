/**
 * Puts parameters into the address. A place that was sent off, or came with a link, stays in the history: what is
 * typed after it gets a new one, and what is typed on replaces that.
 */
export function writeUrl(parameters: string, isFinal: boolean): void {
  const address = addressOf(parameters);
  const isHere = address === location.pathname + location.search;
  if (isHere && !isFinal) return;
  try {
    if (isHere || !isPlaceFinal()) history.replaceState({ isFinal }, '', address);
    else history.pushState({ isFinal }, '', address);
  } catch {
    // Safari allows 100 changes in 30 seconds; a later one counts again.
  }
}

/** Puts parameters in place of some that are not quite right, for which nobody wants to go back. `hash`: what follows them. */
export function correctUrl(parameters: string, hash = ''): void {
  history.replaceState({ isFinal: true }, '', `${addressOf(parameters)}${hash}`);
}

function isPlaceFinal(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'isFinal' in state && state.isFinal === true;
}

function addressOf(parameters: string): string {
  return `${location.pathname}${parameters === '' ? '' : `?${parameters}`}`;
}

/** Lets the links to other years (YearSwitch.astro) take along what is chosen; `parts` gives it when one is followed. */
export function carryToYears(parts: () => { search: string; hash?: string }): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.year-switch a')) {
    link.addEventListener('click', () => Object.assign(link, parts()));
  }
}

/** Lets the address at the end of a printed page (print.css) have what is chosen on it, which stands after the question mark. */
export function printQuery(): void {
  addEventListener('beforeprint', () => {
    document.body.dataset['query'] = decodeQuery(location.search);
  });
}

/** As people read it: 自筹, not %E8…. */
function decodeQuery(query: string): string {
  try {
    return decodeURIComponent(query.replaceAll('+', '%20'));
  } catch {
    return query;
  }
}
