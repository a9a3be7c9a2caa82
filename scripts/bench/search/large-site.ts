import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compressFolder } from '../../../src/build/compress-folder.ts';
import { findEditions, splitEdition } from '../../../src/build/edition-folders.ts';
import type { Guide } from '../../../src/guide/model/build-guide.ts';
import { buildSearchIndex } from '../../../src/features/search/write-index.ts';

/** How many times as large as the guide the large site is. */
export const COPIES = 10;

/**
 * Writes a copy of a built site whose index is over `COPIES` copies of the newest edition, each as an edition of a
 * year of its own. The pages themselves are there once: search does not load them.
 */
export async function writeLargeSite(site: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const ownIndex = path.join(site, 'pagefind');
  cpSync(site, folder, { recursive: true, filter: (file) => path.resolve(file) !== path.resolve(ownIndex) });
  const edition = findEditions(process.cwd()).at(-1);
  if (!edition) throw new Error('no edition found');
  const { guide } = splitEdition(process.cwd(), edition);
  if (!guide) throw new Error('no guide');
  const years = Array.from({ length: COPIES }, (_, copy) => Number(edition.year) + copy);
  // Newest first, as the build has them.
  const guides = years.toReversed().map((year) => copyGuide(guide, edition.year, year));
  for (const { path: name, content } of await buildSearchIndex(guides)) {
    const file = path.join(folder, 'pagefind', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await compressFolder(path.join(folder, 'pagefind'));
}

function copyGuide(guide: Guide, from: string, year: number): Guide {
  const move = (address: string): string => address.replace(`/${from}/`, `/${year}/`);
  return { edition: year, entries: guide.entries.map((entry) => ({ ...entry, url: move(entry.url) })) };
}
