import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { useSiteAlone, type BrowsedSite } from './site.ts';

const KEY = 'zhinan:shortlist';

/** A page for each test that keeps a shortlist, at 1280 px unless it is used otherwise; without errors of scripts. */
export interface ShortlistPage {
  site: BrowsedSite;
  page: Page;
  context: BrowserContext;
  use: (options: BrowserContextOptions) => Promise<void>;
  open: (address: string) => Promise<unknown>;
  /** What the browser keeps, and putting something there. */
  stored: () => Promise<unknown>;
  keep: (value: unknown) => Promise<void>;
  count: () => Promise<string | null>;
  openDialog: () => Promise<void>;
  /** The addresses of the calls in the dialog. */
  listed: () => Promise<string[]>;
}

/** Opens a page before each test of a file. */
export function useShortlist(): ShortlistPage {
  let errors: string[] = [];
  const used = { site: useSiteAlone() } as ShortlistPage;
  used.use = async (options) => {
    used.context = await used.site.browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    used.page = await used.context.newPage();
    errors = [];
    used.page.on('pageerror', (error) => errors.push(String(error)));
  };
  used.open = (address) => used.page.goto(`${used.site.address}${address}`);
  used.stored = () =>
    used.page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as unknown, KEY);
  used.keep = async (value) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    await used.page.evaluate(([key, kept]) => localStorage.setItem(key, kept), [KEY, text] as const);
    await used.page.reload();
  };
  used.count = () => used.page.locator('.shortlist-count').textContent();
  used.openDialog = async () => {
    await used.page.click('.shortlist-open');
    await used.page.locator('.shortlist-dialog[open] .shortlist-status:not(:empty)').waitFor();
  };
  used.listed = () =>
    used.page
      .locator('.shortlist-body li a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  beforeEach(() => used.use({}));
  afterEach(async () => {
    await used.context.close();
    expect(errors).toEqual([]);
  });
  return used;
}
