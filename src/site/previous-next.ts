import type { Page } from '../model/schema/page.ts';
import { hasOwnPage, type SiteEdition } from './guide.ts';

/** The pages before and after a page, in the order of the document. */
export function previousAndNext(
  { pages }: SiteEdition,
  page: Page,
): { previous: Page | undefined; next: Page | undefined } {
  const own = pages.filter(hasOwnPage);
  const at = own.findIndex(({ id }) => id === page.id);
  return { previous: own[at - 1], next: own[at + 1] };
}
