import type { PageText } from './page-texts.ts';
import type { PagefindIndex } from './pagefind-index.ts';

/** What search runs on: Pagefind's index, and beside it what is loaded when it is asked for. */
export interface SearchIndex {
  pagefind: PagefindIndex;
  /** The text of a page by its id in the index. */
  loadText: (id: string) => Promise<PageText>;
  /** What `printVariants` gave. */
  variants: () => Promise<string>;
}
