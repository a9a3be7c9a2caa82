import { createHash } from 'node:crypto';
import { compareFacetValues, type FacetValue } from './facet-values.ts';
import type { IndexFile } from './index-file.ts';
import {
  largeTextsFile,
  TEXTS_MANIFEST,
  textsFile,
  type FacetValues,
  type PageText,
  type TextsManifest,
} from './page-texts.ts';

/**
 * How many pages' texts one file holds. Neighbours share much of their wording: five pages compress to 2.5 KB, one
 * alone to 0.8 KB, all 123 to 43 KB. With five, one hit costs little.
 */
const PAGES_PER_FILE = 5;

/** How many a large file holds, which is loaded for queries with very many hits. */
const PAGES_PER_LARGE_FILE = 125;

/** The files with the texts of the pages, given in the order in which they are indexed. */
export function writePageTexts(pages: readonly PageText[]): IndexFile[] {
  const manifest: TextsManifest = {
    version: createHash('sha256').update(JSON.stringify(pages)).digest('hex').slice(0, 10),
    pagesPerFile: PAGES_PER_FILE,
    pagesPerLargeFile: PAGES_PER_LARGE_FILE,
    facets: collectFacets(pages),
  };
  return [
    { path: TEXTS_MANIFEST, content: encode(manifest) },
    ...cutPages(pages, PAGES_PER_FILE, (first) => textsFile(manifest, first)),
    ...cutPages(pages, PAGES_PER_LARGE_FILE, (first) => largeTextsFile(manifest, first)),
  ];
}

function cutPages(pages: readonly PageText[], size: number, nameOf: (first: number) => string): IndexFile[] {
  const count = Math.ceil(pages.length / size);
  return Array.from({ length: count }, (_, at) => ({
    path: nameOf(at * size),
    content: encode(pages.slice(at * size, (at + 1) * size)),
  }));
}

function collectFacets(pages: readonly PageText[]): FacetValues {
  const found = new Map<string, Map<string, FacetValue>>();
  for (const [first, { facets }] of pages.entries()) {
    for (const [facet, values] of Object.entries(facets)) {
      const known = found.get(facet) ?? new Map<string, FacetValue>();
      found.set(facet, known);
      for (const value of values) if (!known.has(value)) known.set(value, { value, first });
    }
  }
  return Object.fromEntries(
    [...found].map(([facet, known]) => [
      facet,
      [...known.values()].sort(compareFacetValues).map(({ value }) => value),
    ]),
  );
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
