import type { Entry } from '../../guide/model/schema/entry.ts';

/** Where the Markdown version of a page lies: a file in its folder, which any static host serves. */
export function markdownAddress({ url }: Pick<Entry, 'url'>): string {
  return `${url}index.md`;
}
