import type { Page } from '../../model/schema/page.ts';

/** Where the Markdown version of a page lies: a file in its folder, which any static host serves. */
export function markdownAddress({ url }: Pick<Page, 'url'>): string {
  return `${url}index.md`;
}
