import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { useSite, type BrowsedSite } from './site.ts';

/** A page for each test that lists what calls ask for, at 1280 px unless it is used otherwise; without errors of scripts. */
export interface ChecklistPage {
  site: BrowsedSite;
  page: Page;
  use: (options: BrowserContextOptions) => Promise<void>;
  /** Opens the page with parameters, and waits for what they stand for. */
  open: (parameters: string) => Promise<void>;
  /** What is said of the address. */
  problems: () => Promise<string>;
  /** The texts of a call that can be ticked, those that are ticked alone where `isTicked`. */
  texts: (id: string, isTicked?: boolean) => Promise<string[]>;
}

/** Opens a page before each test of a file. */
export function useChecklists(): ChecklistPage {
  let context: BrowserContext | undefined;
  let errors: string[] = [];
  const site = useSite();
  const used = { site } as ChecklistPage;
  used.use = async (options) => {
    await context?.close();
    context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    used.page = await context.newPage();
    errors = [];
    used.page.on('pageerror', (error) => errors.push(String(error)));
  };
  used.open = async (parameters) => {
    await used.page.goto(`${site.address}2026/checklist/${parameters}`);
    await used.page.waitForSelector('[data-checklist-state=done]', { state: 'attached' });
  };
  used.problems = async () => (await used.page.locator('#checklist-problems').textContent()) ?? '';
  used.texts = (id, isTicked = false) =>
    used.page
      .locator(`[data-call="${id}"] li:has(input${isTicked ? ':checked' : ''}) label q`)
      .allTextContents();
  beforeEach(() => used.use({}));
  afterEach(async () => {
    await context?.close();
    context = undefined;
    expect(errors).toEqual([]);
  });
  return used;
}
