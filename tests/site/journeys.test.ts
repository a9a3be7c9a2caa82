import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { useSiteAlone } from '../support/site.ts';
import { watchContext } from '../support/watch-page.ts';

// One way through each feature, with a reader's own clicks; tests/browser/ tries every way.
const site = useSiteAlone();
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeEach(async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, permissions });
  problems = await watchContext(context, site.address);
  page = await context.newPage();
  await page.goto(site.address);
});

afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

test('a word typed on the home page leads to a call, where it is marked', async () => {
  await page.locator('main').getByRole('searchbox').fill('通用型无人机');
  await page.keyboard.press('Enter');
  await page.locator('[data-search-state=done] [data-result]').first().click();
  await page.waitForURL('**/2026/26/2/1/**');
  expect(await page.locator('main').textContent()).toContain('通用型无人机');
});

test('the table is filtered, and says the same after a reload', async () => {
  await page.goto(`${site.address}2026/browse/`);
  await page.waitForSelector('.browse-order');
  const wanted = calls.filter(({ modes }) => modes.includes('定额资助')).map(({ id }) => id);
  await page.locator('#browse-form input[value="定额资助"]').check();
  const shown = () =>
    page
      .locator('tr[data-call]:visible')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['call'] ?? ''));
  await expect.poll(async () => (await shown()).toSorted()).toEqual(wanted.toSorted());
  await page.reload();
  await page.waitForSelector('.browse-order');
  await expect.poll(async () => (await shown()).toSorted()).toEqual(wanted.toSorted());
});

test('calls put on the list are compared side by side and copied for a colleague', async () => {
  for (const id of ['13-2', '17']) {
    await page.goto(`${site.address}2026/${id.replace('-', '/')}/`);
    await page.locator('.call-actions .pick').click();
  }
  await page.getByRole('button', { name: '复制给同事' }).click();
  await page.getByText('已复制').first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`${site.address}2026/17/`);
  expect(copied).toContain('方向17');
  await page.goto(`${site.address}2026/compare/?ids=13-2,17`);
  await page.locator('[data-compare-state=done] table').waitFor();
  const table = await page.locator('[data-compare-state=done] table').textContent();
  for (const { items, indicators, content } of calls.filter(({ id }) => ['13-2', '17'].includes(id)))
    for (const { text } of [...items, ...indicators, ...content]) expect(table).toContain(text);
});

test('a call prints with everything it says, on white, without the site’s controls', async () => {
  await page.goto(`${site.address}2026/13/2/`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const sheet = await page.locator('main').innerText();
  const call = calls.find(({ id }) => id === '13-2');
  for (const { text } of [...(call?.items ?? []), ...(call?.indicators ?? [])]) expect(sheet).toContain(text);
  expect(await page.locator('button:visible, input:visible').count()).toBe(0);
  expect(await page.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
});
