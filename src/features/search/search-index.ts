import type { PageTexts } from './page-texts.ts';
import type { PagefindIndex } from './pagefind-index.ts';

/** What search runs on: Pagefind's index, and beside it what is loaded when it is asked for. */
export interface SearchIndex {
  pagefind: PagefindIndex;
  texts: PageTexts;
  /** What `printVariants` gave. */
  variants: () => Promise<string>;
}
