import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveSubPathSite, useSite } from '../support/site.ts';

const site = useSite();
let page: Page;

beforeEach(async () => {
  page = await site.browser.newPage();
});

afterEach(() => page.close());

test.each([
  ['2026/13-2/', '/2026/13/2/', '子方向2：'],
  ['2026/13-2', '/2026/13/2/', '子方向2：'],
  ['2026/13-2/#c3', '/2026/13/2/#c3', '子方向2：'],
  ['2026/26-2-1', '/2026/26/2/1/', '（1）'],
  ['2026/jijin-3/', '/2026/jijin/3/', '三、'],
  ['2026/jianfeng-2/', '/2026/jianfeng/#jianfeng-2', '“尖锋”'],
])('%s, an id, leads to %s', async (address, path, title) => {
  await page.goto(`${site.address}${address}`);
  await page.waitForURL((url) => url.pathname + url.hash === path);
  expect(await page.locator('h1').textContent()).toContain(title);
});

test('leads there below a sub-path too', async () => {
  const below = await serveSubPathSite();
  await page.goto(`${below.address}2026/13-2`);
  await page.waitForURL('**/some/where/2026/13/2/');
  below.server.close();
});

test('offers to search for the words of the address', async () => {
  await page.goto(
    `${site.address}2026/${encodeURIComponent('无人机')}.html?kw=${encodeURIComponent('反制')}`,
  );
  const field = page.getByRole('searchbox', { name: '要找的词' });
  await expect.poll(() => field.inputValue()).toBe('无人机 反制');
  await field.press('Enter');
  await page.waitForURL((url) => url.pathname === '/search/');
  await page.locator('a[data-result]').first().waitFor();
});

test('leaves the field empty for what nobody would search for', async () => {
  await page.goto(`${site.address}2026/13-99/`);
  expect(await page.locator('h1').textContent()).toBe('没有这个页面');
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('searchbox', { name: '要找的词' }).inputValue()).toBe('');
});
