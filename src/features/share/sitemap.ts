import type { SiteEdition } from '../../site/editions.ts';
import { changesOf } from '../changes/index.ts';
import { hasOwnPage } from '../../guide/model/ids.ts';
import { type Absolute } from '../../site/addresses.ts';
import { element, textElement, xmlDocument } from './xml.ts';

/** Pages of an edition besides those of its entries. */
const EDITION_PAGES = ['', 'find/', 'browse/', 'overview/', 'terms/', 'compare/', 'checklist/', 'source/'];

/**
 * The addresses of all pages that are meant to be found: not those of search and offline use,
 * which are tools, nor print views, which repeat them.
 */
function readerPages(editions: readonly SiteEdition[]): string[] {
  return [
    '/',
    '/about/',
    ...editions.flatMap((edition) => [
      ...EDITION_PAGES.map((page) => `/${edition.year}/${page}`),
      ...(changesOf(editions, edition) ? [`/${edition.year}/changes/`] : []),
      ...edition.pages.filter(hasOwnPage).map(({ url }) => url),
    ]),
  ];
}

/** `sitemap.xml`. Without dates: when the text of a page last changed is not recorded. */
export function renderSitemap(editions: readonly SiteEdition[], absolute: Absolute): string {
  const urls = readerPages(editions).map((page) => element('url', {}, textElement('loc', absolute(page))));
  return xmlDocument(element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...urls));
}
