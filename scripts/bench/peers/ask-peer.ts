import type { Browser, Page } from 'playwright-core';
import { askStockPage } from '../search/stock-page.ts';
import type { Peer } from './peers.ts';

/** How many pages of a browser are asked side by side: they mostly wait for their own delay after typing. */
const PAGES = 4;

/** The pages that each query finds, as a peer's interface shows them to its last page. */
export async function askPeer(
  browser: Browser,
  address: string,
  { results }: Peer,
  queries: readonly string[],
): Promise<string[][]> {
  const answers: string[][] = [];
  const waiting = queries.entries();
  const work = async (): Promise<void> => {
    const page = await browser.newPage();
    await page.goto(`${address}${results?.page ?? ''}`);
    for (const [at, query] of waiting)
      answers[at] = pagesOf(await (results ? askForm(page, results, query) : askStockPage(page, query)));
    await page.close();
  };
  await Promise.all(Array.from({ length: PAGES }, work));
  return answers;
}

async function askForm(
  page: Page,
  { opener, field, answered, result }: NonNullable<Peer['results']>,
  query: string,
): Promise<string[]> {
  if (opener !== undefined && !(await page.isVisible(field))) await page.click(opener);
  // An emptied field empties the list: what is shown next is the answer to this query.
  await page.fill(field, '');
  await page.waitForSelector(answered, { state: 'detached' });
  await page.fill(field, query);
  await page.waitForSelector(answered, { state: 'attached' });
  return page.locator(result).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}

/** The pages that links lead to, each once: `/2026/13/2/#anchor` is `/2026/13/2/`. */
function pagesOf(links: readonly string[]): string[] {
  return [...new Set(links.map((link) => new URL(link, 'http://localhost/').pathname))];
}
