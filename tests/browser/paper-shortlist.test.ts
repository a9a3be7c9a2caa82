import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { readPdf } from '../support/read-pdf.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const ADDRESS = '2026/print/shortlist/';
const squeeze = (text: string): string => text.replace(/\s+/g, '');
let page: Page;

beforeEach(async () => {
  page = await site.browser.newPage();
});
afterEach(async () => {
  await page.close();
});

async function open(ids: string): Promise<void> {
  await page.goto(`${site.address}${ADDRESS}?ids=${encodeURIComponent(ids)}`);
  await page.waitForSelector('[data-paper-state=done]');
}

/** Ids of the calls that are shown, in order. */
const shownCalls = () =>
  page.locator('#paper-calls > .paper-call').evaluateAll((all) => all.map(({ id }) => id));

test('calls of several plans stand one after the other, whole, in the order of the address', async () => {
  const ids = ['jijin-2', '13-2', '26-2-1', '52', '37'];
  await open(ids.join(','));
  expect(await shownCalls()).toEqual(ids);
  expect(
    await page
      .locator('#paper-summary tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.dataset['call'])),
  ).toEqual(ids);
  for (const id of ids) {
    const call = calls.find((each) => each.id === id);
    const text = squeeze((await page.locator(`[id="${id}"]`).textContent()) ?? '');
    for (const block of [...(call?.items ?? []), ...(call?.indicators ?? []), ...(call?.requirements ?? [])])
      expect(text, id).toContain(squeeze(`${block.marker ?? ''}${block.text}`));
  }
  expect(await page.locator('main h1, main h2').count()).toBe(1 + ids.length);
  const dangling = await page.evaluate(
    () =>
      [...document.querySelectorAll('main a[href^="#"]')].filter(
        (link) => !document.getElementById((link.getAttribute('href') ?? '').slice(1)),
      ).length,
  );
  expect(dangling).toBe(0);
  expect(await page.locator('#paper-status').textContent()).toBe('共5项。');
});

test('every call of the edition can be had at once', async () => {
  await open(calls.map(({ id }) => id).join(','));
  expect(await shownCalls()).toEqual(calls.map(({ id }) => id));
});

test('a print begins with the summary, then each call on a new sheet of A4, and has no tools', async () => {
  const ids = ['13-2', '4', 'jijin-7'];
  await open(ids.join(','));
  const { texts, sizes } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  for (const [width, height] of sizes) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  const sheets = texts.map((text) => squeeze(text).normalize('NFKC'));
  expect(sheets[0]).toContain('所选申报项');
  for (const word of ['科技兴警关键技术研发与应用示范', '不超过150万元', '重点研发计划'])
    expect(sheets[0]).toContain(word);
  expect(sheets[0]).not.toContain('主要内容');
  const begins = ids.map((id) => {
    const title = squeeze(calls.find((call) => call.id === id)?.title ?? '').normalize('NFKC');
    return sheets.findIndex((sheet, at) => at > 0 && sheet.slice(0, 90).includes(title));
  });
  expect(begins[0]).toBe(1);
  expect(begins).toEqual([...new Set(begins)].sort((a, b) => a - b));
  expect(sheets.join('')).toContain(`?ids=${ids.join(',')}`);
  await page.emulateMedia({ media: 'print' });
  expect(
    await page.locator('main button:visible, .paper-note:visible, header.site-header:visible').count(),
  ).toBe(0);
});

test('what is no id of a call is said, and never becomes markup', async () => {
  await open('13-2,999,<img src=x onerror=alert(1)>,__proto__,13-2');
  expect(await shownCalls()).toEqual(['13-2']);
  const said = await page.locator('#paper-problems').textContent();
  expect(said).toContain('999');
  expect(said).toContain('<img');
  expect(said).toContain('__proto__');
  expect(await page.locator('main img').count()).toBe(0);
});

test('calls that cannot be loaded are named as missing, on paper too, and can be loaded later', async () => {
  await page.route('**/2026/print/hangji/', (route) => route.abort());
  await open('13-2,jijin-1');
  expect(await shownCalls()).toEqual(['13-2']);
  expect(await page.locator('#paper-status').textContent()).toBe('共2项，其中1项的全文没有加载成功。');
  expect(await page.locator('[id="jijin-1"]').textContent()).toContain('这一项的全文没有加载成功');
  const { texts } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(squeeze(texts.at(-1) ?? '').normalize('NFKC')).toContain('没有加载成功');
  await page.unroute('**/2026/print/hangji/');
  await page.locator('#paper-retry button').click();
  await page.waitForSelector('[id="jijin-1"].paper-call');
  expect(await shownCalls()).toEqual(['13-2', 'jijin-1']);
  expect(await page.locator('#paper-retry').isVisible()).toBe(false);
});

test('without calls in the address, and without scripts, it says what to do', async () => {
  await page.goto(`${site.address}${ADDRESS}`);
  expect(await page.locator('#paper-empty .paper-scripted').isVisible()).toBe(true);
  expect(await page.locator('#paper-summary').isVisible()).toBe(false);
  const plain = await (await site.browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(`${site.address}${ADDRESS}?ids=13-2`);
  expect(await plain.locator('#paper-empty .paper-unscripted').isVisible()).toBe(true);
  expect(await plain.locator('#paper-empty li a').count()).toBe(6);
  await plain.context().close();
});

test('the shortlist leads there', async () => {
  await page.goto(`${site.address}2026/13/2/`);
  await page.locator('main [data-pick="2026/13-2"]').click();
  await page.locator('.shortlist-open').click();
  await page.getByRole('link', { name: '打印所选' }).click();
  await page.waitForSelector('[data-paper-state=done]');
  expect(new URL(page.url()).search).toBe('?ids=13-2');
  expect(await shownCalls()).toEqual(['13-2']);
});
