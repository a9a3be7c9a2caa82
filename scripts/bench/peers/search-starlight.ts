import { askStockPage, openStockPage } from '../search/stock-page.ts';
import { pagesOf, type PeerSearch } from './site-search.ts';

/** Starlight has Pagefind's interface, in which a reader can load all results: nothing is capped. */
export const starlightSearch: PeerSearch = {
  text: 'main h1, .sl-markdown-content',
  box: {
    opener: 'button[data-open-modal]',
    field: '.pagefind-ui__search-input',
    answered: '.pagefind-ui__results',
  },
  ask: async ({ browser, address }, queries) => {
    const page = await openStockPage(browser, address);
    const shown: string[][] = [];
    for (const query of queries) shown.push(pagesOf(await askStockPage(page, query)));
    await page.close();
    return { shown };
  },
};
