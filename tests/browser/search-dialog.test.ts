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
    await page.waitForRequest(/\.pagefind$/);
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
    await page.mouse.click(5, 400);
    expect(await isOpen()).toBe(false);
    await page.locator('.search-open').click();
    await dialog().locator('.search-close').click();
    expect(await isOpen()).toBe(false);
    expect(await focused()).toBe('button.search-open');
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
      '子方向2：科技兴警关键技术研发与应用示范',
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

  test('can be typed into while what answers is still on its way', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/search-code.*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('漓江');
    release();
    await names().first().waitFor();
    expect(await status().textContent()).toBe('找到2页');
  });
});

describe('when something cannot be loaded', () => {
  test.each([
    ['the dialog’s own script', '**/search-code.*.js'],
    ['Pagefind’s script', '**/pagefind.js*'],
    ['Pagefind’s program', '**/*.pagefind'],
    ['a part of the index', '**/*.pf_index'],
    ['the texts', '**/texts/**'],
    ['everything of the index', '**/pagefind/**'],
  ])('%s: the dialog says so, and a retry mends it', async (_what, pattern) => {
    await page.route(pattern, (route) => route.abort('internetdisconnected'));
    await page.keyboard.press('/');
    await page.keyboard.type('漓江');
    const retry = dialog().locator('.search-retry');
    await retry.waitFor();
    expect(await names().count()).toBe(0);
    // Tried again, and failed again, before the network is back.
    await Promise.all([page.waitForEvent('requestfailed'), retry.click()]);
    await page.waitForLoadState('networkidle');
    await retry.waitFor();
    await page.unroute(pattern);
    await retry.click();
    await names().first().waitFor();
    expect(await status().textContent()).toBe('找到2页');
    expect(await retry.isVisible()).toBe(false);
  });

  test('a page of another kind in place of the index is no index', async () => {
    await page.route('**/texts.json', (route) => route.fulfill({ body: '<!doctype html><p>登录' }));
    await page.keyboard.press('/');
    await page.keyboard.type('漓江');
    await dialog().locator('.search-retry').waitFor();
    expect(await names().count()).toBe(0);
  });
});

test('without scripts the box is a form that leads to a page which says so and offers the table', async () => {
  const plain = await site.browser.newContext({ javaScriptEnabled: false });
  const bare = await plain.newPage();
  await bare.goto(`${site.address}2026/4/`);
  expect(await bare.locator('.search-open').isVisible()).toBe(false);
  await bare.locator('.search-form input').fill('无人机');
  await bare.locator('.search-form input').press('Enter');
  await bare.waitForURL('**/search/?q=*');
  const notice = bare.locator('main noscript');
  expect(await notice.textContent()).toContain('搜索要用 JavaScript');
  await notice.locator('a').click();
  await bare.waitForURL('**/2026/browse/');
  expect(await bare.locator('tr[data-call]').count()).toBe(101);
  expect(await bare.locator('main').textContent()).toContain('科技兴警关键技术研发与应用示范');
  await plain.close();
});
