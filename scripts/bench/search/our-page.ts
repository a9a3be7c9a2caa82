import type { Browser, Page } from 'playwright-core';

/** What our search page shows for a query. */
export interface OurAnswer {
  /** Addresses of the pages that are shown as results of the query, in order. */
  addresses: string[];
  /** The first one is there because the query is its number. */
  isDirect: boolean;
  /** The reader is told that punctuation was passed over. */
  isLoose: boolean;
  /** From the input event to the state `done`, by the page's own clock. */
  milliseconds: number;
}

/** Opens our search page without a query. */
export async function openOurPage(browser: Browser, site: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${site}search/`);
  return page;
}

/** Opens our search page with a query in its address, and waits for the answer. */
export async function visitOurPage(page: Page, site: string, query: string): Promise<void> {
  await page.goto(`${site}search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search-state=done]');
  if (await page.isVisible('#search-failure')) throw new Error(`search failed for ${query}`);
}

/** Types a query into the field as a whole, and reads what is shown once it is answered. */
export function askOurPage(page: Page, query: string): Promise<OurAnswer> {
  return page.evaluate(async (text) => {
    const root = document.querySelector<HTMLElement>('[data-search-state]');
    const field = document.querySelector<HTMLInputElement>('#search-field');
    if (!root || !field) throw new Error('no search page');
    const done = new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`no answer to ${text} within a minute`));
      }, 60_000);
      const observer = new MutationObserver(() => {
        if (root.dataset['searchState'] !== 'done') return;
        resolve(performance.now());
        observer.disconnect();
        clearTimeout(timer);
      });
      observer.observe(root, { attributeFilter: ['data-search-state'] });
    });
    field.value = text;
    const started = performance.now();
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const milliseconds = (await done) - started;
    if (document.querySelector('#search-failure:not([hidden])')) throw new Error(`search failed for ${text}`);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-result]')];
    return {
      addresses: links.map((link) => new URL(link.href).pathname),
      isDirect: document.querySelector('.result-direct') !== null,
      isLoose: document.querySelector('#search-status')?.textContent.includes('忽略标点') ?? false,
      milliseconds,
    };
  }, query);
}

/** Types one query after the other into the same page. */
export async function askAll(page: Page, queries: readonly string[]): Promise<OurAnswer[]> {
  const answers: OurAnswer[] = [];
  for (const query of queries) answers.push(await askOurPage(page, query));
  return answers;
}
