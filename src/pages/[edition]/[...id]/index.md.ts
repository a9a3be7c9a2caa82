// The Markdown version of an entry's page.
import type { APIRoute, GetStaticPaths } from 'astro';
import { entryPaths, pageById, type SiteEdition } from '../../../site/editions.ts';
import { absoluteUnder } from '../../../site/addresses.ts';
import { entryMarkdown } from '../../../features/share/entry-markdown.ts';

export const getStaticPaths = entryPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: SiteEdition; id: string }> = ({ props: { edition, id }, site }) => {
  const absolute = absoluteUnder(site);
  return new Response(entryMarkdown(edition, pageById(edition, id), absolute));
};
