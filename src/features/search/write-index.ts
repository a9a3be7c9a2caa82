import * as pagefind from 'pagefind';
import { collectFacets, valuesOf } from '../../guide/facets/facet-values.ts';
import type { Guide } from '../../guide/model/build-guide.ts';
import { hasOwnPage } from '../../guide/model/ids.ts';
import { findVariants } from './find-variants.ts';
import type { IndexFile } from './index-file.ts';
import { renderIndexCopy } from './index-record.ts';
import { searchedText, type SearchedBlock } from './page-blocks.ts';
import type { PageText } from './page-texts.ts';
import { recordFactsOf, type RecordFacts } from './record-facts.ts';
import { countedCharacters } from './spelling.ts';
import { printVariants, VARIANTS_FILE } from './variants.ts';
import { writePageTexts } from './write-texts.ts';

/**
 * How many places of words one file of Pagefind's index holds, about. Pagefind's own 20,000 make files of 25 KB, of
 * which a query of four characters loads up to four; with 2,000 it loads 3 KB for each.
 */
const PLACES_PER_FILE = 2000;

/** A page as it is indexed and shown in results. */
export interface IndexRecord extends RecordFacts {
  title: string;
  blocks: readonly SearchedBlock[];
}

/** The files of a search index over the pages of some guides, of which the first counts for more. Throws what Pagefind reports. */
export function buildSearchIndex(guides: readonly Guide[]): Promise<IndexFile[]> {
  return indexRecords(
    guides.flatMap((guide) =>
      guide.entries
        .filter(hasOwnPage)
        .map((entry) => ({ ...searchedText(entry, guide), ...recordFactsOf(entry, guide) })),
    ),
  );
}

/** The files of a search index over records: Pagefind's, the pages' texts, and the variants of their characters. */
export async function indexRecords(records: readonly IndexRecord[]): Promise<IndexFile[]> {
  const texts = records.flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)]);
  // The one way to tell Pagefind; it reads its environment when the first index is made.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(PLACES_PER_FILE);
  const { index, errors } = await pagefind.createIndex({ includeCharacters: countedCharacters(texts) });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const [order, record] of records.entries()) {
    const { url } = record;
    const added = await index.addHTMLFile({ url, content: renderIndexCopy({ ...record, order }) });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${url}: ${added.errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  // Pagefind's own interfaces and its worker are not used; nor are its fragments, for texts are kept beside it.
  const used = files.filter(({ path }) =>
    /^pagefind(?:\.js|-entry\.json|\..*\.pf_meta)$|^wasm|^index\//.test(path),
  );
  return [
    ...used,
    ...writePageTexts(records.map(textOf), valuesOf(collectFacets(records.map(({ facets }) => facets)))),
    { path: VARIANTS_FILE, content: Buffer.from(printVariants(findVariants(texts))) },
  ];
}

function textOf({ url, name, context, facts, facets, title, blocks }: IndexRecord): PageText {
  return { url, name, context, facts, facets: valuesOf(facets), title, blocks };
}
