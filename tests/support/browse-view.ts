import type { Page } from 'playwright-core';

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
