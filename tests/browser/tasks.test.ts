import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { BrowserContext } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { readPdf } from '../support/read-pdf.ts';
import { readBook } from '../support/read-xlsx.ts';
import { Reader } from '../support/reader.ts';
import { useSiteAlone } from '../support/site.ts';

// What readers come to do, from the home page with their own clicks, in no more steps than they should take.
const site = useSiteAlone();
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const WIDTHS = [1280, 390];
let context: BrowserContext;

beforeEach(async () => {
  context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
});
afterEach(() => context.close());

async function startAt(width: number, address = ''): Promise<Reader> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 844 });
  await page.goto(`${site.address}${address}`);
  return new Reader(page);
}

const found = (reader: Reader) => reader.page.locator('[data-find-state=done]').waitFor();
const copied = (reader: Reader) => reader.page.evaluate(() => navigator.clipboard.readText());

describe.each(WIDTHS)('at %s px', (width) => {
  test('a hospital’s research office sees what it may lead, and tells five heads of department', async () => {
    const reader = await startAt(width);
    await reader.click(reader.named('我能报哪些'));
    await reader.choose('select[name=who]', 'hospital');
    await reader.choose('select[name=place]', '南宁');
    await reader.click(reader.page.locator('.find-held summary'));
    await reader.click(reader.page.locator('input[name=holds][value=三级甲等医疗机构]'));
    await found(reader);
    expect(reader.steps).toBeLessThanOrEqual(6);
    const card = reader.page.locator('[data-find-card="1-3"]');
    for (const words of ['100万元', '推荐函：自治区卫生健康委', '伦理审查'])
      expect(await card.textContent()).toContain(words);
    const offered = await reader.page
      .locator('[data-answer=yes] [data-find-call], [data-answer=conditional] [data-find-call]')
      .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['findCall'] ?? ''));
    expect(offered).toEqual(expect.arrayContaining(['1-1', '1-2', '1-3', '3']));
    expect(offered).not.toContain('2-1');
    for (const id of offered) {
      const call = calls.find((one) => one.id === id);
      expect(`${id} ${call?.applicants.hospital.answer}`).not.toContain(' no');
    }
    for (const [at, id] of ['1-1', '1-2', '1-3', '3', '48'].entries()) {
      await reader.page.locator(`[data-find-card="${id}"] .pick`).click();
      expect(await reader.page.textContent('.shortlist-count')).toBe(String(at + 1));
    }
    const before = reader.steps;
    await reader.click(reader.page.locator('[data-find-card="1-3"] h3 a'));
    await reader.click(reader.page.getByRole('button', { name: '复制给同事' }));
    await reader.page.getByText('已复制').first().waitFor();
    expect(reader.steps - before).toBe(2);
    const message = await copied(reader);
    for (const words of ['科技兴医', '100万元', '推荐函', `${site.address}2026/1/3/`])
      expect(message).toContain(words);
  });

  test('an R&D manager puts three candidates side by side', async () => {
    const reader = await startAt(width);
    await reader.click(reader.named('我能报哪些'));
    await reader.choose('select[name=who]', 'enterprise');
    await found(reader);
    for (const id of ['17', '27', '53'])
      await reader.click(reader.page.locator(`[data-find-card="${id}"] .pick`));
    await reader.click(reader.page.locator('.shortlist-open'));
    await reader.click(reader.page.locator('.shortlist-body').getByRole('link', { name: /对比/ }));
    const table = reader.page.locator('[data-compare-state=done] table');
    await table.waitFor();
    expect(reader.steps).toBeLessThanOrEqual(8);
    const text = (await table.textContent()) ?? '';
    for (const { content } of calls.filter(({ id }) => ['17', '27', '53'].includes(id)))
      for (const paragraph of content) expect(text).toContain(paragraph.text);
    const row = (name: string) =>
      table.locator('tr', { has: reader.page.locator('th', { hasText: name }) }).first();
    const matching = await row('自己出资或配套').textContent();
    expect(matching).toContain('3倍');
    expect(matching).toContain('3:1');
    expect(await row('随资助金额变化').textContent()).toContain('原文没有按资助金额分档');
  });

  test('a professor of 34 finds what is near carbon materials, which the guide does not name', async () => {
    const reader = await startAt(width);
    await reader.type(reader.page.locator('main').getByRole('searchbox'), '石墨烯', 'Enter');
    await reader.page.locator('[data-search-state=done]').waitFor();
    const near = reader.page.locator('.search-near a').first();
    await reader.click(near);
    await reader.click(reader.page.locator('[data-search-state=done] [data-result]').first());
    await reader.page.waitForURL('**/2026/**');
    expect(reader.steps).toBeLessThanOrEqual(5);
  });

  test('and which fund category the age, title and degree allow', async () => {
    const reader = await startAt(width);
    await reader.click(reader.named('我能报哪些'));
    await reader.type(reader.page.locator('input[name=age]'), '34', 'Tab');
    await reader.choose('select[name=title]', '副高');
    await reader.choose('select[name=degree]', '博士');
    await found(reader);
    expect(reader.steps).toBeLessThanOrEqual(5);
    for (const id of ['jijin-1', 'jijin-2', 'jijin-5'])
      expect(await reader.page.locator(`[data-find-card="${id}"] .is-met`).count(), id).toBeGreaterThan(0);
    // What nobody has said stays a condition: former projects.
    expect(await reader.page.locator('[data-find-card="jijin-5"]').textContent()).toContain(
      '未获得过广西青年科学基金项目资助',
    );
  });

  test('and which directions are near a picture of sugar-cane disease, with what the item asks for', async () => {
    const reader = await startAt(width);
    await reader.click(reader.named('我的课题报哪个'));
    await reader.type(reader.page.locator('#find-text'), '基于深度学习的甘蔗病害图像识别');
    await reader.page.locator('.find-ranked [data-find-call]').first().waitFor();
    await reader.click(reader.page.locator('.find-ranked [data-find-call]').first());
    await reader.page.locator('#indicators').waitFor();
    expect(reader.steps).toBeLessThanOrEqual(5);
  });

  test('an office clerk takes the table away', async () => {
    const reader = await startAt(width);
    await reader.click(reader.named('全部申报项'));
    await reader.click(reader.page.locator('.browse-take summary'));
    const [download] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.click(reader.page.getByRole('button', { name: '导出 CSV' })),
    ]);
    expect(reader.steps).toBeLessThanOrEqual(3);
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'zhinan-')), 'calls.csv');
    await download.saveAs(file);
    const rows = readFileSync(file, 'utf8').trim().split('\r\n');
    rmSync(path.dirname(file), { recursive: true });
    expect(rows.filter((row) => /^"?(?:方向|jijin)/.test(row))).toHaveLength(101);
  });

  test('and as a workbook', async () => {
    const reader = await startAt(width);
    await reader.click(reader.named('全部申报项'));
    await reader.click(reader.page.locator('.browse-take summary'));
    const [download] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.click(reader.page.getByRole('button', { name: '导出 Excel' })),
    ]);
    expect(reader.steps).toBeLessThanOrEqual(3);
    const { sheets } = readBook(await buffer(await download.createReadStream()));
    const ids = sheets[0]?.rows.map(([id]) => String(id?.value)) ?? [];
    expect(ids.filter((id) => /^(?:方向|jijin)/.test(id))).toHaveLength(101);
  });

  test('and the PDF of a plan', async () => {
    const reader = await startAt(width);
    await reader.click(reader.named(/重点研发计划/));
    const link = reader.named(/^PDF（/);
    expect(await link.textContent()).toMatch(/KB|MB/);
    const [response] = await Promise.all([reader.page.waitForResponse(/\.pdf$/), reader.click(link)]);
    expect(reader.steps).toBeLessThanOrEqual(3);
    const name = new URL(response.url()).pathname;
    const pdf = await readPdf(readFileSync(path.join(inject('rootSite'), name)));
    expect(pdf.texts.join('').replace(/\s/g, '')).toContain('公安机关警务技术职务序列的公务员可牵头');
  });

  test('and checks a line of what is printed against the source', async () => {
    const reader = await startAt(width, '2026/13/2/');
    await reader.page.locator('#c3').hover();
    const line = reader.page.locator('#c3').getByRole('link', { name: /行/ }).first();
    const number = Number(/\d+/.exec((await line.textContent()) ?? '')?.[0]);
    await reader.click(line);
    await reader.page.waitForURL('**/2026/source/**');
    expect(reader.steps).toBeLessThanOrEqual(3);
    const item = calls.find(({ id }) => id === '13-2')?.items[2];
    expect(number).toBe(item?.line);
    expect(await reader.page.locator(`#L${number}`).textContent()).toContain(item?.text);
  });

  test('and cites a sentence, with nothing of ours in it', async () => {
    const reader = await startAt(width, '2026/13/2/');
    await reader.page.locator('#c3').hover();
    await reader.click(reader.page.locator('#c3 .cite'));
    await reader.page.getByText('已复制').first().waitFor();
    expect(reader.steps).toBeLessThanOrEqual(3);
    const text = await copied(reader);
    const item = calls.find(({ id }) => id === '13-2')?.items[2];
    expect(text).toContain(item?.text);
    expect(text).toContain('主要内容第3条');
    expect(text).toContain(`${site.address}2026/13/2/#c3`);
  });

  test('a colleague who gets a link sees what it is, how much, and who may', async () => {
    const reader = await startAt(width, '2026/13/2/#c3');
    const strip = reader.page.locator(width < 640 ? '.call-strip' : 'main');
    const text = (await strip.textContent()) ?? '';
    for (const words of [width < 640 ? '13-2' : '子方向2', '150万元']) expect(text).toContain(words);
    expect(reader.steps).toBe(0);
    expect(await reader.page.locator('#facts').textContent()).toContain('公务员可牵头');
  });

  test.each([
    ['an incubator', 'enterprise', '桂林', 'conditional', '63'],
    ['a firm from outside', 'enterprise', '区外', 'no', '54-1'],
    ['a city’s science office', 'public', '百色', 'yes', '36'],
  ])('%s sees what it may lead, and why not', async (_who, who, place, answer, id) => {
    const reader = await startAt(width);
    await reader.click(reader.named('我能报哪些'));
    await reader.choose('select[name=who]', who);
    await reader.choose('select[name=place]', place);
    await found(reader);
    expect(reader.steps).toBeLessThanOrEqual(4);
    const card = reader.page.locator(`[data-answer=${answer}] [data-find-card="${id}"]`);
    expect(await card.count()).toBe(1);
    expect(await card.locator('q').count()).toBeGreaterThan(0);
  });
});

test('with the keyboard alone, no more than 12 stops lead to the first result', async () => {
  const { page } = await startAt(1280, '2026/find/');
  let stops = 0;
  const tabTo = async (selector: string): Promise<void> => {
    do {
      await page.keyboard.press('Tab');
      stops += 1;
    } while (stops < 40 && !(await page.evaluate((one) => document.activeElement?.matches(one), selector)));
  };
  await tabTo('.skip-link');
  await page.keyboard.press('Enter');
  await tabTo('select[name=who]');
  await page.keyboard.press('ArrowDown');
  await page.locator('[data-find-state=done]').waitFor();
  await page.keyboard.press('Shift+Tab');
  stops += 1;
  await page.keyboard.press('Enter');
  await tabTo('[data-find-call]');
  expect(stops).toBeLessThanOrEqual(12);
});
