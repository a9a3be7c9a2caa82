import * as pagefind from 'pagefind';
import type { Entry } from '../model/schema/entry.ts';
import { findVariants } from './find-variants.ts';
import { readPageBlocks, renderIndexCopy } from './index-record.ts';
import { recordFactsOf } from './record-facts.ts';
import { countedCharacters } from './spelling.ts';
import { printVariants, VARIANTS_FILE } from './variants.ts';

/** An edition's entries and its built pages, address → HTML. */
export interface SearchedEdition {
  entries: readonly Entry[];
  pages: ReadonlyMap<string, string>;
}

/** The files of a Pagefind index over built pages, and the variants of its characters. The pages stay as they are. */
export async function buildSearchIndex(
  editions: readonly SearchedEdition[],
): Promise<{ path: string; content: Uint8Array }[]> {
  const records = editions.flatMap(({ entries, pages }) =>
    entries.flatMap((entry) => {
      const html = pages.get(entry.url);
      return html === undefined ? [] : [{ entry, entries, ...readPageBlocks(html) }];
    }),
  );
  const texts = records.flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)]);
  const { index, errors } = await pagefind.createIndex({ includeCharacters: countedCharacters(texts) });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const [order, { entry, entries, title, blocks }] of records.entries()) {
    const facts = recordFactsOf(entry, order, entries);
    const added = await index.addHTMLFile({ url: entry.url, content: renderIndexCopy(title, blocks, facts) });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${entry.url}: ${added.errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  // Pagefind's own interfaces are not used; its worker neither.
  const used = files.filter(({ path }) =>
    /^pagefind(?:\.js|-entry\.json|\..*\.pf_meta)$|^wasm|^(?:index|fragment|filter)\//.test(path),
  );
  return [...used, { path: VARIANTS_FILE, content: Buffer.from(printVariants(findVariants(texts))) }];
}
