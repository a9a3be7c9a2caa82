import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/guide/model/schema/call.ts';
import { findViolations } from '../support/axe.ts';
import { parseRfc4180 } from '../support/rfc4180.ts';
import { useLargeSite } from '../support/use-large-site.ts';

/** Pages whose look is judged. */
const PAGES = [
  ...['2026/', '2026/browse/?page=2', '2026/yanfa/', '2026/100/', '2026/terms/', '2026/terms/S/'],
  ...['2026/overview/', '2026/compare/?ids=13-2,100', '2026/source/2/', '2026/print/yanfa/2/'],
  '2026/print/shortlist/?ids=13-2,100',
  ...['2026/find/?who=hospital#text=珊瑚礁生态修复', '2026/checklist/?ids=13-2,100'],
];

/** Each of them at both widths and in both schemes; in tests of their own, for axe takes up to a minute for one. */
const VIEWS = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((scheme) => PAGES.map((name) => [width, scheme, name] as const)),
);

/** Rows on a page of the table. */
const SIZE = 50;

const { large, readBuilt, open, rows, pathsOf, search, status, view, found, termRanges } = useLargeSite();

/** The calls whose funding is 自筹. */
const selfFunded = (): Call[] => large.calls.filter(({ modes }) => modes.includes('自筹'));

/** The n-th page, from 1, of a list of calls. */
const pageOf = (listed: readonly Call[], n: number): string[] =>
  listed.slice((n - 1) * SIZE, n * SIZE).map(({ id }) => id);

describe('the table of a large edition', () => {
  test('has its first page in the HTML, and links to the others, without scripts', async () => {
    const context = await large.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    const shown: string[] = [];
    await plain.goto(`${large.address}2026/browse/`);
    for (;;) {
      shown.push(...(await rows(plain)));
      const next = plain.getByRole('link', { name: '下一页' });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    await context.close();
    expect(shown).toEqual(large.calls.map(({ id }) => id));
  });

  test('turns its pages, and keeps the page in the address', async () => {
    await open('2026/browse/');
    await expect.poll(status).toBe(`共${large.calls.length}项`);
    expect(await rows()).toEqual(pageOf(large.calls, 1));
    await large.page.getByRole('button', { name: '下一页' }).click();
    await expect.poll(() => rows()).toEqual(pageOf(large.calls, 2));
    expect(new URL(large.page.url()).search).toBe('?page=2');
    await large.page.getByRole('button', { name: '末页' }).click();
    await expect.poll(() => rows()).toEqual(pageOf(large.calls, Math.ceil(large.calls.length / SIZE)));
    await large.page.goBack();
    await expect.poll(() => rows()).toEqual(pageOf(large.calls, 2));
    expect(await findViolations(large.page)).toEqual([]);
  });

  test('filters and sorts all calls, and begins with the first page then', async () => {
    await open('2026/browse/?page=3');
    await expect.poll(() => rows()).toEqual(pageOf(large.calls, 3));
    await large.page.selectOption('#browse-form [name=sort]', '-cap');
    const capOf = ({ funding }: Call): number => funding?.max ?? -1;
    const sorted = large.calls.toSorted((a, b) => capOf(b) - capOf(a));
    await expect.poll(() => rows()).toEqual(pageOf(sorted, 1));
    await large.page.check('#browse-form [name=mode][value=自筹]');
    const left = sorted.filter(({ modes }) => modes.includes('自筹'));
    await expect.poll(() => rows()).toEqual(pageOf(left, 1));
    expect(await status()).toContain(`共${large.calls.length}项，列出${left.length}项`);
    const counted = await large.page
      .locator('label', { has: large.page.locator('[name=mode][value=自筹]') })
      .locator('.browse-count')
      .textContent();
    expect(counted).toBe(String(left.length));
    expect(new URL(large.page.url()).searchParams.has('page')).toBe(false);
  });

  test('hides columns on every page', async () => {
    await open('2026/browse/?hide=mode&show=plan');
    await expect.poll(status).toContain('共');
    await large.page.getByRole('button', { name: '下一页' }).click();
    await expect.poll(() => rows()).toEqual(pageOf(large.calls, 2));
    expect(await large.page.locator('td[data-label=资助方式]:visible').count()).toBe(0);
    expect(await large.page.locator('td[data-label=计划]:visible').count()).toBe(SIZE);
  });

  test.each(['无人机', '石墨烯 企业', '方向70', '数据。安全'])(
    'finds %s in all texts, as search does',
    async (query) => {
      const total = await search(encodeURIComponent(query));
      const found = await pathsOf('a[data-result]');
      expect(found).toHaveLength(total);
      await open(`2026/browse/?q=${encodeURIComponent(query)}`);
      const number = /^方向(\d+)$/.exec(query)?.[1];
      const left = large.calls.filter(
        ({ url, direction }) => found.includes(url) || (number !== undefined && direction === Number(number)),
      );
      await expect.poll(status).toContain(`列出${left.length}项`);
      await expect.poll(() => rows()).toEqual(pageOf(left, 1));
    },
  );

  test('gives all that is listed away, not the page alone', async () => {
    await open('2026/browse/?mode=自筹');
    await expect.poll(status).toContain('列出');
    await large.page.click('.browse-take summary');
    const [download] = await Promise.all([
      large.page.waitForEvent('download'),
      large.page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const file = await readFile(await download.path(), 'utf8');
    const left = selfFunded();
    expect(left.length).toBeGreaterThan(SIZE);
    const [, ...records] = parseRfc4180(file.slice(1));
    expect(records.map(([id]) => id?.replace(/^方向/, ''))).toEqual(left.map(({ id }) => id));
  });
});

describe('search in a large guide', () => {
  test('counts every page, shows the first ones at once and the others as one comes near them', async () => {
    const total = await search('技术');
    const shown = (): Promise<number> => large.page.locator('a[data-result]').count();
    expect(total).toBeGreaterThan(150);
    expect(await shown()).toBeLessThan(total);
    for (let before = -1; before < (await shown());) {
      before = await shown();
      await large.page.mouse.wheel(0, 100_000);
      await large.page.waitForTimeout(500);
    }
    expect(await shown()).toBe(total);
    expect(new Set(await pathsOf('a[data-result]')).size).toBe(total);
  });

  test('filters pages that are not loaded', async () => {
    const total = await search('技术&mode=自筹');
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(selfFunded().length);
    expect(await large.page.locator('a[data-result]').count()).toBeGreaterThan(0);
  });
});

describe('other pages of a large edition', () => {
  test('a call’s navigation lists its neighbours and tells how many others there are', async () => {
    await open('2026/50/');
    const links = await large.page.locator('.guide-nav a').allTextContents();
    expect(links.length).toBeLessThan(60);
    expect(links.map((link) => link.trim())).toContainEqual(expect.stringMatching(/^…前面还有\d+项$/));
    expect(await large.page.locator('.guide-nav a[aria-current=page]').textContent()).toContain('方向50：');
  });

  test('the contents and the plan lead to the parts of the table in which their calls stand', async () => {
    for (const address of ['2026/', '2026/yanfa/']) {
      await open(address);
      const parts = await pathsOf('main a[href*="/browse/"]');
      expect(parts.length, address).toBeGreaterThan(1);
      for (const part of new Set(parts)) expect(await readBuilt(`${part}index.html`)).toContain('data-call=');
    }
  });

  test('calls are compared by their numbers', async () => {
    await open('2026/compare/');
    for (const id of ['13-2', '70']) {
      await large.page.fill('#compare-choice', id);
      await large.page.getByRole('button', { name: '加入对比' }).click();
    }
    await expect.poll(() => large.page.locator('#comparison [data-call]').count()).toBeGreaterThan(1);
    expect(new URL(large.page.url()).search).toBe('?ids=13-2,70');
  });

  test('calls of a shortlist are printed, with the facts of each, out of the parts that hold them', async () => {
    const last = large.calls.findLast(({ items }) => items.length > 0)?.id;
    const chosen = large.calls.filter(({ id }) => id === '13-2' || id === last);
    await open(`2026/print/shortlist/?ids=13-2,${last},nothing`);
    await large.page.waitForSelector('[data-paper-state=done]');
    const rows = await large.page.locator('#paper-summary tbody tr').allInnerTexts();
    expect(rows).toHaveLength(chosen.length);
    for (const [at, { modes, funding }] of chosen.entries()) {
      for (const mode of modes) expect(rows[at]).toContain(mode);
      expect(rows[at]).toContain(String(funding?.max ?? '原文未说明'));
    }
    const texts = await large.page.locator('.paper-call').allInnerTexts();
    expect(chosen).toHaveLength(2);
    for (const [at, { items }] of chosen.entries()) {
      for (const { text } of items) expect(texts[at]?.replace(/\s/g, '')).toContain(text.replace(/\s/g, ''));
    }
    expect(await large.page.textContent('#paper-problems')).toContain('nothing');
  });

  test('a shortlist whose print view cannot be loaded says so, and is whole when it is asked for again', async () => {
    await large.page.route('**/print/yanfa/', (route) => route.abort());
    await open('2026/print/shortlist/?ids=13-2');
    await large.page.waitForSelector('[data-paper-state=done]');
    expect(await large.page.textContent('#paper-status')).toContain('1项的全文没有加载成功');
    await large.page.unroute('**/print/yanfa/');
    await large.page.click('#paper-retry button');
    await expect.poll(() => large.page.locator('#paper-summary tbody tr').innerText()).toContain('子方向2');
    expect(await large.page.locator('#paper-summary tbody tr').count()).toBe(1);
  });

  test('the index of terms leads to pages for each letter, with how many terms they have and from which to which', async () => {
    await open('2026/terms/');
    let total = 0;
    for (const { count, parts } of await termRanges()) {
      const names: string[] = [];
      for (const { href, textContent } of parts) {
        await large.page.goto(href);
        const own = await large.page.locator('.term-index dt a').allInnerTexts();
        expect(textContent).toBe(own.length === 1 ? own[0] : `${own[0]}—${own.at(-1)}`);
        expect(await large.page.locator('.letters [aria-current=page]').count()).toBe(1);
        names.push(...own);
      }
      expect(names).toHaveLength(count);
      total += count;
    }
    expect(total).toBeGreaterThan(1000);
    await open('2026/terms/');
    expect(await large.page.textContent('.term-index > p')).toContain(`${total}个词`);
  });

  test('the finder answers for every call, and ranks those that are near', async () => {
    await open('2026/find/?who=enterprise');
    await large.page.waitForSelector('[data-find-state=done]');
    expect((await found()).sort()).toEqual(large.calls.map(({ id }) => id).sort());
    const closed = large.calls.filter(
      ({ status: is, applicants }) => is === 'open' && applicants.enterprise.answer === 'no',
    );
    const no = large.page.locator('[data-answer=no] [data-find-call]');
    expect(await no.count()).toBe(closed.length);
    await open(`2026/find/#text=${encodeURIComponent('珊瑚礁生态修复')}`);
    await large.page.reload();
    await large.page.waitForSelector('.find-ranked [data-find-call="11-1"]');
  });

  test.each(VIEWS)(
    '%d px, %s: %s has no violation and no sideways scroll',
    async (width, colorScheme, name) => {
      const one = await view(name, width);
      await one.emulateMedia({ colorScheme });
      expect(await findViolations(one)).toEqual([]);
      expect(await one.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await one.context().close();
    },
  );

  test('no page is large', async () => {
    for (const name of ['print/shortlist/', 'browse/', '', 'overview/', 'terms/', 'compare/', 'print/'])
      expect(Buffer.byteLength(await readBuilt(`2026/${name}index.html`)), name).toBeLessThan(350_000);
  });
});
