import type { Entry } from '../model/schema/entry.ts';
import { childrenOf, type SiteEdition } from './editions.ts';

/** Everything under a page, parents before their children, in source order; the page itself is left out. */
export function contentsOf(edition: SiteEdition, page: Entry): Entry[] {
  return childrenOf(edition, page.id).flatMap((child) => [child, ...contentsOf(edition, child)]);
}
