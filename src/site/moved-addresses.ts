import type { Guide } from '../guide/model/build-guide.ts';

/** Ids that look like addresses and are not (`/2026/13-2/`), and where the page is that is meant, relative to the site's root. */
export function movedAddresses(guides: readonly Guide[]): Record<string, string> {
  return Object.fromEntries(
    guides.flatMap(({ edition, entries }) =>
      entries.filter(({ id }) => id.includes('-')).map(({ id, url }) => [`/${edition}/${id}/`, url]),
    ),
  );
}
