import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { useSiteAlone } from '../support/site.ts';

const site = useSiteAlone();
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  context = await site.browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
});

afterAll(() => context.close());

/** What the pages of all calls show, read by a browser without going there one by one. */
function readPages(): Promise<
  {
    url: string;
    matrix: { item: string; asked: number[] }[];
    related: { path: string; words: string[] }[];
  }[]
> {
  return page.evaluate(
    (urls) =>
      Promise.all(
        urls.map(async (url) => {
          const html = await (await fetch(url)).text();
          const built = new DOMParser().parseFromString(html, 'text/html');
          const textOf = (parent: Element, selector: string): string =>
            parent.querySelector(selector)?.textContent ?? '';
          return {
            url,
            matrix: [...built.querySelectorAll('.matrix tbody tr')].map((row) => ({
              item: row.querySelector('a')?.getAttribute('href') ?? '',
              asked: [...row.querySelectorAll('td')].flatMap((cell, at) =>
                cell.textContent === '✓' ? [at + 1] : [],
              ),
            })),
            related: [...built.querySelectorAll('.related li')].map((item) => ({
              path: item.querySelector('a')?.getAttribute('href') ?? '',
              words: textOf(item, 'span')
                .replace(/^都提到：/, '')
                .split('、'),
            })),
          };
        }),
      ),
    calls.map(({ url }) => url),
  );
}

test('the table of items and indicators says what the items ask for, alternative by alternative', async () => {
  await page.goto(site.address);
  const pages = await readPages();
  let shown = 0;
  for (const { id, url, items, indicators } of calls) {
    const rows = pages.find((one) => one.url === url)?.matrix;
    const isVaried = new Set(items.map((item) => JSON.stringify(item.indicators))).size > 1;
    if (!isVaried || indicators.length < 2) {
      expect(rows, id).toEqual([]);
      continue;
    }
    shown += 1;
    const expected = items.flatMap((item) =>
      (item.indicators.length > 0 ? item.indicators : [[]]).map((set) => ({
        item: `#c${item.n}`,
        asked: set.toSorted((a, b) => a - b),
      })),
    );
    expect(rows, id).toEqual(expected);
  }
  expect(shown).toBeGreaterThan(15);
});

test('related calls are named with words that stand in both, and are not those beside a call', async () => {
  await page.goto(site.address);
  const textOf = ({ title, items, options }: CallsFile['calls'][number]): string =>
    [title, ...[...items, ...options].map(({ text }) => text)].join('\n');
  let shown = 0;
  for (const { url, related } of await readPages()) {
    const call = calls.find((one) => one.url === url);
    if (!call) throw new Error(url);
    shown += related.length > 0 ? 1 : 0;
    for (const { path, words } of related) {
      const other = calls.find((one) => one.url === path);
      if (!other) throw new Error(path);
      expect(other.direction === null || other.direction !== call.direction, call.id).toBe(true);
      for (const word of words) {
        expect(word).not.toBe('');
        expect(textOf(call), `${call.id} ${path}`).toContain(word);
        expect(textOf(other), `${call.id} ${path}`).toContain(word);
      }
    }
  }
  expect(shown).toBeGreaterThan(25);
});

test('every item, indicator and requirement has its link, which copies itself and leads there', async () => {
  const call = calls.find(({ id }) => id === '13-2');
  await page.goto(`${site.address}2026/13/2/`);
  const hrefs = await page
    .locator('.permalink')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
  expect(hrefs).toEqual([
    ...(call?.items ?? []).map(({ n }) => `#c${n}`),
    ...(call?.indicators ?? []).map(({ n }) => `#k${n}`),
    ...(call?.requirements ?? []).map(({ n }) => `#r${n}`),
  ]);
  await page.locator('#c3').hover();
  await page.locator('#c3 .permalink').click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(`${site.address}2026/13/2/#c3`);
  expect(await page.evaluate(() => location.hash)).toBe('#c3');
});

test('what a link leads to is marked on arrival, in sight, in every choice of colours', async () => {
  for (const [colorScheme, forcedColors] of [
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
  ] as const) {
    const reader = await site.browser.newContext({ colorScheme, forcedColors });
    const arrived = await reader.newPage();
    await arrived.goto(`${site.address}2026/13/2/#k3`);
    const looks = await arrived.evaluate(() =>
      ['k2', 'k3'].map((id) => {
        const element = document.getElementById(id);
        if (!element) throw new Error(`no ${id}`);
        const { backgroundColor, outlineStyle } = getComputedStyle(element);
        const { top, bottom } = element.getBoundingClientRect();
        return { look: `${backgroundColor} ${outlineStyle}`, isInSight: top >= 0 && bottom <= innerHeight };
      }),
    );
    expect(looks[1]?.look, `${colorScheme} ${forcedColors}`).not.toBe(looks[0]?.look);
    expect(looks[1]?.isInSight).toBe(true);
    await reader.close();
  }
});

/** Follows links to the table of all calls, and compares what it lists with the numbers that stand on the links. */
async function followCounts(ways: { href: string; count: number }[]): Promise<void> {
  for (const { href, count } of ways) {
    await page.goto(href);
    await page.waitForSelector('.browse-order');
    await expect
      .poll(() => page.locator('tr[data-call]:not([hidden])').count(), { message: href })
      .toBe(count);
  }
}

test('home’s ways in say how many calls they lead to', async () => {
  await page.goto(site.address);
  const ways = await page.locator('.home-ways li:has(a[href*="?"])').evaluateAll((all) =>
    all.map((item) => ({
      href: item.querySelector('a')?.href ?? '',
      count: Number(/(\d+)项$/.exec(item.textContent.trim())?.[1]),
    })),
  );
  expect(ways.length).toBeGreaterThan(10);
  // Nothing is counted there but answers of the guide: how often a word stands in calls says nothing of who may apply.
  expect(await page.locator('.home-ways dt').allInnerTexts()).toEqual(['资助上限', '资助方式']);
  await followCounts(ways);
});

test('home’s picture of the money has every call in one cell, and each cell leads to its calls', async () => {
  await page.goto(site.address);
  const cells = await page
    .locator('.money-grid a')
    .evaluateAll((all) =>
      all.map((link) => ({ href: (link as HTMLAnchorElement).href, count: Number(link.textContent) })),
    );
  expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(101);
  await followCounts(cells);
});
