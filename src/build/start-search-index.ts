import { Worker } from 'node:worker_threads';
import type { IndexFile } from '../features/search/write-texts.ts';
import type { Guide } from '../guide/model/build-guide.ts';

/** What the search index is made of. */
export interface IndexInput {
  /** The newest first. */
  guides: readonly Guide[];
  root: string;
  /** Paths, below `root`, of the sources that the thesaurus may quote. */
  sources: readonly string[];
}

/**
 * Makes the files of the search index in a thread of its own: making pages keeps one processor busy, whatever their number.
 * Rejects with what is wrong with the thesaurus, or what Pagefind reports.
 */
export function startSearchIndex(input: IndexInput): Promise<IndexFile[]> {
  const thread = new Worker(new URL('./search-index-thread.ts', import.meta.url), { workerData: input });
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (status) => {
      reject(new Error(`the thread that makes the search index ended early, with ${status}`));
    });
  });
}
