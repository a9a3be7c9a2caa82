import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();
let page: Page;

beforeAll(async () => {
  page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
});

const scrollTop = () => page.locator('.guide-nav').evaluate((nav) => nav.scrollTop);

test('the navigation shows the current direction on a first visit and keeps its place afterwards', async () => {
  await page.goto(`${site.address}2026/33/`);
  const current = page.locator('.guide-nav [aria-current=page]');
  expect(await current.textContent()).toContain('方向33');
  const nav = await page.locator('.guide-nav').boundingBox();
  const entry = await current.boundingBox();
  if (!nav || !entry) throw new Error('no navigation');
  expect(entry.y).toBeGreaterThan(nav.y);
  expect(entry.y + entry.height).toBeLessThan(nav.y + nav.height);

  const before = await scrollTop();
  expect(before).toBeGreaterThan(0);
  await page.locator('.guide-nav a', { hasText: '方向34' }).click();
  await page.waitForURL('**/2026/34/');
  expect(await scrollTop()).toBe(before);
});

test('previous and next walk through the document', async () => {
  const seen: string[] = [];
  await page.goto(`${site.address}2026/jianfeng/`);
  for (let step = 0; step < 5; step += 1) {
    seen.push(new URL(page.url()).pathname);
    await page.locator('a[rel=next]').click();
    await page.waitForLoadState();
  }
  expect(seen).toEqual(['/2026/jianfeng/', '/2026/yanfa/', '/2026/1/', '/2026/1/1/', '/2026/1/2/']);
  await page.goto(`${site.address}2026/68/`);
  expect(await page.locator('a[rel=next]').count()).toBe(0);
});

test('the breadcrumb leads from the edition down to the page', async () => {
  await page.goto(`${site.address}2026/26/2/1/`);
  expect(
    await page
      .locator('.breadcrumb li')
      .allTextContents()
      .then((all) => all.map((text) => text.trim())),
  ).toEqual([
    '2026年度',
    '重点研发计划',
    '方向26：深海空天领域产业技术研究与应用示范',
    '子方向2：低空经济产业技术研究与应用示范',
    '（1）通用型无人机关键技术研究及应用示范',
  ]);
});
