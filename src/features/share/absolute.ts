import { withBase } from '../../site/addresses.ts';

/** An address relative to the site's root (`/2026/13/2/`) as a whole one (`https://example.org/zhinan/2026/13/2/`). */
export type Absolute = (address: string) => string;

/** Whole addresses of a site, given its host and the base it is served under. */
export function absoluteUnder(site: URL | undefined, base: string): Absolute {
  if (!site) throw new Error('no site in astro.config.mjs');
  return (address) => new URL(withBase(address, base), site).href;
}
