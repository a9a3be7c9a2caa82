import { createHash } from 'node:crypto';
import { YEAR } from '../../guide/facets/choice.ts';
import type { FacetValues } from '../../guide/facets/facet-values.ts';
import {
  ALL_AT_ONCE,
  facetsFile,
  type FacetsFile,
  largeTextsFile,
  type PageText,
  TEXTS_MANIFEST,
  textsFile,
  type TextsManifest,
} from './page-texts.ts';

/**
 * How many pages' texts one file holds. Neighbours share much of their wording: two pages compress to 1.4 KB, five to
 * 2.5 KB, all 123 to 43 KB. With two, half of all answers cost 2.6 KB at most, with five 4.2 KB.
 */
const PAGES_PER_FILE = 2;

/** How many a large file holds, which is loaded for queries with very many hits. */
const PAGES_PER_LARGE_FILE = 124;

/** The files with the texts of the pages, given in the order in which they are indexed, with all values of their facets. */
export function writePageTexts(pages: readonly PageText[], facets: FacetValues): IndexFile[] {
  const manifest: TextsManifest = {
    version: createHash('sha256').update(JSON.stringify(pages)).digest('hex').slice(0, 10),
    pages: pages.length,
    pagesPerFile: PAGES_PER_FILE,
    pagesPerLargeFile: PAGES_PER_LARGE_FILE,
    facets,
  };
  return [
    { path: TEXTS_MANIFEST, content: encode(manifest) },
    ...(pages.length > ALL_AT_ONCE || facets[YEAR]
      ? [{ path: facetsFile(manifest), content: encode(facetsOf(pages, facets)) }]
      : []),
    ...cutPages(pages, PAGES_PER_FILE, (first) => textsFile(manifest, first)),
    ...cutPages(pages, PAGES_PER_LARGE_FILE, (first) => largeTextsFile(manifest, first)),
  ];
}

function facetsOf(pages: readonly PageText[], all: FacetValues): FacetsFile {
  return Object.fromEntries(
    Object.entries(all).map(([facet, values]) => {
      const places = new Map(values.map((value, place) => [value, place]));
      return [facet, pages.map(({ facets }) => (facets[facet] ?? []).map((value) => places.get(value) ?? 0))];
    }),
  );
}

function cutPages(pages: readonly PageText[], size: number, nameOf: (first: number) => string): IndexFile[] {
  const count = Math.ceil(pages.length / size);
  return Array.from({ length: count }, (_, at) => ({
    path: nameOf(at * size),
    content: encode(pages.slice(at * size, (at + 1) * size)),
  }));
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** A file of the search index, its path below the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}
