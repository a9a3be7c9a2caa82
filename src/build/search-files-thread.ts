// The thread of start-search-index.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { buildSearchIndex } from '../features/search/write-index.ts';
import { loadThesaurus } from './load-thesaurus.ts';
import type { IndexInput } from './start-search-index.ts';

const { guides, root, sources } = workerData as IndexInput;
parentPort?.postMessage(await buildSearchIndex(guides, loadThesaurus(root, sources)));
