import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import type { Call } from '../../src/guide/model/schema/call.ts';
import { serveFolder } from '../../src/build/serve-folder.ts';
import { startBrowser } from '../../src/features/print/pdf/start-browser.ts';
import { buildLargeSite } from './large-site.ts';

/** Three times the real guide takes three times as long to build. */
const BUILD_TIMEOUT = 900_000;

/** What stands on pages that a script puts together. */
const READY =
  '.browse-pager, [data-compare-state=done], [data-paper-state=done], [data-find-state=done], [data-checklist-state=done]';

/** A site whose guide is large, and a page of it; from `beforeAll` on. */
export interface LargeSite {
  /** Address of the site's root, with a slash at the end. */
  address: string;
  browser: Browser;
  page: Page;
  calls: readonly Call[];
}

/** Builds and serves the site for the tests of a file, with what they ask it in one way. */
export function useLargeSite() {
  const large = {} as LargeSite;
  let folder: string;
  let close: () => void;
  const readBuilt = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');
  beforeAll(async () => {
    folder = await buildLargeSite();
    const { address, server } = await serveFolder(folder, '/', 0);
    const browser = await startBrowser(inject('browser'));
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
    Object.assign(large, { address, browser, page: await context.newPage(), calls });
    close = () => server.close();
  }, BUILD_TIMEOUT);
  afterAll(async () => {
    await large.browser.close();
    close();
  });
  const open = async (address: string): Promise<void> => {
    await large.page.goto(`${large.address}${address}`);
  };
  return {
    large,
    readBuilt,
    open,
    /** Opens a page in a window of its own, as wide as wanted; what a script puts together is there. */
    view: async (address: string, width: number): Promise<Page> => {
      const context = await large.browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(`${large.address}${address}`);
      await page.waitForSelector('h1');
      if (address.includes('?')) await page.waitForSelector(READY);
      return page;
    },
    /** The ids of the calls in the table. */
    rows: (page = large.page): Promise<string[]> =>
      page
        .locator('tr[data-call]')
        .evaluateAll((elements) => elements.map((row) => row.getAttribute('data-call') ?? '')),
    /** The ids of the calls that the finder lists. */
    found: (): Promise<string[]> =>
      large.page
        .locator('[data-find-state=done] [data-find-call]')
        .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['findCall'] ?? '')),
    /** For each letter, how many terms the index says that it has, and its links to them. */
    termRanges: (): Promise<{ count: number; parts: { href: string; textContent: string }[] }[]> =>
      large.page.locator('.term-ranges > div').evaluateAll((divisions) =>
        divisions.map((division) => ({
          count: Number.parseInt(division.querySelector('dt span')?.textContent ?? '', 10),
          parts: [...division.querySelectorAll('a')].map(({ href, textContent }) => ({ href, textContent })),
        })),
      ),
    /** The paths that links lead to. */
    pathsOf: (links: string): Promise<string[]> =>
      large.page
        .locator(links)
        .evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname)),
    /** Opens the answer to a search; how many pages it has. */
    search: async (query: string): Promise<number> => {
      await open(`search/?q=${query}`);
      await large.page.waitForSelector('[data-search-state=done]');
      return Number(await large.page.getAttribute('[data-result-count]', 'data-result-count'));
    },
    /** What the table says of itself. */
    status: (): Promise<string | null> => large.page.textContent('#browse-status'),
  };
}
