import { parseHTML } from 'linkedom';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readBuilt } from '../support/addresses.ts';
import { SITES, useSite } from '../support/site.ts';

// How the index of terms looks and is used; what stands in it is tested in terms.test.ts.
const site = useSite();
const html = await readBuilt('2026/terms/index.html');
const { document } = parseHTML(html);

describe('on a phone', () => {
  async function openOnPhone(hash = ''): Promise<Page> {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${site.address}2026/terms/${hash}`);
    await page.waitForSelector('main[data-folds]');
    return page;
  }
  const opened = (page: Page): Promise<string[]> =>
    page.locator('.term-letter[open] h2').evaluateAll((heads) => heads.map(({ id }) => id));

  test('letters are closed, and the page is a few screens long', async () => {
    const page = await openOnPhone();
    expect(await opened(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3 * 844);
    await page.locator('.letters a', { hasText: 'R' }).click();
    await expect.poll(() => opened(page)).toEqual(['R']);
    // Closed again, the same link opens it again.
    await page.locator('summary:has([id=R])').click();
    expect(await opened(page)).toEqual([]);
    await page.locator('.letters a', { hasText: 'R' }).click();
    await expect.poll(() => opened(page)).toEqual(['R']);
    await page.close();
  });

  test('a term that an address leads to is in sight, its letter open', async () => {
    const page = await openOnPhone('#平陆运河');
    expect(await opened(page)).toEqual(['P']);
    const top = (await page.locator('[id="平陆运河"]').boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(400);
    await page.close();
  });

  test('all are open on paper, and as they were after it', async () => {
    const page = await openOnPhone('#R');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.term-letter:not([open])').count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await opened(page)).toEqual(['R']);
    await page.close();
  });
});

test.each([390, 1280])(
  'at %d px a term is found as one types, and what is not there is said',
  async (width) => {
    const page = await site.browser.newPage({ viewport: { width, height: 844 } });
    await page.goto(`${site.address}2026/terms/`);
    await page.waitForSelector('main[data-folds]');
    const openBefore = await page.locator('.term-letter[open]').count();
    const field = page.getByRole('searchbox', { name: '在术语索引里找词' });
    const shown = (): Promise<string[]> => page.locator('.term-index dt a:visible').allTextContents();
    const expected = [...document.querySelectorAll('.term-index dl > div')].map(({ id }) => id);
    for (const [typed, held] of [
      ['电池', '电池'],
      ['6ｇ', '6G'],
    ] as const) {
      await field.fill(typed);
      const wanted = expected.filter((name) => name.includes(held));
      expect(wanted.length).toBeGreaterThan(0);
      expect(await shown()).toEqual(wanted);
      expect(await page.getByRole('main').getByRole('status').textContent()).toBe(`${wanted.length}个词`);
    }
    await field.fill('石墨烯');
    expect(await shown()).toEqual([]);
    expect(await page.getByRole('main').getByRole('status').textContent()).toMatch(/^索引里没有“石墨烯”。/);
    await field.fill('');
    expect(await page.locator('.term-letter[open]').count()).toBe(openBefore);
    // What is not in the index is looked for in the text.
    await field.fill('石墨烯');
    await field.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search/' && url.searchParams.get('q') === '石墨烯');
    await page.close();
  },
);

test.each(SITES)('as %s it is the same but for where its links lead', async (name, base) => {
  const below = await readFile(path.join(inject(name), '2026/terms/index.html'), 'utf8');
  expect(below.match(new RegExp(`href="${base}2026/`, 'g'))?.length).toBeGreaterThan(1000);
  const main = (text: string): string => text.slice(text.indexOf('<main'), text.indexOf('</main>'));
  expect(main(below).replaceAll(`"${base}`, '"/')).toBe(main(html));
});

test('its styles are its own, and other pages do not load them', async () => {
  const own = [...document.querySelectorAll('link[rel="stylesheet"]:not([media])')].map((link) =>
    link.getAttribute('href'),
  );
  const other = await readBuilt('2026/13/2/index.html');
  const extra = own.filter((href) => href !== null && !other.includes(href));
  expect(extra).toHaveLength(1);
  expect(await readBuilt(extra[0]?.slice(1) ?? '')).toContain('.term-index');
  const common = own.find((href) => href !== extra[0]);
  expect(await readBuilt(common?.slice(1) ?? '')).not.toContain('.term-index');
});

const WIDTHS = [320, 390, 800, 1280];

test(`at ${WIDTHS.join(', ')} px letters can be hit`, async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}2026/terms/`);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const sides = await page.locator('.letters a').evaluateAll((links) =>
      links.flatMap((link) => {
        const { width: across, height } = link.getBoundingClientRect();
        return [across, height];
      }),
    );
    expect(Math.min(...sides), String(width)).toBeGreaterThanOrEqual(24);
  }
  await page.close();
});

test('without JavaScript, a letter and a term that are linked to lie below the row of letters', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const anchor of ['R', '平陆运河']) {
      await page.goto(`${site.address}2026/terms/#${anchor}`);
      const top = await page.locator(`[id="${anchor}"]`).boundingBox();
      const row = await page.locator('.letters').boundingBox();
      expect(top?.y, `${anchor} at ${width}`).toBeGreaterThanOrEqual((row?.y ?? 0) + (row?.height ?? 0) - 1);
      expect(top?.y).toBeLessThan(300);
    }
  }
  await context.close();
});

test('it prints in three columns without what surrounds it', async () => {
  const page = await site.browser.newPage({ viewport: { width: 700, height: 900 } });
  await page.goto(`${site.address}2026/terms/`);
  await page.emulateMedia({ media: 'print' });
  for (const around of ['.letters', '.site-header', '.site-footer'])
    expect(await page.locator(around).isVisible(), around).toBe(false);
  const lefts = await page
    .locator('.term-letter:has([id="Z"]) dl > div')
    .evaluateAll((entries) => entries.map((entry) => Math.round(entry.getBoundingClientRect().left)));
  expect(new Set(lefts).size).toBe(3);
  // Paper has no fingers, for which links have room on a screen.
  expect(await styleOf(page.locator('.term-index dd a').first(), 'paddingTop')).toBe('0px');
  await page.close();
});

test('a call under a term is underlined when it is pointed at', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}2026/terms/`);
  const link = page.locator('.term-index dd a').first();
  expect(await styleOf(link, 'textDecorationLine')).toBe('none');
  await link.hover();
  expect(await styleOf(link, 'textDecorationLine')).toBe('underline');
  await page.close();
});

function styleOf(locator: Locator, property: 'paddingTop' | 'textDecorationLine'): Promise<string> {
  return locator.evaluate((element, name) => getComputedStyle(element)[name], property);
}
