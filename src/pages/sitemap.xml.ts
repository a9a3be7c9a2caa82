// The pages of the site, for search engines.
import type { APIRoute } from 'astro';
import { loadEditions } from '../site/editions.ts';
import { absoluteUnder } from '../site/addresses.ts';
import { renderSitemap } from '../features/share/sitemap.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(renderSitemap(await loadEditions(), absoluteUnder(site)));
