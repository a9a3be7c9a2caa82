import type { SearchIndex } from './page-texts.ts';
import { parseQuery } from './parse-query.ts';
import { textPhrase } from './spelling.ts';
import { cutIntoWords } from './words.ts';

/** A part of a query, and how many pages it stands in. */
export interface QueryPart {
  text: string;
  pages: number;
}

/** What there is to say of a query that nothing was found for. */
export interface QueryParts {
  /** Those of its terms that stand nowhere; none when each stands somewhere, but never all in one page. */
  missing: string[];
  /** Its terms, and of those that stand nowhere the words, that the guide has. */
  parts: QueryPart[];
}

/** A word in a larger share of the pages leads nowhere: 技术, 研究. */
const MOST_SHARE = 1 / 3;

/** How many parts are told at most. */
const PARTS = 12;

/** Takes a query apart for which nothing was found: into whole words, and as many of them together as stand in the guide. */
export async function findParts(index: SearchIndex, query: string): Promise<QueryParts> {
  const count = async (text: string): Promise<number> =>
    (await index.pagefind.search(textPhrase(text))).results.length;
  const most = (await index.pagefind.search(null)).results.length * MOST_SHARE;
  const parts = new Map<string, number>();
  const missing: string[] = [];
  for (const term of parseQuery(query).terms) {
    const pages = await count(term);
    if (pages > 0) parts.set(term, pages);
    else {
      missing.push(term);
      for (const part of await partsOf(term, await index.words(), count))
        if (part.pages <= most) parts.set(part.text, part.pages);
    }
    if (parts.size >= PARTS) break;
  }
  return { missing, parts: [...parts].slice(0, PARTS).map(([text, pages]) => ({ text, pages })) };
}

async function partsOf(
  term: string,
  words: string,
  count: (text: string) => Promise<number>,
): Promise<QueryPart[]> {
  const parts: QueryPart[] = [];
  let last: QueryPart | undefined;
  for (const { text, isWord } of cutIntoWords(term, words)) {
    const together = isWord && last ? await count(last.text + text) : 0;
    const pages = isWord && together === 0 ? await count(text) : 0;
    if (last && together > 0) Object.assign(last, { text: last.text + text, pages: together });
    else last = pages > 0 ? { text, pages } : undefined;
    if (last && together === 0) parts.push(last);
    if (parts.length === PARTS) break;
  }
  return parts;
}
