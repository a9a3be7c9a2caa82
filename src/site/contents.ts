import type { Page } from '../model/schema/page.ts';
import { childrenOf, type SiteEdition } from './guide.ts';

/** Everything under a page, parents before their children, in source order; the page itself is left out. */
export function contentsOf(edition: SiteEdition, page: Page): Page[] {
  return childrenOf(edition, page.id).flatMap((child) => [child, ...contentsOf(edition, child)]);
}
