import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { useSite, type BrowsedSite } from './site.ts';

/** Six of different kinds: a sub-direction, cases of money, fixed sums, a fund category, deferred, cases of terms. */
export const SIX = ['13-2', '63', '27', 'jijin-6', '37', '52'];

/** What a reader sees of a comparison. */
export interface ComparisonView {
  columns: string[];
  rows: [string, string[]][];
  status: string;
  problems: string;
  isEmpty: boolean;
}

/** A page for each test that compares calls, at 1280 px unless it is used otherwise; without errors of scripts. */
export interface ComparisonPage {
  site: BrowsedSite;
  page: Page;
  use: (options: BrowserContextOptions) => Promise<void>;
  open: (parameters: string) => Promise<void>;
  view: (of?: Page) => Promise<ComparisonView>;
  /** How far the page, not a box in it, goes out of the window sideways. */
  overflow: () => Promise<number>;
}

/** Opens a page before each test of a file. */
export function useComparison(): ComparisonPage {
  let context: BrowserContext | undefined;
  let errors: string[] = [];
  const site = useSite();
  const used = { site } as ComparisonPage;
  used.use = async (options) => {
    await context?.close();
    context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    used.page = await context.newPage();
    errors = [];
    used.page.on('pageerror', (error) => errors.push(String(error)));
  };
  used.open = async (parameters) => {
    await used.page.goto(`${site.address}2026/compare/${parameters}`);
    await settled(used.page);
  };
  used.view = async (of = used.page) => {
    await settled(of);
    return of.evaluate(() => ({
      columns: [...document.querySelectorAll('#comparison [data-call]')].map(
        (head) => head.getAttribute('data-call') ?? '',
      ),
      rows: [...document.querySelectorAll('#comparison tbody tr:has(> th[scope=row])')]
        .filter((row) => row.checkVisibility())
        .map((row): [string, string[]] => [
          row.querySelector('th')?.textContent ?? '',
          [...row.querySelectorAll('td')].map((cell) => cell.textContent),
        ]),
      status: document.querySelector('#compare-status')?.textContent ?? '',
      problems: document.querySelector('#compare-problems')?.textContent ?? '',
      isEmpty: document.querySelector('#compare-empty')?.checkVisibility() ?? false,
    }));
  };
  used.overflow = () => used.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  beforeEach(() => used.use({}));
  afterEach(async () => {
    await context?.close();
    context = undefined;
    expect(errors).toEqual([]);
  });
  return used;
}

async function settled(page: Page): Promise<void> {
  await page.waitForSelector('[data-compare-state=done]', { state: 'attached' });
}
