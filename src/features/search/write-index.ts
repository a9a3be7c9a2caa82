import * as pagefind from 'pagefind';
import { YEAR } from '../../guide/facets/choice.ts';
import { collectFacets, type Facets, valuesOf } from '../../guide/facets/facet-values.ts';
import type { Guide } from '../../guide/model/build-guide.ts';
import { hasOwnPage } from '../../guide/model/ids.ts';
import { lightenPagefind } from './lighten-pagefind.ts';
import { findVariants } from './find-variants.ts';
import { findWords } from './find-words.ts';
import { type IndexFile, writePageTexts } from './write-texts.ts';
import { type SearchedBlock, searchedText } from './page-blocks.ts';
import type { PageText } from './page-texts.ts';
import { type RecordFacts, recordFactsOf, yearValue } from './record-facts.ts';
import { writeNear, type ThesaurusEntry } from './near/write-near.ts';
import { countedCharacters, spellBlock, spellId, spellTitle } from './spelling.ts';
import { printVariants, VARIANTS_FILE } from './variants.ts';
import { printWords, WORDS_FILE } from './words.ts';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';

const LEAST_PLACES_PER_FILE = 1_000;

/**
 * How many places of words one file of Pagefind's index holds, about, given how many there are. Pagefind's own 20,000 make
 * files of 25 KB, of which a query of four characters loads up to four; with 1,000 it loads 1.7 KB for each. A first file
 * names all others: to load that and some of these costs least where both grow with the root of the whole.
 */
function placesPerFile(places: number): number {
  return Math.max(LEAST_PLACES_PER_FILE, Math.round(3 * Math.sqrt(places)));
}

/** A page as it is indexed and shown in results. */
export interface IndexRecord extends RecordFacts {
  title: string;
  blocks: readonly SearchedBlock[];
}

/**
 * The files of a search index over the pages of some guides, of which the first counts for more, with what readers say for
 * what the guides say. Throws what Pagefind reports.
 */
export async function buildSearchIndex(
  guides: readonly Guide[],
  thesaurus: readonly ThesaurusEntry[] = [],
): Promise<IndexFile[]> {
  const records = guides.flatMap((guide) => {
    const year: Facets = guides.length > 1 ? { [YEAR]: [yearValue(guide)] } : {};
    return guide.entries.filter(hasOwnPage).map((entry) => {
      const { facets, ...facts } = recordFactsOf(entry, guide);
      return { ...searchedText(entry, guide), ...facts, facets: { ...year, ...facets } };
    });
  });
  const words = findWords(records);
  return [...(await indexRecords(records, words)), ...writeNear(records, thesaurus, words)];
}

/** The files of a search index over records: Pagefind's, the pages' texts, their words, and the variants of characters. */
export async function indexRecords(
  records: readonly IndexRecord[],
  words: readonly string[] = findWords(records),
): Promise<IndexFile[]> {
  const texts = records.flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)]);
  // The one way to tell Pagefind; it reads its environment when the first index is made.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(placesPerFile(texts.join('').length));
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
    ...(await lightenPagefind(used)),
    ...writePageTexts(records.map(textOf), valuesOf(collectFacets(records.map(({ facets }) => facets)))),
    { path: VARIANTS_FILE, content: Buffer.from(printVariants(findVariants(texts))) },
    { path: WORDS_FILE, content: Buffer.from(printWords(words)) },
  ];
}

function textOf({ url, above, name, context, facts, facets, title, blocks }: IndexRecord): PageText {
  return { url, above, name, context, facts, facets: valuesOf(facets), title, blocks };
}

/** What Pagefind indexes of a page. */
export interface IndexedPage {
  /** Unique; what `idPhrase` finds. */
  id: string;
  /** Place among the pages, for a stable order. */
  order: number;
  title: string;
  blocks: readonly SearchedBlock[];
}

/** A page as the HTML that Pagefind indexes. */
function renderIndexCopy({ id, order, title, blocks }: IndexedPage): string {
  const text = [spellTitle(title), ...blocks.map((block) => spellBlock(block.text)), spellId(id)];
  return toHtml(
    h('html', { lang: 'zh' }, [
      h(
        'body',
        { 'data-pagefind-body': '', 'data-pagefind-sort': `order:${order}` },
        text.map((content) => h('p', content)),
      ),
    ]),
  );
}
