import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import type { BrowsedSite } from './site.ts';

/** A page for each test, at 1280 px unless it is used otherwise; without errors of scripts. */
export interface FreshPage {
  site: BrowsedSite;
  page: Page;
  /** Opens another page, with other options. */
  use: (options: BrowserContextOptions) => Promise<void>;
}

/** Opens a page before each test of a file. */
export function useFreshPage(site: BrowsedSite): FreshPage {
  let context: BrowserContext | undefined;
  let errors: string[] = [];
  const used = { site } as FreshPage;
  used.use = async (options) => {
    await context?.close();
    context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    used.page = await context.newPage();
    errors = [];
    used.page.on('pageerror', (error) => errors.push(String(error)));
  };
  beforeEach(() => used.use({}));
  afterEach(async () => {
    await context?.close();
    context = undefined;
    expect(errors).toEqual([]);
  });
  return used;
}
