import path from 'node:path';
import type { Page } from 'playwright-core';
import { askInPages, pagesOf, type AskedSite, type PeerSearch } from './site-search.ts';

const FIELD = '.navbar__search-input';

/** The plugin's search page, to which the drop-down leads. */
const PAGE = 'search/';
const PAGE_FIELD = '.container input[name=q]';
const RESULT = '.container article h2 a';
/** How many were found, or that none was. */
const COUNT = '.container > p';

/** The plugin's drop-down shows 8 headings and passages; its search page, which is asked here, the best 100 of them. */
export const docusaurusSearch: PeerSearch = {
  text: '.theme-doc-markdown',
  box: {
    opener: FIELD,
    field: FIELD,
    answered: '.navbar__search [role=option], .navbar__search [class*=noResults_]',
  },
  ask: async (site, queries) => ({
    shown: await askInPages(site.browser, `${site.address}${PAGE}`, queries, askSearchPage),
    uncapped: await askWorker(site, queries),
  }),
};

async function askSearchPage(page: Page, query: string): Promise<string[]> {
  // An emptied field empties the list: what is shown next is the answer to this query.
  await page.fill(PAGE_FIELD, '');
  await page.waitForSelector(COUNT, { state: 'detached' });
  await page.fill(PAGE_FIELD, query);
  await page.waitForSelector(COUNT, { state: 'attached' });
  return pagesOf(
    await page.locator(RESULT).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
  );
}

/** What is used of Comlink, which its script makes global, and of the plugin's worker behind it. */
interface ComlinkWindow {
  Comlink: { wrap(worker: Worker): new () => Promise<SearchWorker> };
}
interface SearchWorker {
  search(base: string, context: string, query: string, limit: number): Promise<{ document: { u: string } }[]>;
}

/** Asks the site's own search worker as its pages do, but without a limit. */
async function askWorker(
  { browser, address, project }: AskedSite,
  queries: readonly string[],
): Promise<string[][]> {
  const page = await browser.newPage();
  const [worker] = await Promise.all([page.waitForEvent('worker'), page.goto(`${address}${PAGE}?q=0`)]);
  await page.addScriptTag({ path: path.join(project, 'node_modules/comlink/dist/umd/comlink.js') });
  const found = await page.evaluate(
    async ({ script, list }) => {
      const { Comlink } = globalThis as unknown as ComlinkWindow;
      const search = await new (Comlink.wrap(new Worker(script)))();
      const links: string[][] = [];
      for (const query of list) {
        const results = await search.search('/', '', query, Infinity);
        links.push(results.map(({ document }) => document.u));
      }
      return links;
    },
    { script: worker.url(), list: queries },
  );
  await page.close();
  return found.map(pagesOf);
}
