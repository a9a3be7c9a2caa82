// The whole guide as one Markdown file.
import type { APIRoute, GetStaticPaths } from 'astro';
import { editionPaths, type SiteEdition } from '../../../site/editions.ts';
import { absoluteUnder } from '../../../site/addresses.ts';
import { editionMarkdown } from '../../../features/share/entry-markdown.ts';

export const getStaticPaths = editionPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: SiteEdition }> = ({ props: { edition }, site }) =>
  new Response(editionMarkdown(edition, absoluteUnder(site)));
