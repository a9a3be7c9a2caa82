import { fileURLToPath } from 'node:url';
import { HELPER } from './lean-preload.ts';

/** What many pages share. */
const SHARED = [
  'guide/facets/',
  'site/addresses.ts',
  'site/client/',
  'guide/model/anchored-lists.ts',
  'guide/facts/condition-names.ts',
  'site/requested-calls.ts',
  'features/shortlist/client/index.ts',
].map(pathOf);

/** What the search and the table of all calls share besides: finding a text in texts. */
const TEXTS = [
  'client/load-texts.ts',
  'filter-texts.ts',
  'client/listen-to-field.ts',
  'hits.ts',
  'parse-query.ts',
  'spelling.ts',
  'variants.ts',
].map((name) => pathOf(`features/search/${name}`));

const SEARCH = pathOf('features/search/');
/** Loaded before search; by its page alone; where WebAssembly may not run; or after it, by who found little. */
const APART = [
  'client/index.ts',
  'client/start-search.ts',
  'client/start-marks.ts',
  'client/search-page.ts',
  'client/facet-form.ts',
  'client/keep-scroll.ts',
  'client/list-results.ts',
  'client/search-address.ts',
  'client/wrong-address.ts',
  'text-index.ts',
  'client/render-help.ts',
  'near/',
].map((name) => pathOf(`features/search/${name}`));

/** What search runs on is one file, and what others use of it another: each of a dozen small ones would cost a request. */
export const SCRIPT_CHUNKS = [
  {
    name: 'shared-code',
    test: (file: string): boolean => SHARED.some((path) => file.startsWith(path)),
    priority: 1,
  },
  {
    name: 'text-code',
    test: (file: string): boolean => TEXTS.some((path) => file.startsWith(path)),
    priority: 1,
  },
  {
    name: 'search-code',
    test: (file: string): boolean => file.startsWith(SEARCH) && !APART.some((path) => file.startsWith(path)),
  },
  // By itself, where lean-preload.ts can take it out: in another chunk every page would load that.
  { name: HELPER, test: (file: string): boolean => file.endsWith(`vite/${HELPER}.js`), priority: 2 },
];

function pathOf(file: string): string {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}
