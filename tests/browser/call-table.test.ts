import { expect, test } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();

test.each([
  [390, 16],
  [360, 20],
  [390, 32],
  [1024, 16],
  [1280, 16],
])('at %s px and letters of %s px tables of plans use the width and no more', async (width, letters) => {
  const page = await site.browser.newPage({ viewport: { width, height: 800 } });
  for (const address of ['2026/yanfa/', '2026/zhiguo/', '2026/jijin/', '2026/13/']) {
    await page.goto(`${site.address}${address}`);
    await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}px`), letters);
    const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(room, address).toBeLessThanOrEqual(0);
    const table = page.locator('.call-table').first();
    if (address === '2026/13/') {
      // The facts stand side by side in the comparison alone.
      expect(await table.count()).toBe(0);
      expect(await page.locator('.call-names a').count()).toBe(3);
      continue;
    }
    const { width: used = 0 } = (await table.boundingBox()) ?? {};
    expect(used, address).toBeGreaterThan(width < 1280 ? Math.min(width, 700) * 0.8 : 900);
    expect(await table.locator('[data-label=谁可牵头]').first().isVisible()).toBe(true);
  }
  await page.close();
});
