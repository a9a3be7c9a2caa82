import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { openBrowse } from '../support/browse-view.ts';
import { SUB_PATH } from '../support/built-site.ts';
import { readBook } from '../support/read-xlsx.ts';
import { parseRfc4180 } from '../support/rfc4180.ts';
import { serveSubPathSite, useSite } from '../support/site.ts';

// Below a sub-path, where an address that forgets it leads nowhere.
const site = useSite(serveSubPathSite);
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  context = await site.browser.newContext();
  page = await context.newPage();
});

afterEach(() => context.close());

/** Opens the table, and what takes the listed calls along. */
async function open(parameters = ''): Promise<void> {
  await openBrowse(page, site.address, parameters);
  await page.click('.browse-take summary');
}

async function save(parameters: string, name: string): Promise<{ file: string; content: Buffer }> {
  await open(parameters);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { file: download.suggestedFilename(), content: await buffer(await download.createReadStream()) };
}

/** As tables have the ids of these calls. */
const inTable = (ids: readonly (string | null)[]): (string | null)[] =>
  ids.map((id) => (id !== null && /^\d/.test(id) ? `方向${id}` : id));

const rowsShown = (): Promise<(string | null)[]> =>
  page
    .locator('tr[data-call]:not([hidden])')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-call')));

test('what is listed is saved as CSV, in the order listed', async () => {
  const { file, content } = await save('?mode=自筹&sort=-cap', '导出 CSV');
  const ids = await rowsShown();
  expect(ids.length).toBeGreaterThan(5);
  expect(ids.length).toBeLessThan(101);
  expect(file).toBe(`指南针-2026年度-${ids.length}项.csv`);
  const [head = [], ...all] = parseRfc4180((await readBuilt('2026/data/calls.csv')).slice(1));
  const [savedHead, ...saved] = parseRfc4180(content.toString().slice(1));
  expect(savedHead).toEqual(head);
  // The same rows, but for where the site is open.
  const address = head.indexOf('地址');
  const rows = inTable(ids).map((id) => all.find(([first]) => first === id));
  const here = ids.map((id) => `${site.address}${calls.find((call) => call.id === id)?.url.slice(1) ?? ''}`);
  expect(saved.map((row) => row[address])).toEqual(here);
  expect(saved.map((row) => row.toSpliced(address, 1))).toEqual(
    rows.map((row) => row?.toSpliced(address, 1)),
  );
});

test('what is listed is saved as an Excel workbook, with numbers, and links to the pages', async () => {
  const { file, content } = await save('?plan=重点研发计划&from=300', '导出 Excel');
  const ids = await rowsShown();
  expect(file).toBe(`指南针-2026年度-${ids.length}项.xlsx`);
  const { sheets } = readBook(content);
  const cells = sheets[0]?.rows ?? [];
  const links = cells.flat().map(({ link }) => link);
  const [head = [], ...body] = cells.map((row) => row.map(({ value }) => value));
  expect(body.map(([id]) => id)).toEqual(inTable(ids));
  const cap = head.indexOf('资助上限（万元）');
  const name = head.indexOf('名称');
  for (const [at, id] of ids.entries()) {
    const call = calls.find((one) => one.id === id);
    expect(body[at]?.[cap], String(id)).toBe(call?.funding?.max);
    expect(body[at]?.[name], String(id)).toBe(call?.title);
    expect(links, String(id)).toContain(`${site.address}${call?.url.slice(1) ?? ''}`);
  }
  // The other sheets are those of the file that the site has.
  const whole = readBook(await readFile(path.join(inject('subPathSite'), '2026/data/calls.xlsx')));
  expect(sheets.map(({ name }) => name)).toEqual(whole.sheets.map(({ name }) => name));
  const entries = (book: typeof whole): unknown[][] =>
    (book.sheets[1]?.rows ?? []).map((row) => row.slice(0, -1).map(({ value }) => value));
  const listed = new Set(['编号', ...inTable(ids)]);
  expect(entries({ ...whole, sheets })).toEqual(entries(whole).filter(([id]) => listed.has(id as string)));
});

// 10.7 and 20.1 KB before CSV was written without a package of its own, and the workbook had a second table,
// doubts, and who may apply.
test.each([
  ['导出 CSV', 5],
  ['导出 Excel', 24],
])('what makes the file of “%s” costs at most %s KB, and is loaded only then', async (name, most) => {
  await open('?mode=后补助');
  await page.waitForLoadState('networkidle');
  const loaded: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') loaded.push(new URL(response.url()).pathname);
  });
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  const files = loaded.map((file) => readFile(path.join(inject('subPathSite'), file.slice(SUB_PATH.length))));
  const sizes = (await Promise.all(files)).map((content) => brotliCompressSync(content).length);
  const bytes = sizes.reduce((total, size) => total + size, 0);
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(most * 1024);
});

test('a failure is said, and nothing is saved', async () => {
  await open();
  const saved: string[] = [];
  page.on('download', (download) => saved.push(download.suggestedFilename()));
  await page.route('**/calls.json', (route) => route.abort());
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await expect.poll(() => page.locator('#browse-status').textContent()).toContain('没有导出成功');
  expect(saved).toEqual([]);
});

test('a few that are listed can be compared, and all of them put on the shortlist', async () => {
  await open('?mode=后补助');
  const ids = await rowsShown();
  await page.getByRole('button', { name: '全部收藏' }).click();
  expect(await page.locator('.shortlist-count').textContent()).toBe(String(ids.length));
  await page.click('.browse-take summary');
  await page.locator('#browse-compare').click();
  await page.waitForSelector('[data-compare-state=done]');
  expect(
    await page
      .locator('#comparison [data-call]')
      .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-call'))),
  ).toEqual(ids);
  await open();
  expect(await page.locator('#browse-compare').isHidden()).toBe(true);
});
