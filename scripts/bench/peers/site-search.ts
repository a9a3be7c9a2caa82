import type { Browser, Page } from 'playwright-core';

/** A site that is asked. */
export interface AskedSite {
  browser: Browser;
  /** Of its root, with a slash at the end. */
  address: string;
  /** The folder in which it was built, with its packages. */
  project: string;
}

/** The addresses that each query found: `/2026/13/2/`. */
export interface Answers {
  /** What the site's own interface shows, to its last page. */
  shown: string[][];
  /** What its index gives without the interface's cap; absent where there is none. */
  uncapped?: string[][];
}

/** How a reader comes to an answer; all are selectors. */
export interface SearchBox {
  /** What is clicked first. */
  opener: string;
  /** What is typed in. */
  field: string;
  /** What is there once an answer is shown, be it that nothing was found. */
  answered: string;
}

/** How a peer is searched. */
export interface PeerSearch {
  box: SearchBox;
  /** Selector of what holds a page's text, which is what search has to find. */
  text: string;
  ask: (site: AskedSite, queries: readonly string[]) => Promise<Answers>;
}

/** How many pages of a browser are asked side by side: they mostly wait for their own delay after typing. */
const PAGES = 4;

/** Asks queries in several pages of a site, each one query after the other; the answers in the queries' order. */
export async function askInPages(
  browser: Browser,
  address: string,
  queries: readonly string[],
  ask: (page: Page, query: string) => Promise<string[]>,
): Promise<string[][]> {
  const answers: string[][] = [];
  const waiting = queries.entries();
  const work = async (): Promise<void> => {
    const page = await browser.newPage();
    await page.goto(address);
    for (const [at, query] of waiting) answers[at] = await ask(page, query);
    await page.close();
  };
  await Promise.all(Array.from({ length: PAGES }, work));
  return answers;
}

/** The pages that links lead to, each once: `/2026/13/2/#anchor` is `/2026/13/2/`. */
export function pagesOf(links: readonly string[]): string[] {
  return [...new Set(links.map((link) => new URL(link, 'http://localhost/').pathname))];
}
