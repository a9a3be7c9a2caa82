// The picture that shows where a link to an entry's page is shared.
import type { APIRoute, GetStaticPaths } from 'astro';
import { shareFonts } from '../../../features/share/share-fonts.ts';
import { loadEditions, pageById, type SiteEdition } from '../../../site/editions.ts';
import { keptResults } from '../../../site/kept-results.ts';
import { hasOwnPage } from '../../../guide/model/ids.ts';
import { pictureOfPage } from '../../../features/share/picture-content.ts';
import { renderPicture } from '../../../features/share/render-picture.ts';

export const getStaticPaths = (async () => {
  const editions = await loadEditions();
  return editions.flatMap((edition) =>
    edition.pages.filter(hasOwnPage).map(({ id }) => ({
      params: { edition: edition.year, id },
      props: { edition },
    })),
  );
}) satisfies GetStaticPaths;

const results = keptResults('pictures', PAGE_SETTINGS.isKept);

export const GET: APIRoute<{ edition: SiteEdition }, { id: string }> = async ({
  props: { edition },
  params,
}) => {
  const content = pictureOfPage(edition, pageById(edition, params.id));
  return new Response(new Uint8Array(await renderPicture(content, await shareFonts(), results)));
};
