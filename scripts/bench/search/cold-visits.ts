import type { Browser, Page } from 'playwright-core';
import type { FolderServer } from '../../../src/build/serve-folder.ts';
import { askOurPage, visitOurPage } from './our-page.ts';
import { askStockPage } from './stock-page.ts';
import { TrafficMeter, type Transfer } from './traffic-meter.ts';

/** How many results Pagefind's own interface loads at once. */
export const STOCK_SHOWN = 5;

/** A query with the one that is typed after it. */
export type QueryPair = readonly [first: string, second: string];

/** What a first query with nothing cached transferred, and a second one in the same page. */
export interface Visit {
  first: Transfer;
  second: Transfer;
}

/** How a search is used by somebody who was never there before. */
interface Visitor {
  /** What is not counted. */
  arrive: (page: Page) => Promise<unknown>;
  askFirst: (page: Page, query: string) => Promise<unknown>;
  askAgain: (page: Page, query: string) => Promise<unknown>;
}

/** Visits our search page: everything counts, the page itself too. */
export function visitOurs(
  browser: Browser,
  site: FolderServer,
  pairs: readonly QueryPair[],
): Promise<Visit[]> {
  return visit(browser, site, pairs, {
    arrive: () => Promise.resolve(),
    askFirst: (page, query) => visitOurPage(page, site.address, query),
    askAgain: askOurPage,
  });
}

/** Asks Pagefind as it comes from a blank page, which does not count; `spell` is what becomes of a query. */
export function visitStock(
  browser: Browser,
  site: FolderServer,
  pairs: readonly QueryPair[],
  spell: (query: string) => string,
): Promise<Visit[]> {
  const ask = (page: Page, query: string): Promise<unknown> => askStockPage(page, spell(query), STOCK_SHOWN);
  return visit(browser, site, pairs, {
    arrive: (page) => page.goto(site.address),
    askFirst: ask,
    askAgain: ask,
  });
}

async function visit(
  browser: Browser,
  { server }: FolderServer,
  pairs: readonly QueryPair[],
  { arrive, askFirst, askAgain }: Visitor,
): Promise<Visit[]> {
  const visits: Visit[] = [];
  const meter = new TrafficMeter(server);
  for (const [query, another] of pairs) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await arrive(page);
    await meter.take();
    await askFirst(page, query);
    const first = await meter.take();
    await askAgain(page, another);
    visits.push({ first, second: await meter.take() });
    await context.close();
  }
  return visits;
}
