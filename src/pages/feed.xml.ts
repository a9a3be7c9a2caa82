// An Atom feed of editions, of odd places noted in them, and of corrections.
import type { APIRoute } from 'astro';
import { readChanges } from '../features/share/read-changes.ts';
import { loadEditions } from '../site/editions.ts';
import { absoluteUnder } from '../site/addresses.ts';
import { renderFeed } from '../features/share/feed.ts';

export const GET: APIRoute = async ({ site }) => {
  const editions = await loadEditions();
  const changes = editions.map(({ year }) => ({ year, changes: readChanges('.', year) }));
  return new Response(renderFeed(changes, absoluteUnder(site)));
};
