// An Atom feed of editions, of odd places noted in them, and of corrections.
import type { APIRoute } from 'astro';
import { changesOf, summarize } from '../features/changes/index.ts';
import { readChanges } from '../features/share/read-changes.ts';
import { loadEditions } from '../site/editions.ts';
import { absoluteUnder } from '../site/addresses.ts';
import { renderFeed } from '../features/share/feed.ts';

export const GET: APIRoute = async ({ site }) => {
  const editions = await loadEditions();
  const changes = editions.map((edition) => {
    const found = changesOf(editions, edition);
    return {
      year: edition.year,
      changes: readChanges('.', edition.year),
      since: found && { year: found.before.year, words: summarize(found.changes) },
    };
  });
  return new Response(renderFeed(changes, absoluteUnder(site)));
};
