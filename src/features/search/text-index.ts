import type { FilteredText } from './filter-texts.ts';
import type { PagefindIndex, PagefindResult } from './pagefind-index.ts';
import { spellBlock, spellId, spellTitle } from './spelling.ts';

/**
 * Searches the pages' texts by the words that Pagefind would search its index by, and answers as it does: for browsers
 * whose policy lets no WebAssembly run. `texts` are in the order of the index.
 */
export function indexTexts(texts: readonly FilteredText[]): PagefindIndex {
  const [newest = ''] = texts.map(({ url }) => yearOf(url)).sort((a, b) => b.localeCompare(a));
  const pages = texts.map(({ url, title, blocks }) =>
    wordsOf([
      spellTitle(title),
      ...blocks.map(({ text }) => spellBlock(text)),
      ...(yearOf(url) === newest ? [spellId(idOf(url))] : []),
    ]),
  );
  return {
    search: (term) => {
      const wanted = term === null ? [] : term.replaceAll('"', '').split(' ');
      const results = pages.flatMap((words, at): PagefindResult[] => {
        const found = placesOf(wanted, words);
        return found.length > 0 || term === null ? [{ id: String(at), words: found }] : [];
      });
      return Promise.resolve({ results });
    },
  };
}

/** Where some words stand one after the other; nowhere when there are none. */
function placesOf(wanted: readonly string[], words: readonly string[]): number[] {
  const [first] = wanted;
  return words.flatMap((word, at) =>
    word === first && wanted.every((each, next) => words[at + next] === each) ? [at] : [],
  );
}

/** The words of index content, each at its place. */
function wordsOf(content: readonly string[]): string[] {
  return content.flatMap((text) => text.split(/[\u200b\s]+/).filter((word) => word !== ''));
}

function yearOf(url: string): string {
  return url.split('/')[1] ?? '';
}

/** `/2026/13/2/` is the page of 13-2. */
function idOf(url: string): string {
  return url.split('/').slice(2, -1).join('-');
}
