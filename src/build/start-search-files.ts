import type { IndexFile } from '../features/search/write-texts.ts';
import type { Guide } from '../guide/model/build-guide.ts';
import { runInThread } from './run-in-thread.ts';

/** What the search index is made of. */
export interface IndexInput {
  /** The newest first. */
  guides: readonly Guide[];
  root: string;
  /** Paths, below `root`, of the sources that the thesaurus may quote. */
  sources: readonly string[];
}

/**
 * Makes the files of the search index in a thread of its own. Rejects with what is wrong with the thesaurus, or what
 * Pagefind reports.
 */
export function startSearchIndex(input: IndexInput): Promise<IndexFile[]> {
  return runInThread(new URL('./search-index-thread.ts', import.meta.url), input);
}
