/** An address relative to the site's root (`/2026/13/2/`) as a link on a site served under `base` (`/zhinan`). */
export function withBase(address: string, base: string): string {
  return `${base.replace(/\/$/, '')}${address}`;
}

/** The same as a link on the site that is being built, or shown. */
export function linkTo(address: string): string {
  return withBase(address, import.meta.env.BASE_URL);
}

/** An address relative to the site's root (`/2026/13/2/`) as a whole one (`https://example.org/zhinan/2026/13/2/`). */
export type Absolute = (address: string) => string;

/** Whole addresses of a site, given its host and the base it is served under: without one, that of the site being built. */
export function absoluteUnder(site: URL | undefined, base?: string): Absolute {
  if (!site) throw new Error('no site in astro.config.mjs');
  return (address) => new URL(withBase(address, base ?? import.meta.env.BASE_URL), site).href;
}

/** The year of the edition that an address relative to the site's root is in. */
export function yearOf(address: string): string {
  return address.split('/')[1] ?? '';
}

/** How many lines of the source one page shows; a guide like that of 2026, of 1,177 lines, has one page. */
export const LINES_PER_PAGE = 2000;

/** The page that shows the n-th part of an edition's source, from 1. This and all below: relative to the site's root. */
export function sourcePageAddress(year: string, part: number): string {
  return `/${year}/source/${partFolder(part)}`;
}

/** Where a line of an edition's source is shown. */
export function sourceAddress(year: string, line: number): string {
  return `${sourcePageAddress(year, Math.ceil(line / LINES_PER_PAGE))}#L${line}`;
}

/** The page that shows the n-th part of an edition's table of all calls, from 1. */
export function browsePartAddress(year: string, part: number): string {
  return `/${year}/browse/${partFolder(part)}`;
}

/** The print view of a plan, given its id, or of the whole edition; of a plan with very many calls, the n-th part of it. */
export function paperAddress(year: string, plan?: string, part = 1): string {
  return `/${year}/print/${plan === undefined ? '' : `${plan}/`}${partFolder(part)}`;
}

/** The PDF of a plan, given its id, or without one of the whole edition: `/2026/pdf/zhinan-2026-yanfa.pdf`. */
export function pdfAddress(year: string, plan?: string): string {
  return `/${year}/pdf/zhinan-${year}${plan === undefined ? '' : `-${plan}`}.pdf`;
}

/** What stands in a page for the size of a PDF, which is known when the page is printed. */
export function pdfSizePlace(address: string): string {
  return `{${address}}`;
}

/** The Markdown version of a page: a file in its folder, which any static host serves. */
export function markdownAddress({ url }: { url: string }): string {
  return `${url}index.md`;
}

/** The picture that is shown for links to pages without one of their own. */
export const SITE_PICTURE = '/og/site.png';

/** The picture of an entry. */
export function pictureAddress(edition: string, { id }: { id: string }): string {
  return `/og/${edition}/${id}.png`;
}

function partFolder(part: number): string {
  return part === 1 ? '' : `${part}/`;
}
