import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import type { BrowsedSite } from './site.ts';

/** A page of its own for each test, on which the table of all calls is opened and read. */
export interface BrowsePage {
  page: Page;
  open: (parameters?: string) => Promise<void>;
  view: () => Promise<BrowseView>;
}

/** Opens a page for each test of a file; it is there from `beforeEach` on. */
export function useBrowse(site: BrowsedSite): BrowsePage {
  let context: BrowserContext;
  const used = {
    open: (parameters = '') => openBrowse(used.page, site.address, parameters),
    view: () => readBrowse(used.page),
  } as BrowsePage;
  beforeEach(async () => {
    context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
    used.page = await context.newPage();
  });
  afterEach(() => context.close());
  return used;
}

/** Opens the table of all calls once its script is there. */
export async function openBrowse(page: Page, site: string, parameters = ''): Promise<void> {
  await page.goto(`${site}2026/browse/${parameters}`);
  await page.waitForSelector('.browse-order', { state: 'attached' });
}

/** Everything a reader sees of a state. */
export interface BrowseView {
  rows: string[];
  status: string;
  checked: string[];
  fields: string[];
  chips: string[];
  sorted: string | null;
}

/** What the table shows, once nothing is under way. */
export async function readBrowse(page: Page): Promise<BrowseView> {
  await page.waitForFunction(() => !document.querySelector('#browse-status')?.textContent.startsWith('正在'));
  return page.evaluate(() => ({
    rows: [...document.querySelectorAll<HTMLElement>('tr[data-call]')]
      .filter((row) => !row.hidden)
      .map((row) => row.dataset['call'] ?? ''),
    status: document.querySelector('#browse-status')?.textContent ?? '',
    checked: [...document.querySelectorAll<HTMLInputElement>('#browse-form input:checked')].map(
      (box) => `${box.name}=${box.value}`,
    ),
    fields: ['q', 'from', 'to', 'sort'].map(
      (name) => document.querySelector<HTMLInputElement>(`#browse-form [name=${name}]`)?.value ?? '',
    ),
    chips: [...document.querySelectorAll('#browse-chips button')].map((chip) => chip.textContent),
    sorted:
      [...document.querySelectorAll<HTMLElement>('th[aria-sort]')]
        .map((head) => `${head.dataset['column'] ?? ''} ${head.getAttribute('aria-sort') ?? ''}`)
        .join() || null,
  }));
}
