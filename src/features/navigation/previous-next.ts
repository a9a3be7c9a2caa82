import type { Entry } from '../../guide/model/schema/entry.ts';
import type { SiteEdition } from '../../site/editions.ts';
import { hasOwnPage } from '../../guide/model/ids.ts';

/** The pages of an edition that have addresses of their own, and where each of them stands among these. */
interface Order {
  own: readonly Entry[];
  places: ReadonlyMap<Entry, number>;
}

const orders = new WeakMap<SiteEdition, Order>();

/** The pages before and after a page, in the order of the document. */
export function previousAndNext(
  edition: SiteEdition,
  page: Entry,
): { previous: Entry | undefined; next: Entry | undefined } {
  const { own, places } = orderOf(edition);
  const at = places.get(page) ?? -1;
  return { previous: own[at - 1], next: own[at + 1] };
}

function orderOf(edition: SiteEdition): Order {
  const known = orders.get(edition);
  if (known) return known;
  const own = edition.pages.filter(hasOwnPage);
  const order = { own, places: new Map(own.map((page, at) => [page, at])) };
  orders.set(edition, order);
  return order;
}
