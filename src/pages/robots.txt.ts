// Everything may be read. Crawlers look for this at the root of a host only: below a path it is of no effect, and the
// host's own file has to name the sitemap.
import type { APIRoute } from 'astro';
import { absoluteUnder } from '../features/share/absolute.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = absoluteUnder(site, import.meta.env.BASE_URL)('/sitemap.xml');
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
