import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { openBrowse } from '../support/browse-view.ts';
import { useSite } from '../support/site.ts';

const site = useSite();

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each([320, 1280])('at %s px the table is accessible, whole and filtered', async (width) => {
    const context = await site.browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const parameters of ['', '?mode=自筹&from=100&sort=-cap&hide=leads&show=plan,items']) {
      await openBrowse(page, site.address, parameters);
      if (width < 1024) await page.click('#browse-open-sheet');
      else for (const opened of ['.browse-columns', '.browse-take']) await page.click(`${opened} summary`);
      expect(await findViolations(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
});

test('what is shown is printed whole, the form is not', async () => {
  const page = await site.browser.newPage();
  await openBrowse(page, site.address, '?mode=后补助');
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.browse-fields', '.browse-bar', '.browse-chips', '.browse-take', '.pick-cell'])
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  expect(await page.locator('#browse-status').isVisible()).toBe(true);
  expect(
    await page
      .locator('.clamp')
      .first()
      .evaluate((one) => getComputedStyle(one).overflow),
  ).toBe('visible');
  expect((await page.pdf({ format: 'A4', landscape: true })).length).toBeGreaterThan(10_000);
  await page.close();
});
