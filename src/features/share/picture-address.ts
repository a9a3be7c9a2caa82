import type { Entry } from '../../guide/model/schema/entry.ts';

/** Where the picture lies that is shown for links to pages without one of their own. */
export const SITE_PICTURE = '/og/site.png';

/** Where the picture of an entry lies. */
export function pictureAddress(edition: string, { id }: Pick<Entry, 'id'>): string {
  return `/og/${edition}/${id}.png`;
}
