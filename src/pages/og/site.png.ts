// The picture that shows where a link to any other page of the site is shared.
import type { APIRoute } from 'astro';
import { shareFonts } from '../../features/share/share-fonts.ts';
import { loadEditions } from '../../site/editions.ts';
import { keptResults } from '../../site/kept-results.ts';
import { pictureOfSite } from '../../features/share/picture-content.ts';
import { renderPicture } from '../../features/share/render-picture.ts';

export const GET: APIRoute = async () => {
  const [newest] = await loadEditions();
  if (!newest) throw new Error('no edition');
  const results = keptResults('pictures', PAGE_SETTINGS.isKept);
  const picture = await renderPicture(pictureOfSite(newest), await shareFonts(), results);
  return new Response(new Uint8Array(picture));
};
