import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { EditionChanges, linksOf, summarize } from '../../src/features/changes/index.ts';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { startBrowser } from '../../src/features/print/pdf/start-browser.ts';
import { findViolationsInBothSchemes } from '../support/axe.ts';
import { readBook } from '../support/read-xlsx.ts';
import { buildTwoEditions, FRONT_LINES } from '../support/two-editions-site.ts';

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
  folder = await buildTwoEditions(10);
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

test('what stands before the plans is a page, found and printed, and nothing in it is read as a call’s', async () => {
  const [title = '', ...text] = FRONT_LINES;
  await page.goto(`${site.address}2027/`);
  expect(await page.locator('h1').textContent()).toBe(title);
  expect(await page.locator('h1.inferred').count()).toBe(0);
  expect(await page.locator('main').textContent()).toContain('此名称印在原文第1行');
  await page.locator('main nav a').first().click();
  await page.waitForURL('**/2027/front/');
  expect(await page.locator('h1').textContent()).toBe(title);
  const shown = await page.locator('main .guide-text').allTextContents();
  for (const line of text) expect(shown.join('')).toContain(line.trim());
  expect(await page.locator('.facts, .call-actions').count()).toBe(0);
  expect(await page.locator('meta[name=description]').getAttribute('content')).toContain('各计划之前');
  expect((await hrefs('.guide-nav ol a'))[0]).toBe('/2027/front/');
  expect(await findViolationsInBothSchemes(page)).toEqual([]);
  await page.goto(`${site.address}search/?q=自治区科技工作会议精神`);
  await page.locator('#search-results .result-name').first().waitFor();
  expect(await hrefs('#search-results .result-name')).toEqual(['/2027/front/']);
  await page.goto(`${site.address}2027/print/`);
  expect(await page.locator('main').textContent()).toContain(text.at(-1));
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
  await page.goto(`${site.address}2027/changes/`);
  const shown = await page
    .locator('.call-changes[id]')
    .evaluateAll((all) => all.filter((one) => one.querySelector('dl > div')).map(({ id }) => id));
  expect(shown.length).toBeGreaterThan(10);
  const links = linksOf(changes);
  const merged = links.filter(({ to }) => links.filter((other) => other.to === to).length > 1);
  expect(merged.length).toBeGreaterThan(1);
  // Of a call that follows several each is told, if it is different.
  for (const { to } of [...links.filter((_, at) => at % 9 === 0), ...merged]) {
    await page.goto(new URL(next.get(to) ?? '', site.address).href);
    const told = (await hrefs('.since-before a')).filter((link) => link?.includes('/changes/'));
    const wanted = links.filter((link) => link.to === to).map(({ from }) => `${to}-${from}`);
    expect(told.sort()).toEqual(
      wanted
        .filter((id) => shown.includes(id))
        .map((id) => `/2027/changes/#${id}`)
        .sort(),
    );
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

test('search shows the newest year, the dialog that of the page; each result says its year, and all are a choice away', async () => {
  const shown = async (query: string): Promise<{ years: Set<string>; status: string; count: number }> => {
    await page.goto(`${site.address}search/?${query}`);
    await page.locator('[data-search-state=done]').waitFor();
    const links = await hrefs('#search-results .result-name');
    const told = await page.locator('#search-results .result-context').allTextContents();
    const years = links.map((link) => link?.split('/')[1] ?? '');
    expect(told.map((text) => text.slice(0, 6))).toEqual(years.map((year) => `${year}年度`));
    const status = (await page.locator('#search-status').textContent()) ?? '';
    return { years: new Set(years), status, count: links.length };
  };
  const [newest, older, all] = [
    await shown('q=无人机'),
    await shown('q=无人机&year=2026'),
    await shown('q=无人机&year=all'),
  ];
  expect([newest.years, older.years, all.years].map((years) => [...years].sort())).toEqual([
    ['2027'],
    ['2026'],
    ['2026', '2027'],
  ]);
  expect(all.count).toBe(newest.count + older.count);
  expect(newest.status).toBe(`找到${all.count}页，其中2027年度${newest.count}页`);
  // What is unticked, all of it is shown.
  await shown('q=无人机');
  await page.locator('#search-facets input[name=year]:checked').click();
  await page.waitForURL('**year=all');
  expect((await hrefs('#search-results .result-name')).length).toBe(all.count);

  await page.goto(`${site.address}2026/13/2/`);
  await page.keyboard.press('/');
  await page.keyboard.type('无人机');
  await page.locator('.search-dialog .result-name').first().waitFor();
  const links = await hrefs('.search-dialog .result-name');
  expect(links.filter((link) => !link?.startsWith('/2026/'))).toEqual([]);
  expect(await page.locator('.search-dialog .search-all').getAttribute('href')).toContain('year=2026');
});

test('the other year’s finder, table and comparison are a link away, with what was chosen', async () => {
  await page.goto(`${site.address}2027/find/?who=hospital#text=中药`);
  await page.locator('#find-results[data-find-state=done]').waitFor();
  await page.locator('.year-switch a').click();
  await page.waitForURL('**/2026/find/?who=hospital*');
  await page.locator('#find-results[data-find-text=中药]').waitFor();
  await page.goto(`${site.address}2026/browse/?mode=自筹&ids=13-2`);
  await page.locator('tr[data-call][hidden]').first().waitFor({ state: 'attached' });
  await page.locator('.year-switch a').click();
  await page.waitForURL(/\/2027\/browse\/\?mode=[^&]*$/);
});

test('a comparison may have calls of both years, each with its year and its own lines', async () => {
  const link = linksOf(changes).find(({ changed }) => changed.length > 0);
  const asked = `${link?.to},2026/${link?.from}`;
  await page.goto(`${site.address}2027/compare/?ids=${asked},2026/none,2019/1`);
  await page.locator('#comparison th[data-call]').nth(1).waitFor();
  expect(await page.locator('#comparison th[data-call] .ours').allTextContents()).toEqual([
    '（2027年度）',
    '（2026年度）',
  ]);
  expect(await page.locator('#compare-problems').textContent()).toContain('2026/none、2019/1');
  expect(new URL(page.url()).search).toBe(`?ids=${asked}`);
  const years = await page
    .locator('#comparison .comparison-quote > a[href*="/source/"]')
    .evaluateAll((links) =>
      links.map((one) => [one.closest('td')?.cellIndex, one.getAttribute('href')?.split('/')[1]]),
    );
  expect(years.length).toBeGreaterThan(0);
  expect(years.filter(([column, year]) => year !== (column === 1 ? '2027' : '2026'))).toEqual([]);
});

test('calls of another year than the page’s say so, be it all of them', async () => {
  const [one, other] = linksOf(changes);
  await page.goto(`${site.address}2027/compare/?ids=2026/${one?.from},2026/${other?.from}`);
  await page.locator('#comparison th[data-call]').nth(1).waitFor();
  const years = await page.locator('#comparison th[data-call] .ours').allTextContents();
  expect(years).toEqual(['（2026年度）', '（2026年度）']);
  expect(await page.locator('#comparison caption').textContent()).not.toContain('2027年度');
});

test('sums by plan add up to all, and an old call says when nothing follows it', async () => {
  await page.goto(`${site.address}2027/changes/`);
  const rows = await page
    .locator('.changes-sums tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].slice(2).map((cell) => Number(cell.textContent))),
    );
  const [all, ...plans] = rows;
  expect([0, 1, 2].map((at) => plans.reduce((sum, row) => sum + (row[at] ?? 0), 0))).toEqual(all);
  const [gone = ''] = changes.removed;
  expect(gone).not.toBe('');
  await page.goto(new URL((await urlsOf(2026)).get(gone) ?? '', site.address).href);
  expect(await page.locator('.older-edition').textContent()).toContain('没有接着这一项的');
});

test('sitemap, llms.txt, feed and workbook have the changes', async () => {
  expect(await readBuilt('sitemap.xml')).toContain('/2027/changes/</loc>');
  const words = summarize(changes);
  expect(await readBuilt('llms.txt')).toContain(words);
  expect(await readBuilt('feed.xml')).toContain(words);
  const book = readBook(await readFile(path.join(folder, '2027/data/calls.xlsx')));
  const rows = book.sheets.find(({ name }) => name === '与2026年度相比')?.rows ?? [];
  const told = linksOf(changes).flatMap((one) => one.changes);
  expect(rows.length - 1).toBe(told.length + changes.added.length + changes.removed.length);
});

test.each([1280, 390])('it is accessible and fits a window of %i px', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${site.address}2027/changes/`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await findViolationsInBothSchemes(page)).toEqual([]);
});
