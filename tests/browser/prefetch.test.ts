import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { serveSubPathSite, SITES, useSite } from '../support/site.ts';

const root = useSite();
const below = SITES.length > 1 ? useSite(serveSubPathSite) : root;

/** How a page came that was gone to by a link, after the link was pointed at for long enough. */
async function deliveryOf(page: Page, selector: string): Promise<string> {
  const link = page.locator(selector).first();
  await link.hover();
  await page.waitForTimeout(1000);
  await Promise.all([page.waitForEvent('load'), link.click()]);
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return entry && 'deliveryType' in entry ? String(entry.deliveryType) : 'unknown';
  });
}

test.each([
  ['from the root of a host', root],
  ['below a path', below],
])(
  'a page that is pointed at is there when it is asked for, %s; a large one is not fetched unasked',
  async (_, site) => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}2026/13/2/`);
    expect(await deliveryOf(page, '.guide-nav ol a')).toBe('navigational-prefetch');
    await page.goto(`${site.address}2026/13/2/`);
    expect(await deliveryOf(page, '.site-nav a[href$="/source/"]')).toBe('');
    await page.close();
  },
);
