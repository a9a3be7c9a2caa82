import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { EditionChanges, linksOf } from '../../src/features/changes/index.ts';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { startBrowser } from '../../src/features/print/pdf/start-browser.ts';
import { findViolationsInBothSchemes } from '../support/axe.ts';
import { buildTwoEditions } from '../support/two-editions-site.ts';

let folder: string;
let site: FolderServer;
let browser: Awaited<ReturnType<typeof startBrowser>>;
let changes: EditionChanges;
let page: Page;

const readBuilt = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');
const hrefs = (selector: string): Promise<(string | null)[]> =>
  page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
const urlsOf = async (year: number): Promise<Map<string, string>> => {
  const { calls } = JSON.parse(await readBuilt(`${year}/data/calls.json`)) as CallsFile;
  return new Map(calls.map(({ id, url }) => [id, url]));
};

beforeAll(async () => {
  folder = await buildTwoEditions(7);
  site = await serveFolder(folder, '/', 0);
  browser = await startBrowser(inject('browser'));
  changes = EditionChanges.parse(JSON.parse(await readBuilt('2027/data/changes.json')));
  // Axe opens pages of its own beside it.
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
}, 900_000);
afterAll(async () => {
  await browser.close();
  site.server.close();
});

test('home is of the newest, and the head’s links stay in the year of a page', async () => {
  await page.goto(site.address);
  expect((await hrefs('.site-nav a'))[0]).toBe('/2027/');
  for (const year of ['2026', '2027']) {
    await page.goto(`${site.address}${year}/browse/`);
    const links = await hrefs('.site-nav a');
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((link) => !link?.startsWith(`/${year}/`))).toEqual([]);
    expect(await page.locator('.older-edition').count()).toBe(year === '2026' ? 1 : 0);
  }
});

test('each call of the older year leads to those that follow it, and only to those', async () => {
  const [old, next] = [await urlsOf(2026), await urlsOf(2027)];
  for (const [id, url] of [...old].filter((_, at) => at % 9 === 0)) {
    await page.goto(new URL(url, site.address).href);
    const wanted = linksOf(changes)
      .filter(({ from }) => from === id)
      .map(({ to }) => next.get(to));
    expect([id, (await hrefs('.older-edition a')).slice(1).sort()]).toEqual([id, wanted.sort()]);
  }
});

test('each call of the newer year says what is different, and where that is told', async () => {
  const next = await urlsOf(2027);
  for (const { from, to } of linksOf(changes).filter((_, at) => at % 9 === 0)) {
    await page.goto(new URL(next.get(to) ?? '', site.address).href);
    const told = (await hrefs('.since-before a')).find((link) => link?.includes('/changes/'));
    if (!told) continue;
    expect(told).toBe(`/2027/changes/#${to}-${from}`);
    await page.goto(new URL(told, site.address).href);
    expect(await page.locator(`[id="${to}-${from}"] dl > div`).count()).toBeGreaterThan(0);
  }
});

test('the page of changes has every call of both years once, and every quote is in its year’s line', async () => {
  await page.goto(`${site.address}2027/changes/`);
  const [old, next] = [await urlsOf(2026), await urlsOf(2027)];
  const links = linksOf(changes);
  expect([...changes.removed, ...new Set(links.map(({ from }) => from))].sort()).toEqual(
    [...old.keys()].sort(),
  );
  expect([...changes.added, ...new Set(links.map(({ to }) => to))].sort()).toEqual([...next.keys()].sort());
  const lines = new Map(
    await Promise.all(
      [2026, 2027].map(async (year) => {
        const source = await readFile(path.join(folder, `../guidelines/${year}/source.txt`), 'utf8');
        return [String(year), source.split('\n')] as const;
      }),
    ),
  );
  const quotes = await page.locator('.call-changes dd:has(q)').evaluateAll((all) =>
    all.map((one) => ({
      text: one.querySelector('q')?.textContent ?? '',
      href: one.querySelector('a')?.getAttribute('href') ?? '',
    })),
  );
  expect(quotes.length).toBeGreaterThan(100);
  const wrong = quotes.filter(({ text, href }) => {
    const [, year = '', line = ''] = /^\/(\d+)\/source\/.*#L(\d+)$/.exec(href) ?? [];
    return !lines.get(year)?.[Number(line) - 1]?.includes(text);
  });
  expect(wrong).toEqual([]);
});

test.each([1280, 390])('it is accessible and fits a window of %i px', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${site.address}2027/changes/`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await findViolationsInBothSchemes(page)).toEqual([]);
});
