import type { Entry } from '../../guide/model/schema/entry.ts';
import type { SiteEdition } from '../../site/editions.ts';
import { oncePer } from '../../site/once-per.ts';
import { hasOwnPage } from '../../guide/model/ids.ts';

/** The pages of an edition that have addresses of their own, and where each of them stands among these. */
const orderOf = oncePer((edition: SiteEdition) => {
  const own = edition.pages.filter(hasOwnPage);
  return { own, places: new Map(own.map((page, at) => [page, at])) };
});

/** The pages before and after a page, in the order of the document. */
export function previousAndNext(
  edition: SiteEdition,
  page: Entry,
): { previous: Entry | undefined; next: Entry | undefined } {
  const { own, places } = orderOf(edition);
  const at = places.get(page) ?? -1;
  return { previous: own[at - 1], next: own[at + 1] };
}
