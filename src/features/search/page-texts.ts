import type { FacetValues } from '../../guide/facets/facet-values.ts';
import type { SearchedBlock } from './page-blocks.ts';
import { BY_DOCUMENT_ORDER, type PagefindIndex } from './pagefind-index.ts';

/** What is shown of a page that is found. */
export interface PageText {
  /** Address below the base: `/2026/13/2/`. */
  url: string;
  /** What its name needs in front of it, the name, what it stands in, and its key facts; all but the name may be empty. */
  above: string;
  name: string;
  context: string;
  facts: string;
  facets: FacetValues;
  title: string;
  blocks: readonly SearchedBlock[];
}

/** Which texts belong to the index. */
export interface TextsManifest {
  /** Changes when any text changes; part of the files' addresses, which therefore may be cached for ever. */
  version: string;
  /** How many pages there are in all. */
  pages: number;
  /** How many pages a file holds, and how many a large one that holds the same again. */
  pagesPerFile: number;
  pagesPerLargeFile: number;
  /** All values of the pages' facets, in the order in which they are shown. */
  facets: FacetValues;
}

/** The texts of an index. */
export interface PageTexts {
  /** The text of a page by its id in the index. */
  load: (id: string) => Promise<PageText>;
  /** The place of a page among all of the index, from 0, by its id. */
  placeOf: (id: string) => Promise<number>;
  facets: () => Promise<FacetValues>;
  /** What each of some pages is filtered by, in their order, without loading their texts. */
  facetsOf: (ids: readonly string[]) => Promise<FacetValues[]>;
}

/** The file that holds what each page is filtered by, in the order of the index; there only where answers may be long, or of several years. */
export function facetsFile({ version }: TextsManifest): string {
  return `texts/${version}/facets.json`;
}

/** For each facet of the manifest, in its order, and each page, the places of the page's values among the facet's. */
export type FacetsFile = Readonly<Record<string, readonly (readonly number[])[]>>;

/** An answer of up to so many pages is loaded whole; of more, so many as a reader sees, and others as they come near. */
export const ALL_AT_ONCE = 150;
export const AT_A_TIME = 20;

/** The file beside the index that holds the manifest. */
export const TEXTS_MANIFEST = 'texts.json';

/** The share of a large file's small files from which on the large one costs less. */
const WORTHWHILE = 0.4;

/** The file that holds a page's text, given the page's place in the index. */
export function textsFile({ version, pagesPerFile }: TextsManifest, page: number): string {
  return `texts/${version}/${Math.floor(page / pagesPerFile)}.json`;
}

/** The large file that holds it too. */
export function largeTextsFile({ version, pagesPerLargeFile }: TextsManifest, page: number): string {
  return `texts/${version}/large-${Math.floor(page / pagesPerLargeFile)}.json`;
}

/**
 * Opens the texts of an index. Files are loaded when they are asked for, each once; what is asked for together is
 * loaded together: a large file where many of the small ones in it would be. `fetchJson` reads a file beside the index.
 */
export function openPageTexts(
  pagefind: PagefindIndex,
  fetchJson: (path: string) => Promise<unknown>,
): PageTexts {
  let opened: Promise<[Map<string, number>, TextsManifest]> | undefined;
  const open = (): Promise<[Map<string, number>, TextsManifest]> =>
    (opened ??= Promise.all([
      pageNumbers(pagefind),
      fetchJson(TEXTS_MANIFEST).then((json) => json as TextsManifest),
    ]));
  const files = new Map<string, Promise<readonly PageText[]>>();
  const loadFile = (file: string): Promise<readonly PageText[]> => {
    const loading = files.get(file) ?? fetchJson(file).then((json) => json as readonly PageText[]);
    files.set(file, loading);
    return loading;
  };

  let loadingFacets: Promise<FacetsFile> | undefined;
  const loadFacets = (manifest: TextsManifest): Promise<FacetsFile> =>
    (loadingFacets ??= fetchJson(facetsFile(manifest)).then((json) => json as FacetsFile));

  let wanted = new Set<number>();
  let choosing: Promise<Set<string>> | undefined;
  /** Which large files to load for the pages asked for in this turn of the event loop. */
  const chooseLargeFiles = (manifest: TextsManifest, page: number): Promise<Set<string>> => {
    wanted.add(page);
    choosing ??= Promise.resolve().then(() => {
      const pages = wanted;
      wanted = new Set();
      choosing = undefined;
      return worthwhileFiles(manifest, pages, (file) => files.has(file));
    });
    return choosing;
  };

  return {
    load: async (id) => {
      const [numbers, manifest] = await open();
      const page = numbers.get(id) ?? 0;
      const large = largeTextsFile(manifest, page);
      const isLarge = (await chooseLargeFiles(manifest, page)).has(large) || files.has(large);
      const file = isLarge ? large : textsFile(manifest, page);
      const text = (await loadFile(file))[page % manifest[isLarge ? 'pagesPerLargeFile' : 'pagesPerFile']];
      if (!text) throw new Error(`${file} lacks page ${page}`);
      return text;
    },
    placeOf: async (id) => (await open())[0].get(id) ?? -1,
    facets: async () => (await open())[1].facets,
    facetsOf: async (ids) => {
      const [numbers, manifest] = await open();
      const { facets } = manifest;
      const json = await loadFacets(manifest);
      return ids.map((id) => {
        const page = numbers.get(id) ?? 0;
        return Object.fromEntries(
          Object.entries(facets).map(([facet, all]) => [
            facet,
            (json[facet]?.[page] ?? []).map((place) => all[place] ?? ''),
          ]),
        );
      });
    },
  };
}

/** The large files of which so many small ones are needed and not loaded yet that the large one costs less. */
function worthwhileFiles(
  manifest: TextsManifest,
  pages: ReadonlySet<number>,
  isLoaded: (file: string) => boolean,
): Set<string> {
  const needed = new Map<string, Set<string>>();
  for (const page of pages) {
    const file = textsFile(manifest, page);
    if (isLoaded(file)) continue;
    const large = largeTextsFile(manifest, page);
    needed.set(large, (needed.get(large) ?? new Set<string>()).add(file));
  }
  const smallFiles = manifest.pagesPerLargeFile / manifest.pagesPerFile;
  return new Set(
    [...needed].filter(([, small]) => small.size >= smallFiles * WORTHWHILE).map(([large]) => large),
  );
}

/** The pages' ids in the index → their places; pages are indexed in order. */
async function pageNumbers(pagefind: PagefindIndex): Promise<Map<string, number>> {
  const { results } = await pagefind.search(null, BY_DOCUMENT_ORDER);
  return new Map(results.map(({ id }, number) => [id, number]));
}

/** What search runs on: Pagefind's index, and beside it what is loaded when it is asked for. */
export interface SearchIndex {
  pagefind: PagefindIndex;
  texts: PageTexts;
  /** What `printVariants` gave. */
  variants: () => Promise<string>;
  /** What `printWords` gave. */
  words: () => Promise<string>;
  /** One of the files of near-files.ts. */
  near: (file: string) => Promise<string>;
}
