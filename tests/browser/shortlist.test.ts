import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { findViolations } from '../support/axe.ts';
import { COPIED_TEXTS } from '../support/copied-texts.ts';
import { useSite } from '../support/site.ts';

const KEY = 'zhinan:shortlist';
const site = useSite();
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
let context: BrowserContext;
let page: Page;
let errors: string[];

beforeEach(async () => {
  await use({ width: 1280, height: 800 });
});

afterEach(async () => {
  await context.close();
  expect(errors).toEqual([]);
});

async function use(viewport: { width: number; height: number }, colorScheme: 'light' | 'dark' = 'light') {
  context = await site.browser.newContext({
    viewport,
    colorScheme,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
}

const open = (address: string): Promise<unknown> => page.goto(`${site.address}${address}`);
const stored = (): Promise<unknown> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as unknown, KEY);
const keep = (value: unknown): Promise<void> =>
  page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    typeof value === 'string' ? value : JSON.stringify(value),
  ] as const);
const count = (): Promise<string | null> => page.locator('.shortlist-count').textContent();
const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function openDialog(): Promise<void> {
  await page.click('.shortlist-open');
  await page.waitForFunction(() => document.querySelector('.shortlist-status')?.textContent !== '');
}

const listed = (): Promise<string[]> =>
  page
    .locator('.shortlist-body li a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

describe('a call is put on the list', () => {
  test('on its own page, and taken off there', async () => {
    await open('2026/13/2/');
    const pick = page.locator('.call-actions .pick');
    expect(await pick.getAttribute('aria-pressed')).toBe('false');
    await pick.click();
    expect(await pick.getAttribute('aria-pressed')).toBe('true');
    expect(await stored()).toEqual(['2026/13-2']);
    expect(await count()).toBe('1');
    await pick.click();
    expect(await stored()).toEqual([]);
    expect(await count()).toBe('0');
  });

  test('in the table, in the contents, on the page of a direction, and in both lists of results', async () => {
    await open('2026/browse/');
    await page.locator('tr[data-call=jijin-1] .pick').click();
    await open('2026/');
    await page.locator('[data-pick="2026/63"]').click();
    await open('2026/13/');
    await page.locator('[data-pick="2026/13-3"]').first().click();
    await open('search/?q=无人机');
    await page.waitForSelector('[data-search-state=done]');
    const result = page.locator('.result .pick').first();
    const fromPage = await result.getAttribute('data-pick');
    await result.click();
    expect(await result.getAttribute('aria-pressed')).toBe('true');
    await open('');
    await page.keyboard.press('/');
    await page.keyboard.type('科创飞地');
    const inDialog = page.locator('.search-dialog .pick').last();
    await inDialog.waitFor();
    // The one that is on the list already is shown so.
    await expect
      .poll(() => page.locator('.search-dialog [data-pick="2026/63"]').getAttribute('aria-pressed'))
      .toBe('true');
    expect(await stored()).toEqual(['2026/jijin-1', '2026/63', '2026/13-3', fromPage]);
  });

  test('every call has a button on its page and in the table', async () => {
    const table = await readBuilt('2026/browse/index.html');
    for (const { id, url } of calls) {
      expect(table, id).toContain(`data-pick="2026/${id}"`);
      expect(await readBuilt(`${url.slice(1)}index.html`), id).toContain(`data-pick="2026/${id}"`);
    }
  });
});

describe('the list', () => {
  test('is kept across visits and shown on every page, in other tabs at once', async () => {
    await open('2026/13/2/');
    await page.click('.call-actions .pick');
    const other = await context.newPage();
    await other.goto(`${site.address}search/`);
    expect(await other.locator('.shortlist-count').textContent()).toBe('1');
    await page.click('.call-actions .pick');
    await expect.poll(() => other.locator('.shortlist-count').textContent()).toBe('0');
  });

  test('names the calls with their facts, and lets one remove them or all', async () => {
    await open('');
    await keep(['2026/52', '2026/13-2']);
    await page.reload();
    await openDialog();
    expect(await listed()).toEqual(['/2026/52/', '/2026/13/2/']);
    const first = await page.locator('.shortlist-body li').first().innerText();
    expect(first).toContain('方向52：重大科技成果接续转化应用示范');
    expect(first).toContain('资助经费：不超过1000万元（分2种情形）');
    await page.getByRole('button', { name: '移除：52' }).click();
    await expect.poll(listed).toEqual(['/2026/13/2/']);
    expect(await stored()).toEqual(['2026/13-2']);
    expect(await count()).toBe('1');
    await page.getByRole('button', { name: '清空' }).click();
    await expect.poll(listed).toEqual([]);
    expect(await page.locator('.shortlist-hint').isVisible()).toBe(true);
    // Focus stays in the dialog, and goes back when that is closed.
    expect(await page.evaluate(() => document.activeElement?.closest('.shortlist-dialog') !== null)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('shortlist-open');
  });

  test('is compared, shown as a table and shared as one link', async () => {
    const ids = ['13-2', '63', '27', 'jijin-6', '37', '52', '4'];
    await open('');
    await keep(ids.map((id) => `2026/${id}`));
    await page.reload();
    await openDialog();
    const hrefOf = async (name: string): Promise<string> =>
      (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
    expect(await hrefOf('并排对比前6项')).toBe(`/2026/compare/?ids=${ids.slice(0, 6).join(',')}`);
    await page.getByRole('button', { name: '复制清单链接' }).click();
    await page.getByText('已复制').first().waitFor();
    const link = await copied();
    expect(link).toBe(`${site.address}2026/browse/?ids=${ids.join(',')}`);
    const other = await (await site.browser.newContext()).newPage();
    await other.goto(link);
    await other.waitForSelector('.browse-order');
    const rows = other.locator('tr[data-call]:not([hidden])');
    expect(
      (await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-call')))).toSorted(),
    ).toEqual(ids.toSorted());
    // Who gets the link can make the list their own.
    await other.click('.browse-take summary');
    await other.getByRole('button', { name: '全部收藏' }).click();
    expect(await other.locator('.shortlist-count').textContent()).toBe(String(ids.length));
    await other.context().close();
  });

  test('is copied as text that can be sent', async () => {
    await open('');
    await keep(['2026/13-2', '2026/37']);
    await page.reload();
    await openDialog();
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.getByText('已复制').first().waitFor();
    expect(await copied()).toBe(
      [
        COPIED_TEXTS['13-2'],
        `${site.address}2026/13/2/`,
        '',
        COPIED_TEXTS['37'],
        `${site.address}2026/37/`,
      ].join('\n'),
    );
  });

  test.each([
    ['no JSON', '{"2026'],
    ['null', null],
    ['a number', 7],
    ['an object', { '2026': ['13-2'] }],
    ['nested lists', [['2026/13-2'], [[]]]],
    ['markup', ['<img src=x onerror=alert(1)>', '2026/<b>', 'javascript:alert(1)', '../../etc']],
    ['names of methods', ['2026/constructor', '2026/__proto__', '2026/tostring']],
    ['a text of a megabyte', 'x'.repeat(1_000_000)],
    ['100,000 keys', Array.from({ length: 100_000 }, (_, n) => `2026/${n}`)],
  ])('does without what it cannot read: %s', async (_name, value) => {
    await open('2026/13/2/');
    await keep(value);
    await page.reload();
    await openDialog();
    expect(await page.locator('.shortlist-dialog img, .shortlist-dialog b').count()).toBe(0);
    expect(Number(await count())).toBeLessThanOrEqual(200);
    await page.click('.shortlist-close');
    await page.click('.call-actions .pick');
    const kept = await stored();
    expect(Array.isArray(kept)).toBe(true);
    await page.reload();
    expect(Number(await count())).toBeGreaterThan(0);
  });

  test('keeps what is sound beside what is not, and names a call that there is not', async () => {
    await open('');
    await keep(['2026/13-2', 5, null, '2026/13-2', '2026/999', '1999/1', 'x']);
    await page.reload();
    await openDialog();
    expect(await listed()).toEqual(['/2026/13/2/']);
    const texts = (await page.locator('.shortlist-body li').allInnerTexts()).join();
    expect(texts).toContain('没有编号为“999”的申报项');
    expect(texts).toContain('没有编号为“1”的申报项');
  });

  test('works without storage as long as the page is open, and says so', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await open('2026/13/2/');
    await page.click('.call-actions .pick');
    expect(await count()).toBe('1');
    await openDialog();
    expect(await listed()).toEqual(['/2026/13/2/']);
    expect(await page.locator('.shortlist-unsaved').isVisible()).toBe(true);
  });

  test('says so when it cannot be loaded, and works the next time', async () => {
    await open('');
    await keep(['2026/13-2']);
    await page.reload();
    await page.route('**/shortlist.json', (route) => route.abort());
    await openDialog();
    await expect.poll(() => page.locator('.shortlist-status').textContent()).toContain('没有加载成功');
    await page.click('.shortlist-close');
    await page.unroute('**/shortlist.json');
    await page.click('.shortlist-open');
    await expect.poll(listed).toEqual(['/2026/13/2/']);
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each([320, 1280])('at %s px the dialog and a call’s page are accessible', async (width) => {
    await context.close();
    await use({ width, height: 800 }, colorScheme);
    await open('2026/13/2/');
    await page.click('.call-actions .pick');
    expect(await findViolations(page)).toEqual([]);
    await openDialog();
    expect(await findViolations(page)).toEqual([]);
    const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(room).toBeLessThanOrEqual(0);
  });
});
