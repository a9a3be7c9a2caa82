import path from 'node:path';
import type { Page } from 'playwright-core';
import { askInPages, pagesOf, type AskedSite, type PeerSearch } from './site-search.ts';

const OPENER = '.VPNavBarSearch button';
const FIELD = '#localsearch-input';
const RESULT = '.VPLocalSearchBox a.result';
const NONE = '.VPLocalSearchBox .no-results';

/** VitePress' dialog shows the best 16 sections of pages, and has no way to more. */
export const vitepressSearch: PeerSearch = {
  text: '.vp-doc',
  box: { opener: OPENER, field: FIELD, answered: `${RESULT}, ${NONE}` },
  ask: async (site, queries) => ({
    shown: await askInPages(site.browser, site.address, queries, askDialog),
    uncapped: await askIndex(site, queries),
  }),
};

async function askDialog(page: Page, query: string): Promise<string[]> {
  if (!(await page.isVisible(FIELD))) await page.click(OPENER);
  // An emptied field empties the list: what is shown next is the answer to this query.
  await page.fill(FIELD, '');
  await page.waitForSelector(`${RESULT}, ${NONE}`, { state: 'detached' });
  await page.fill(FIELD, query);
  await page.waitForSelector(`${RESULT}, ${NONE}`, { state: 'attached' });
  return pagesOf(
    await page.locator(RESULT).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
  );
}

/** What is used of MiniSearch, which its script makes global. */
interface MiniSearchWindow {
  MiniSearch: {
    loadJSON(json: string, options: object): { search(query: string): { id: string }[] };
  };
}

/** Asks the site's index with the library that the site bundles, with the options that VitePress gives it. */
async function askIndex(
  { browser, address, project }: AskedSite,
  queries: readonly string[],
): Promise<string[][]> {
  const page = await browser.newPage();
  await page.goto(address);
  const [request] = await Promise.all([page.waitForRequest(/@localSearchIndex/), page.click(OPENER)]);
  await page.addScriptTag({ path: path.join(project, 'node_modules/minisearch/dist/umd/index.js') });
  const found = await page.evaluate(
    async ({ chunk, list }) => {
      const { default: json } = (await import(chunk)) as { default: string };
      const { MiniSearch } = globalThis as unknown as MiniSearchWindow;
      const index = MiniSearch.loadJSON(json, {
        fields: ['title', 'titles', 'text'],
        storeFields: ['title', 'titles'],
        searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
      });
      return list.map((query) => index.search(query).map(({ id }) => id));
    },
    { chunk: request.url(), list: queries },
  );
  await page.close();
  return found.map(pagesOf);
}
