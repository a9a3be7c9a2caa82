// The Markdown version of an entry's page.
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEditions, pageById, type SiteEdition } from '../../../site/editions.ts';
import { folderOfId, hasOwnPage } from '../../../guide/model/ids.ts';
import { absoluteUnder } from '../../../site/addresses.ts';
import { entryMarkdown } from '../../../features/share/entry-markdown.ts';

export const getStaticPaths = (async () => {
  const editions = await loadEditions();
  return editions.flatMap((edition) =>
    edition.pages.filter(hasOwnPage).map(({ id }) => ({
      params: { edition: edition.year, id: folderOfId(id) },
      props: { edition, id },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: SiteEdition; id: string }> = ({ props: { edition, id }, site }) => {
  const absolute = absoluteUnder(site);
  return new Response(entryMarkdown(edition, pageById(edition, id), absolute));
};
