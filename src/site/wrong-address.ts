import type { Guide } from '../guide/model/build-guide.ts';

/** Ids that look like addresses and are not (`/2026/13-2/`), and where the page is that is meant, relative to the site's root. */
export function movedAddresses(guides: readonly Guide[]): Record<string, string> {
  return Object.fromEntries(
    guides.flatMap(({ edition, entries }) =>
      entries.filter(({ id }) => id.includes('-')).map(({ id, url }) => [`/${edition}/${id}/`, url]),
    ),
  );
}

/** What of an address that leads nowhere may be looked for: its Chinese words, separated by spaces; empty where it has none. */
export function wordsOfAddress(address: string): string {
  let text = address;
  try {
    text = decodeURIComponent(address);
  } catch {
    // What is not written as addresses are is read as it stands.
  }
  return (text.match(/[\p{Script=Han}]{2,}/gu) ?? []).slice(0, 4).join(' ');
}
