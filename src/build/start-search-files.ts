import type { Guide } from '../guide/model/build-guide.ts';
import { runInThread } from './run-in-thread.ts';

/** What search and finders answer from. */
export interface SearchedGuides {
  /** The newest first. */
  guides: readonly Guide[];
  root: string;
  /** Paths, below `root`, of the sources that the thesaurus may quote. */
  sources: readonly string[];
}

/** A file of the site, its path below the root. */
export interface SiteFile {
  path: string;
  content: Uint8Array;
}

/**
 * Makes what the search of the site and the finders of its editions load, in a thread of its own. Rejects with what is
 * wrong with the thesaurus, or what Pagefind reports.
 */
export function startSearchFiles(input: SearchedGuides): Promise<SiteFile[]> {
  return runInThread(new URL('./search-files-thread.ts', import.meta.url), input);
}
