import type { SiteEdition } from '../../site/editions.ts';
import { hasOwnPage } from '../../guide/model/ids.ts';

/**
 * Where the pages of an edition stand in the search index, by id: `buildSearchIndex` has the editions newest first, and of
 * each the pages that have addresses of their own, in order.
 */
export function placesInIndex(
  editions: readonly SiteEdition[],
  edition: SiteEdition,
): ReadonlyMap<string, number> {
  const before = editions
    .slice(
      0,
      editions.findIndex(({ year }) => year === edition.year),
    )
    .reduce((sum, { pages }) => sum + pages.filter(hasOwnPage).length, 0);
  return new Map(edition.pages.filter(hasOwnPage).map(({ id }, at) => [id, before + at]));
}
