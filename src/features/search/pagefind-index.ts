import { charWord } from './spelling.ts';

/** What Pagefind gives for a page. Its texts are not Pagefind's: see page-texts.ts. */
export interface PagefindResult {
  id: string;
  words: number[];
}

/** The part of Pagefind's API that search is built on. */
export interface PagefindIndex {
  search(
    term: string | null,
    options?: { sort?: Record<string, string> },
  ): Promise<{ results: PagefindResult[] }>;
}

/** Documents come in their own order; Pagefind keeps it for equal ranks. */
export const BY_DOCUMENT_ORDER = { sort: { order: 'asc' } };

/** For each character of a text, the positions at which it stands, by page. */
export async function characterPositions(
  index: PagefindIndex,
  text: string,
): Promise<Map<string, Map<string, number[]>>> {
  const characters = [...new Set(Array.from(text))];
  return new Map(
    await Promise.all(
      characters.map(async (char) => {
        // Not as a phrase: for one Pagefind gives the first place only.
        const { results } = await index.search(charWord(char), BY_DOCUMENT_ORDER);
        return [char, new Map(results.map(({ id, words }) => [id, words]))] as const;
      }),
    ),
  );
}
