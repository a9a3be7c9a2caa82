import { expect, test } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();

const ADDRESSES = [
  'search/',
  'search/?q=石墨烯电池',
  'search/?q=人工智能',
  'nothing/here',
  '2026/terms/#平陆运河',
  '2026/source/#L459',
];

// WeChat's 字体大小 and browsers' own settings enlarge what the root's size is.
test.each([
  [320, 16],
  [360, 20],
  [390, 24],
  [390, 32],
])('at %d px and with letters of %d px nothing is wider than the window', async (width, size) => {
  const page = await site.browser.newPage({ viewport: { width, height: 800 } });
  for (const address of ADDRESSES) {
    await page.goto(`${site.address}${address}`);
    await page.evaluate((pixels) => {
      document.documentElement.style.fontSize = `${pixels}px`;
    }, size);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(
      width,
    );
  }
  await page.close();
});

// As in Firefox, where a field has a width of its own that does not shrink by itself.
test('a field that is wide by itself makes the search page no wider', async () => {
  const page = await site.browser.newPage({ viewport: { width: 360, height: 800 } });
  await page.goto(`${site.address}search/?q=人工智能`);
  await page.evaluate(() => {
    document.querySelector('#search-field')?.setAttribute('size', '60');
  });
  await page.waitForSelector('[data-search-state=done]');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.close();
});
