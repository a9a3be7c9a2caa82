// Everything may be read. Crawlers look for this at the root of a host only: below a path it is of no effect, and the
// host's own file has to name the sitemap.
import type { APIRoute } from 'astro';
import { absoluteUnder } from '../site/addresses.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = absoluteUnder(site)('/sitemap.xml');
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
