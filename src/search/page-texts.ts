import type { TextBlock } from './index-record.ts';
import { IN_ORDER, type PagefindIndex } from './pagefind-index.ts';

/** What is shown of a page that is found. */
export interface PageText {
  /** Address below the base: `/2026/13/2/`. */
  url: string;
  /** Its name, the names of what it stands in, and its key facts; the last two may be empty. */
  name: string;
  context: string;
  facts: string;
  title: string;
  blocks: readonly TextBlock[];
}

/** Which texts belong to the index, and how many pages one of their files holds. */
export interface TextsManifest {
  /** Changes when any text changes; part of the files' addresses, which therefore may be cached for ever. */
  version: string;
  pagesPerFile: number;
}

/** The file beside the index that holds the manifest. */
export const TEXTS_MANIFEST = 'texts.json';

/** The file that holds a page's text, given the page's place in the index. */
export function textsFile({ version, pagesPerFile }: TextsManifest, page: number): string {
  return `texts/${version}/${Math.floor(page / pagesPerFile)}.json`;
}

/**
 * Opens the texts of an index: what it returns loads the text of a result by its id. Files are loaded when they are
 * asked for, each once. `fetchJson` reads a file beside the index.
 */
export function openPageTexts(
  pagefind: PagefindIndex,
  fetchJson: (path: string) => Promise<unknown>,
): (id: string) => Promise<PageText> {
  let opened: Promise<[Map<string, number>, TextsManifest]> | undefined;
  const files = new Map<string, Promise<readonly PageText[]>>();
  return async (id) => {
    opened ??= Promise.all([
      pageNumbers(pagefind),
      fetchJson(TEXTS_MANIFEST).then((json) => json as TextsManifest),
    ]);
    const [numbers, manifest] = await opened;
    const number = numbers.get(id) ?? 0;
    const file = textsFile(manifest, number);
    const loading = files.get(file) ?? fetchJson(file).then((json) => json as readonly PageText[]);
    files.set(file, loading);
    const text = (await loading)[number % manifest.pagesPerFile];
    if (!text) throw new Error(`${file} lacks page ${number}`);
    return text;
  };
}

/** The pages' ids in the index → their places; pages are indexed in order. */
async function pageNumbers(pagefind: PagefindIndex): Promise<Map<string, number>> {
  const { results } = await pagefind.search(null, IN_ORDER);
  return new Map(results.map(({ id }, number) => [id, number]));
}
