import { linkTo } from '../../../site/addresses.ts';
import { fetchFile } from '../../../site/client/page.ts';
import type { FilteredText } from '../filter-texts.ts';
import { largeTextsFile, TEXTS_MANIFEST, type TextsManifest } from '../page-texts.ts';
import { VARIANTS_FILE } from '../variants.ts';

/** All texts of the search index, and the other forms of their characters. */
export interface LoadedTexts {
  texts: readonly FilteredText[];
  variants: string;
}

let loading: Promise<LoadedTexts> | undefined;

/** Loads the texts, once; rejects when one of them cannot be had, and starts afresh at the next call. */
export function loadTexts(): Promise<LoadedTexts> {
  loading ??= load();
  loading.catch(() => (loading = undefined));
  return loading;
}

async function load(): Promise<LoadedTexts> {
  const variants = fetchBeside(VARIANTS_FILE).then((response) => response.text());
  const manifest = (await (await fetchBeside(TEXTS_MANIFEST)).json()) as TextsManifest;
  const files = Array.from({ length: Math.ceil(manifest.pages / manifest.pagesPerLargeFile) }, (_, number) =>
    largeTextsFile(manifest, number * manifest.pagesPerLargeFile),
  );
  const texts = await Promise.all(
    files.map(async (file) => (await (await fetchBeside(file)).json()) as readonly FilteredText[]),
  );
  return { texts: texts.flat(), variants: await variants };
}

function fetchBeside(path: string): Promise<Response> {
  return fetchFile(linkTo(`/pagefind/${path}`));
}
