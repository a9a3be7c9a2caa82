import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();
let context: BrowserContext;
let page: Page;

async function use(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  context = await site.browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  page = await context.newPage();
}

afterEach(() => context.close());

const background = (): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('the drawer of a phone', () => {
  beforeEach(async () => {
    await use(390);
    await page.goto(`${site.address}2026/13/2/`);
  });

  test('holds the navigation, keeps focus inside, and gives it back', async () => {
    expect(await page.locator('.guide-nav').isVisible()).toBe(false);
    await page.locator('.menu-open').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.drawer .site-nav').isVisible()).toBe(true);
    expect(await page.locator('.drawer .guide-nav [aria-current]').isVisible()).toBe(true);
    // Around all links and back: never into the page behind.
    const links = await page.locator('.drawer a').count();
    for (let presses = 0; presses < links + 5; presses += 1) {
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('.drawer') !== null,
      );
      expect(isInside).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('menu-open');
    // All is back in its place.
    await page.waitForSelector('.site-header > .site-nav', { state: 'attached' });
    expect(await page.locator('.frame > .guide-nav').count()).toBe(1);
  });

  test('leads to another page, and gives way to a wider window', async () => {
    await page.locator('.menu-open').click();
    await page.locator('.drawer').getByRole('link', { name: '全部申报项' }).click();
    await page.waitForURL('**/browse/');
    await page.locator('.menu-open').click();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.waitForSelector('.site-header > .site-nav');
    expect(await page.locator('.drawer').isVisible()).toBe(false);
    expect(await page.locator('.site-nav').isVisible()).toBe(true);
  });

  test('is closed by a press beside it and by its button', async () => {
    for (const close of [
      () => page.mouse.click(5, 400),
      () => page.locator('.drawer').getByRole('button', { name: '关闭' }).click(),
    ]) {
      await page.locator('.menu-open').click();
      expect(await page.locator('.drawer').isVisible()).toBe(true);
      await close();
      await page.waitForSelector('.site-header > .site-nav', { state: 'attached' });
      expect(await page.locator('.drawer').isVisible()).toBe(false);
    }
  });
});

describe('colours', () => {
  test('are the system’s until the reader chooses, and then hold on every page and from the first paint', async () => {
    await use(1280, 'dark');
    await page.goto(site.address);
    const dark = await background();
    await page.selectOption('.theme-switch select', 'light');
    const light = await background();
    expect(light).not.toBe(dark);
    // Also before any module runs.
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${site.address}2026/13/2/`);
    expect(await background()).toBe(light);
    await page.unroute('**/*.js');
    await page.goto(`${site.address}2026/browse/`);
    expect(await page.locator('.theme-switch select').inputValue()).toBe('light');
    await page.selectOption('.theme-switch select', '');
    expect(await background()).toBe(dark);
    await page.reload();
    expect(await background()).toBe(dark);
  });

  test('that were kept by a foreign hand change nothing', async () => {
    await use(1280);
    await page.goto(site.address);
    const light = await background();
    await page.evaluate(() => {
      localStorage.setItem('zhinan:theme', '"><script>');
    });
    await page.reload();
    expect(await background()).toBe(light);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
  });
});

test('the contents of a page follow what is read', async () => {
  await use(1280);
  await page.goto(`${site.address}2026/13/2/`);
  const current = (): Promise<(string | null)[]> =>
    page.locator('.page-contents [aria-current]').allTextContents();
  for (const [id, name] of [
    ['indicators', '考核指标'],
    ['content', '主要内容'],
  ]) {
    await page.evaluate((anchor) => document.getElementById(anchor ?? '')?.scrollIntoView(), id);
    await expect.poll(current).toEqual([name]);
  }
});

test('far down a page a link leads back to its top, and on a short one there is none', async () => {
  await use(390);
  await page.goto(`${site.address}2026/63/`);
  expect(
    await page.locator('.to-top a').evaluate((link) => link.getBoundingClientRect().top),
  ).toBeGreaterThan(800);
  // It lies over no control of a page that nobody has scrolled.
  expect(await page.locator('.to-top a').isVisible()).toBe(false);
  await page.evaluate(() => scrollTo(0, 1400));
  await expect.poll(() => page.locator('.to-top a').isVisible()).toBe(true);
  expect(
    await page.locator('.to-top a').evaluate((link) => link.getBoundingClientRect().bottom),
  ).toBeLessThan(800);
  await page.locator('.to-top a').click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 2500 });
  await page.goto(site.address);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(2500);
});

test('what a link leads to stands out, and the page itself does not where a link leads to its top or its text', async () => {
  await use(1280);
  const colourOf = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.goto(`${site.address}2026/63/#requirements`);
  const marked = await colourOf('#requirements');
  const plain = [await colourOf('body'), await colourOf('main')];
  expect(plain).not.toContain(marked);
  await page.keyboard.press('Home');
  for (const [selector, hash] of [
    ['.to-top a', '#top'],
    ['.skip-link', '#main'],
  ] as const) {
    await page.locator(selector).evaluate((link: HTMLAnchorElement) => {
      link.click();
    });
    expect(new URL(page.url()).hash).toBe(hash);
    expect(await page.locator(':target').count()).toBe(hash === '#top' ? 0 : 1);
    expect([await colourOf('body'), await colourOf('main')]).toEqual(plain);
    await page.emulateMedia({ forcedColors: 'active' });
    const outlines = ['body', 'main'].map((selector) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).outlineStyle),
    );
    expect(await Promise.all(outlines)).toEqual(['none', 'none']);
    await page.emulateMedia({ forcedColors: null });
  }
});

test('no amount of ours is broken between two lines, and no title within a word', async () => {
  for (const width of [320, 390, 1280]) {
    await use(width);
    let count = 0;
    for (const address of ['2026/63/', '2026/browse/', '2026/', '2026/compare/?ids=63,27,52']) {
      await page.goto(`${site.address}${address}`);
      await page.locator('.whole').first().waitFor();
      const lines = await page
        .locator('.whole')
        .evaluateAll((amounts) => amounts.map((amount) => amount.getClientRects().length));
      expect(Math.max(...lines), `${address} at ${width}`).toBeLessThanOrEqual(1);
      count += lines.length;
    }
    expect(count).toBeGreaterThan(300);
    await page.goto(`${site.address}2026/13/2/`);
    const beginnings = await page.locator('h1 [data-source-lines]').evaluate((heading) => {
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      let top: number | undefined;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (let at = 0; at < text.length; at++) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          // Boxes of glyphs may be higher than their lines.
          if (top !== undefined && box.top > top + box.height / 2) found.push(text.slice(at));
          top = box.top;
        }
      }
      return found;
    });
    if (width < 1280) expect(beginnings.length).toBeGreaterThan(0);
    for (const beginning of beginnings)
      expect(['科技兴警关键', '技术', '研发', '与应用', '示范'], `at ${width}`).toContain(beginning);
  }
});

test('the table of all calls has columns only where there is room to read them', async () => {
  for (const width of [800, 1024, 1279, 1280, 1600]) {
    await use(width);
    await page.goto(`${site.address}2026/browse/`);
    const row = page.locator('tr[data-call]').nth(1);
    const isTable = await row.evaluate((element) => getComputedStyle(element).display === 'table-row');
    expect(isTable, `at ${width}`).toBe(width >= 1280);
    const { inline, em } = await row.locator('[data-label="谁可牵头"]').evaluate((cell) => ({
      inline: cell.clientWidth,
      em: parseFloat(getComputedStyle(cell).fontSize),
    }));
    expect(inline / em, `at ${width}`).toBeGreaterThan(13);
  }
});
