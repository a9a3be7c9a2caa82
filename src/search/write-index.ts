import * as pagefind from 'pagefind';
import type { Entry } from '../model/schema/entry.ts';
import { findVariants } from './find-variants.ts';
import { readPageBlocks, renderIndexCopy, type RecordFacts, type TextBlock } from './index-record.ts';
import { recordFactsOf } from './record-facts.ts';
import { countedCharacters } from './spelling.ts';
import { printVariants, VARIANTS_FILE } from './variants.ts';

/** An edition's entries and its built pages, address → HTML. */
export interface SearchedEdition {
  entries: readonly Entry[];
  pages: ReadonlyMap<string, string>;
}

/** What is indexed of a page. */
export interface IndexRecord {
  title: string;
  blocks: readonly TextBlock[];
  facts: RecordFacts;
}

/** A file of the index, its path below the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** The files of a search index over built pages, which stay as they are. Throws what Pagefind reports. */
export function buildSearchIndex(editions: readonly SearchedEdition[]): Promise<IndexFile[]> {
  const pages = editions.flatMap(({ entries, pages }) =>
    entries.flatMap((entry) => {
      const html = pages.get(entry.url);
      return html === undefined ? [] : [{ entry, entries, html }];
    }),
  );
  return indexRecords(
    pages.map(({ entry, entries, html }, order) => ({
      ...readPageBlocks(html),
      facts: recordFactsOf(entry, order, entries),
    })),
  );
}

/** The files of a search index over records: Pagefind's, and the variants of their characters. */
export async function indexRecords(records: readonly IndexRecord[]): Promise<IndexFile[]> {
  const texts = records.flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)]);
  const { index, errors } = await pagefind.createIndex({ includeCharacters: countedCharacters(texts) });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const { title, blocks, facts } of records) {
    const { url } = facts;
    const added = await index.addHTMLFile({ url, content: renderIndexCopy(title, blocks, facts) });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${url}: ${added.errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  // Pagefind's own interfaces are not used; its worker neither.
  const used = files.filter(({ path }) =>
    /^pagefind(?:\.js|-entry\.json|\..*\.pf_meta)$|^wasm|^(?:index|fragment|filter)\//.test(path),
  );
  return [...used, { path: VARIANTS_FILE, content: Buffer.from(printVariants(findVariants(texts))) }];
}
