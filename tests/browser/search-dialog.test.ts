import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();
let context: BrowserContext;
let page: Page;
let requests: string[];

beforeEach(async () => {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${site.address}2026/4/`);
});

afterEach(() => context.close());

const dialog = () => page.locator('.search-dialog');
const field = () => dialog().locator('input');
const names = () => dialog().locator('.result-name');
const status = () => dialog().locator('[role=status]');
const isOpen = (): Promise<boolean> => dialog().evaluate((element) => (element as HTMLDialogElement).open);
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.tagName.toLowerCase() ?? ''}.${activeElement?.className ?? ''}`;
  });

describe('the dialog', () => {
  test('costs nothing before the reader turns to it, and is fetched in advance on focus', async () => {
    await page.waitForLoadState('networkidle');
    const isSearch = (path: string): boolean => /pagefind|search-code/.test(path);
    expect(requests.filter(isSearch)).toEqual([]);
    await page.locator('.search-open').focus();
    await page.waitForRequest(/\/wasm\./);
    await page.waitForLoadState('networkidle');
    expect(requests.some((path) => path.includes('search-code'))).toBe(true);
    // What only a query needs is left for the query.
    expect(requests.filter((path) => /pf_index|texts\//.test(path))).toEqual([]);
  });

  test.each(['/', 'Control+k', 'Meta+k', 'Control+K'])(
    'opens on %s, closes on Esc, and focus returns',
    async (key) => {
      const link = page.locator('.previous-next a').first();
      await link.focus();
      await page.keyboard.press(key);
      expect(await isOpen()).toBe(true);
      expect(await focused()).toBe('input.');
      await page.keyboard.press('Escape');
      expect(await isOpen()).toBe(false);
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    },
  );

  test('opens on a click, closes on a click beside it and on its button', async () => {
    await page.locator('.search-open').click();
    expect(await isOpen()).toBe(true);
    // What is between the field and the dialog's edges is not beside it.
    const { x, y, width } = await dialog().evaluate(
      (element) => element.getBoundingClientRect().toJSON() as DOMRect,
    );
    for (const at of [x + 4, x + width / 2, x + width - 4]) await page.mouse.click(at, y + 4);
    await page.mouse.click(x + 4, y + 36);
    expect(await isOpen()).toBe(true);
    await page.mouse.click(5, 400);
    expect(await isOpen()).toBe(false);
    await page.locator('.search-open').click();
    await dialog().locator('.search-close').click();
    expect(await isOpen()).toBe(false);
    expect(await focused()).toBe('button.search-open');
  });

  // WebKit has Esc empty a field of type search, and leaves the dialog open: there the key is all there is.
  test('closes on Esc by itself, but not while an input method composes', async () => {
    const press = (isComposing: boolean): Promise<boolean> =>
      field().evaluate(
        (input, composing) =>
          input.dispatchEvent(
            new KeyboardEvent('keydown', {
              key: 'Escape',
              isComposing: composing,
              bubbles: true,
              cancelable: true,
            }),
          ),
        isComposing,
      );
    await page.keyboard.press('/');
    await press(true);
    expect(await isOpen()).toBe(true);
    await press(false);
    expect(await isOpen()).toBe(false);
  });

  test('says what the guide has instead of what is not found', async () => {
    await page.keyboard.press('/');
    await field().fill('石墨烯电池');
    await expect.poll(() => status().textContent()).toBe('原文没有“石墨烯电池”。');
    const word = dialog().locator('.search-instead a');
    expect(await word.getAttribute('href')).toBe(`/search/?${new URLSearchParams({ q: '电池' })}`);
    expect(await names().count()).toBe(0);
    await field().fill('无人机');
    await names().first().waitFor();
    expect(await word.count()).toBe(0);
  });

  test('a stroke in its field is text', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('5G-A/6G');
    expect(await field().inputValue()).toBe('5G-A/6G');
    await names().first().waitFor();
    await names().first().focus();
    await page.keyboard.press('/');
    expect(await focused()).toBe('input.');
  });

  test('answers as one types, with place, facts and hits, and says how many', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('毒品毒物快速鉴定');
    await names().first().waitFor();
    expect(await status().textContent()).toBe('找到1页');
    const result = dialog().locator('.result');
    expect(await result.locator('.result-name').textContent()).toBe(
      '方向13·子方向2：科技兴警关键技术研发与应用示范',
    );
    expect(await result.locator('.result-facts').textContent()).toBe(
      '不超过150万元 · 前资助或自筹 · 不超过3年',
    );
    expect(await result.locator('.result-context').textContent()).toMatch(/^重点研发计划 › 方向13/);
    expect(await result.locator('.result-section').textContent()).toBe('主要内容第1条');
    expect(await result.locator('mark').allTextContents()).toEqual(['毒品毒物快速鉴定']);
    expect(await dialog().locator('.search-hints').isVisible()).toBe(false);
    await field().fill('');
    expect(await names().count()).toBe(0);
    expect(await dialog().locator('.search-hints').isVisible()).toBe(true);
  });

  test('arrow keys walk through the results and back, Enter opens one', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('无人机');
    await names().nth(2).waitFor();
    const at = (): Promise<number> =>
      names().evaluateAll((links) => links.findIndex((link) => link === document.activeElement));
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(0);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('input.');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(1);
    // From a hit the walk goes on at its result.
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(2);
    for (let n = 0; n < 30; n += 1) await page.keyboard.press('ArrowDown');
    expect(await at()).toBe((await names().count()) - 1);
    const href = await names().last().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname + url.hash === href);
  });

  test('Enter in the field leads to the search page with the query', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('铝合金');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    expect(new URL(page.url()).searchParams.get('q')).toBe('铝合金');
    await page.waitForSelector('[data-search-state=done]');
    expect(await page.locator('a[data-result]').count()).toBeGreaterThan(0);
  });

  test('shows eight pages and leads to the rest', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('人工智能');
    await names().nth(7).waitFor();
    expect(await names().count()).toBe(8);
    const more = dialog().locator('.search-all');
    expect(await more.textContent()).toBe('在搜索页查看全部34页并筛选');
    await more.click();
    await page.waitForSelector('[data-search-state=done]');
    expect(await page.locator('a[data-result]').count()).toBe(34);
  });

  test('does not search while an input method composes', async () => {
    await page.keyboard.press('/');
    const keyboard = await context.newCDPSession(page);
    for (const text of ['w', 'wu', 'wuren', 'wurenji']) {
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    expect(await field().inputValue()).toBe('wurenji');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((path) => path.endsWith('.pf_index'))).toEqual([]);
    expect(await status().textContent()).toBe('');
    await keyboard.send('Input.insertText', { text: '无人机' });
    await names().first().waitFor();
    expect(await status().textContent()).toBe('找到7页');
  });

  test('the newest query wins, whatever order the answers come in', async () => {
    let isFirst = true;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/*.pf_index', async (route) => {
      if (isFirst) {
        isFirst = false;
        await held;
      }
      await route.continue();
    });
    await page.keyboard.press('/');
    await field().fill('漓江');
    await expect.poll(() => isFirst).toBe(false);
    await field().fill('铝');
    await names().first().waitFor();
    const newest = await names().allTextContents();
    release();
    await page.waitForLoadState('networkidle');
    expect(await names().allTextContents()).toEqual(newest);
    expect(await dialog().locator('mark').allTextContents()).toContain('铝');
  });

  test('keeps the last answer in sight until the next one is there', async () => {
    await page.keyboard.press('/');
    await field().fill('无人机');
    await names().first().waitFor();
    await dialog()
      .locator('.results')
      .evaluate((list) => {
        const counts: number[] = [];
        Object.assign(window, { counts });
        new MutationObserver(() => counts.push(list.children.length)).observe(list, { childList: true });
      });
    for (const text of ['无人机反', '无人机反制', '无人机', '无人']) await field().fill(text);
    await expect.poll(() => status().textContent()).toMatch(/^找到/);
    await page.waitForLoadState('networkidle');
    const counts = await page.evaluate(() => (window as unknown as { counts: number[] }).counts);
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.every((count) => count > 0)).toBe(true);
  });
});
