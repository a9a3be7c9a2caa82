import type { Browser, Page } from 'playwright-core';

/** The part of Pagefind's API that its own interface is built on. */
interface StockPagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Opens the blank page beside Pagefind's index; nothing of Pagefind is loaded yet. */
export async function openStockPage(browser: Browser, site: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site);
  return page;
}

/** Asks Pagefind as it comes; the addresses of the first `limit` results, each loaded. */
export function askStockPage(page: Page, query: string, limit = Infinity): Promise<string[]> {
  return page.evaluate(
    async ({ text, count }) => {
      const script = '/pagefind/pagefind.js';
      const pagefind = (await import(script)) as StockPagefind;
      const { results } = await pagefind.search(text);
      const pages = await Promise.all(results.slice(0, count).map((result) => result.data()));
      return pages.map(({ url }) => url);
    },
    { text: query, count: limit },
  );
}

/** A query as a phrase, which Pagefind calls an exact search. */
export function quote(query: string): string {
  return `"${query.replaceAll('"', '')}"`;
}
