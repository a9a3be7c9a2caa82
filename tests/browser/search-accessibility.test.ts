import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findViolationsInBothSchemes } from '../support/axe.ts';
import { useSite } from '../support/site.ts';

const site = useSite();

const WIDTHS = [320, 1280] as const;

async function withPage(width: number, run: (page: Page) => Promise<void>): Promise<void> {
  const context = await site.browser.newContext({ viewport: { width, height: 720 } });
  await run(await context.newPage());
  await context.close();
}

/** Nothing is wider than the window, so that nobody has to scroll sideways. */
async function checkWidth(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

/** States of the search page: what leads to it. */
const STATES: readonly [string, string, (page: Page) => Promise<unknown>][] = [
  ['empty', '', () => Promise.resolve()],
  [
    'with results and filters',
    '?q=人工智能',
    (page) => page.locator('#search-facets input').first().waitFor({ state: 'attached' }),
  ],
  [
    'filtered',
    '?q=企业&mode=自筹&mode=白给',
    (page) => page.locator('#search-facets button').waitFor({ state: 'attached' }),
  ],
  ['with a direct match', '?q=13-2', (page) => page.locator('.result-direct').waitFor()],
  ['loose', '?q=一带一路共建国家', (page) => page.locator('.result').first().waitFor()],
  ['in part', '?q=石墨烯电池', (page) => page.locator('.search-instead a').waitFor()],
  ['without a result', '?q=龘龘', (page) => page.locator('#search-advice').waitFor()],
];

describe.each(WIDTHS)('at %s px', (width) => {
  test.each(STATES)('the search page is accessible %s', async (_, parameters, ready) => {
    await withPage(width, async (page) => {
      await page.goto(`${site.address}search/${parameters}`);
      await page.waitForSelector('[data-search-state=done], [data-search-state=idle]');
      await ready(page);
      if (width < 896 && (await page.locator('#search-facet-panel').isVisible()))
        await page.locator('#search-facet-panel summary').click();
      expect(await findViolationsInBothSchemes(page)).toEqual([]);
      await checkWidth(page);
    });
  });

  test('the search page is accessible where the search failed', async () => {
    await withPage(width, async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.goto(`${site.address}search/?q=漓江`);
      await page.locator('#search-retry').waitFor();
      expect(await findViolationsInBothSchemes(page)).toEqual([]);
    });
  });

  test('the dialog is accessible, closed and open, empty, with results and failed', async () => {
    await withPage(width, async (page) => {
      await page.goto(`${site.address}2026/13/2/`);
      expect(await findViolationsInBothSchemes(page), 'closed').toEqual([]);
      await page.keyboard.press('/');
      expect(await findViolationsInBothSchemes(page), 'empty').toEqual([]);
      await page.keyboard.type('人工智能');
      await page.locator('.search-dialog .result').first().waitFor();
      expect(await findViolationsInBothSchemes(page), 'results').toEqual([]);
      await checkWidth(page);
      await page.route('**/*.pf_index', (route) => route.abort());
      await page.locator('.search-dialog input').fill('漓江');
      await page.locator('.search-dialog .search-retry').waitFor();
      expect(await findViolationsInBothSchemes(page), 'failed').toEqual([]);
      await checkWidth(page);
    });
  });
});

test('a search is done from beginning to end with the keyboard alone, at 320 px', async () => {
  await withPage(320, async (page) => {
    await page.goto(`${site.address}2026/13/2/`);
    const reach = async (selector: string): Promise<void> => {
      for (let n = 0; n < 40; n += 1) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${selector} cannot be reached with Tab`);
    };
    await reach('.search-open');
    await page.keyboard.press('Enter');
    await page.keyboard.type('企业');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-search-state=done]');
    await page.locator('#search-facets input').first().waitFor({ state: 'attached' });
    await page.keyboard.press('/');
    await reach('#search-facet-panel summary');
    await page.keyboard.press('Enter');
    await reach('#search-facets input[name=mode]');
    await page.keyboard.press('Space');
    await page.waitForFunction(() =>
      (document.querySelector('#search-status')?.textContent ?? '').includes('筛选后'),
    );
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2026/**');
  });
});

test('screen readers hear how many results there are, in the dialog and on the page', async () => {
  await withPage(1280, async (page) => {
    await page.goto(`${site.address}2026/13/2/`);
    await page.keyboard.press('/');
    await page.keyboard.type('无人机');
    const heard = page.locator('.search-dialog').getByRole('status');
    await expect.poll(() => heard.textContent()).toBe('找到7页');
    // The region stands in the page before anything is said in it: else nothing is heard.
    await page.goto(`${site.address}search/`);
    const region = page.locator('main').getByRole('status');
    expect(await region.count()).toBe(1);
    await page.fill('#search-field', '无人机');
    await expect.poll(() => region.textContent()).toBe('找到7页');
  });
});
