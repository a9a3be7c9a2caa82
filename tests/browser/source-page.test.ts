import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBuilt } from '../support/addresses.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
let page: Page;

beforeEach(async () => {
  page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
});

afterEach(() => page.close());

async function open(address: string): Promise<void> {
  await page.goto(`${site.address}${address}`);
  await page.waitForSelector('main[data-folds]');
}

/** The names of the parts that are open. */
const opened = (): Promise<string[]> =>
  page.locator('.source-part[open] summary :is(h2, h3)').allTextContents();

/** Whether a line is what the address leads to, and in sight. */
const isInSight = (line: number): Promise<boolean> =>
  page.locator(`#L${line}:target`).evaluate((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

test('on a phone its parts are closed, each with its lines', async () => {
  await open('2026/source/');
  expect(await opened()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(10_000);
  // By the source: 方向17 has lost its heading and begins at line 459.
  expect(await page.locator('summary:has-text("方向17")').textContent()).toMatch(/铝材料.*第459—465行/s);
  expect(await page.locator('summary:has-text("方向13：")').textContent()).toMatch(/第3\d\d—3\d\d行/);
});

test('a line that another page leads to is in sight, whichever part it is in', async () => {
  await page.goto(`${site.address}2026/17/`);
  await page.evaluate(() => {
    location.href = '/2026/source/#L459';
  });
  await page.waitForSelector('main[data-folds]');
  expect(await opened()).toEqual([expect.stringContaining('方向17')]);
  await expect.poll(() => isInSight(459)).toBe(true);
});

test('one goes to a line by its number, and a number that is none is refused', async () => {
  await open('2026/source/');
  const field = page.getByRole('spinbutton', { name: /^行号/ });
  await field.fill('985');
  await field.press('Enter');
  await expect.poll(() => isInSight(985)).toBe(true);
  expect(new URL(page.url()).hash).toBe('#L985');
  await field.fill('1178');
  await page.getByRole('button', { name: '前往' }).click();
  expect(await field.evaluate((input) => (input as HTMLInputElement).validity.rangeOverflow)).toBe(true);
  expect(new URL(page.url()).hash).toBe('#L985');
});

test('without scripts all lines are in sight, and there is no form that could do nothing', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${site.address}2026/source/#L459`);
  expect(await plain.locator('.source-part:not([open])').count()).toBe(0);
  expect(await plain.locator('.go-to-line').isVisible()).toBe(false);
  await context.close();
});

test('links of one name lead to one place', async () => {
  const { document } = parseHTML(await readBuilt('2026/source/index.html'));
  const places = new Map<string, string>();
  for (const link of document.querySelectorAll('main a')) {
    const name = link.textContent.replace(/\s+/g, ' ').trim();
    const href = link.getAttribute('href') ?? '';
    expect(places.get(name) ?? href, name).toBe(href);
    places.set(name, href);
  }
  expect(places.size).toBeGreaterThan(2000);
});
