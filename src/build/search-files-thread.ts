// The thread of start-search-files.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { buildMatchFile } from '../features/find/match/build-match-file.ts';
import { buildSearchIndex } from '../features/search/write-index.ts';
import { loadThesaurus } from './load-thesaurus.ts';
import type { SearchedGuides, SiteFile } from './start-search-files.ts';

const { guides, root, sources } = workerData as SearchedGuides;
const thesaurus = loadThesaurus(root, sources);
const entries = thesaurus.fields.flatMap((field) => field.entries);
const index = await buildSearchIndex(guides, entries);
const files: SiteFile[] = [
  ...index.map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
  ...guides.map((guide) => ({
    path: `${guide.edition}/data/find.txt`,
    content: buildMatchFile(guide, thesaurus),
  })),
];
parentPort?.postMessage(files);
