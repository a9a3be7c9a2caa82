import { createHash } from 'node:crypto';
import type { IndexFile } from './index-file.ts';
import { TEXTS_MANIFEST, textsFile, type PageText, type TextsManifest } from './page-texts.ts';

/**
 * How many pages' texts one file holds. Neighbours share much of their wording: five pages compress to 2.5 KB, one
 * alone to 0.8 KB, all 123 to 43 KB. With five, one hit costs little and a hundred are a third cheaper than alone.
 */
const PAGES_PER_FILE = 5;

/** The files with the texts of the pages, given in the order in which they are indexed. */
export function writePageTexts(pages: readonly PageText[]): IndexFile[] {
  const version = createHash('sha256').update(JSON.stringify(pages)).digest('hex').slice(0, 10);
  const manifest: TextsManifest = { version, pagesPerFile: PAGES_PER_FILE };
  const files: IndexFile[] = [{ path: TEXTS_MANIFEST, content: encode(manifest) }];
  for (let first = 0; first < pages.length; first += PAGES_PER_FILE) {
    const content = encode(pages.slice(first, first + PAGES_PER_FILE));
    files.push({ path: textsFile(manifest, first), content });
  }
  return files;
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
