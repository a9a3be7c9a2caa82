import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import type { BrowsedSite } from './site.ts';
import { watchContext } from './watch-page.ts';

/** A page of its own for each test, on which the finder is opened, answered and read. */
export interface FindPage {
  page: Page;
  /** What its policy forbids, what threw, what asked another host: must stay empty. */
  problems: string[];
  open: (address?: string) => Promise<void>;
  answers: () => Promise<Record<string, string[]>>;
  ranked: () => Promise<string[]>;
}

/** Opens a page for each test of a file; it is there from `beforeEach` on. */
export function useFind(site: BrowsedSite, width = 1280): FindPage {
  let context: BrowserContext;
  const used = {
    open: async (address = '') => {
      await used.page.goto(`${site.address}2026/find/${address}`);
      await used.page.waitForSelector('#find-text:enabled');
      await done(used.page);
    },
    answers: () => readAnswers(used.page),
    ranked: () => readRanked(used.page),
  } as FindPage;
  beforeEach(async () => {
    context = await site.browser.newContext({
      viewport: { width, height: 844 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    used.problems = await watchContext(context, site.address);
    used.page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    expect(used.problems).toEqual([]);
  });
  return used;
}

async function done(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('[data-find-state]')?.getAttribute('data-find-state') !== 'busy',
  );
}

/** The calls of each answer that is shown, in order. */
async function readAnswers(page: Page): Promise<Record<string, string[]>> {
  await done(page);
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('section[data-answer]')]
        .filter((section) => !section.hidden)
        .map((section) => [
          section.dataset['answer'] ?? '',
          [...section.querySelectorAll<HTMLElement>('[data-find-call]')].map(
            (link) => link.dataset['findCall'] ?? '',
          ),
        ]),
    ),
  );
}

/** The calls that are shown, in order, wherever they stand. */
async function readRanked(page: Page): Promise<string[]> {
  await done(page);
  return page
    .locator('[data-find-state] [data-find-call]')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['findCall'] ?? ''));
}
