import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});

afterEach(() => context.close());

/** Everything a reader sees of an answer. */
interface View {
  query: string;
  results: string[];
  status: string;
  chosen: string[];
  title: string;
}

async function open(parameters: string): Promise<void> {
  await page.goto(`${site.address}search/${parameters}`);
  await page.waitForSelector('[data-search-state=done]');
}

/** Waits until the answer to what is in the address is shown, and reads it. */
async function view(of: Page = page): Promise<View> {
  await of.waitForSelector('[data-search-state=done]');
  await of.waitForLoadState('networkidle');
  return of.evaluate(() => ({
    query: document.querySelector<HTMLInputElement>('#search-field')?.value ?? '',
    results: [...document.querySelectorAll<HTMLAnchorElement>('a[data-result]')].map(
      (link) => new URL(link.href).pathname,
    ),
    status: document.querySelector('#search-status')?.textContent ?? '',
    chosen: [...document.querySelectorAll<HTMLInputElement>('#search-facets input:checked')].map(
      (box) => `${box.name}=${box.value}`,
    ),
    title: document.title,
  }));
}

const choose = (value: string): Promise<void> => page.getByLabel(value, { exact: false }).first().check();

describe('the address', () => {
  test('gives the same view on reload, in a new window, and on the way back and forth', async () => {
    await open('?q=企业');
    await page.waitForSelector('#search-facets input');
    const plain = await view();
    await choose('自筹');
    const filtered = await view();
    expect(filtered.results.length).toBeLessThan(plain.results.length);
    expect(filtered.chosen).toEqual(['mode=自筹']);
    await page.fill('#search-field', '医疗');
    const typed = await view();

    await page.reload();
    expect(await view()).toEqual(typed);
    const other = await (await site.browser.newContext()).newPage();
    await other.goto(page.url());
    expect(await view(other)).toEqual(typed);
    await other.context().close();

    await page.goBack();
    await expect.poll(() => view()).toEqual(filtered);
    await page.goBack();
    await expect.poll(() => view()).toEqual(plain);
    await page.goForward();
    await expect.poll(() => view()).toEqual(filtered);
    await page.goForward();
    await expect.poll(() => view()).toEqual(typed);
  });

  test('has one place in the history for what is typed, however many letters, and one for what is sent', async () => {
    await page.goto(`${site.address}search/`);
    const length = (): Promise<number> => page.evaluate(() => history.length);
    const start = await length();
    await page.locator('#search-field').pressSequentially('CCUS');
    await expect.poll(() => page.evaluate(() => location.search)).toBe('?q=CCUS');
    expect(await length()).toBe(start + 1);
    await page.keyboard.press('Enter');
    expect(await length()).toBe(start + 1);
    await page.locator('#search-field').pressSequentially(' 碳');
    expect(await length()).toBe(start + 2);
    await page.goBack();
    expect((await view()).query).toBe('CCUS');
  });

  test('is the title’s query too', async () => {
    await open('?q=无人机');
    expect(await page.title()).toBe('无人机 · 搜索 · 指南针');
    await page.fill('#search-field', '');
    await page.waitForSelector('[data-search-state=idle]');
    expect(await page.title()).toBe('搜索 · 指南针');
  });

  test('with a filter that does not exist shows everything and says so', async () => {
    await open('?q=无人机&mode=白给&mode=前资助&plan=%00<b>');
    const { results, status, chosen } = await view();
    expect(chosen).toEqual(['mode=前资助']);
    expect(results.length).toBeGreaterThan(0);
    expect(status).toMatch(/没有这样的筛选条件，已略过：.*白给/);
    expect(await page.locator('#search-status b').count()).toBe(0);
    expect(new URL(page.url()).searchParams.getAll('mode')).toEqual(['前资助']);
    // Going back leads out of the page, not to the wrong address again.
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });
});

describe('the page', () => {
  test('starts with what can be searched for, and shows it again when nothing is found', async () => {
    await page.goto(`${site.address}search/`);
    const advice = page.locator('#search-advice');
    expect(await advice.isVisible()).toBe(true);
    for (const link of await advice.locator('a[href*="?q="]').all()) {
      const query = await link.textContent();
      await open(`?q=${encodeURIComponent(query ?? '')}`);
      expect(await page.locator('a[data-result]').count(), query ?? '').toBeGreaterThan(0);
      expect(await advice.isVisible()).toBe(false);
      await page.goBack();
    }
    await open('?q=龘龘');
    expect((await view()).status).toBe('原文没有“龘龘”。');
    expect(await advice.isVisible()).toBe(true);
  });

  test('keeps search in the header, where it leads to the page’s own field', async () => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${site.address}2026/`);
      const elsewhere = await page.locator('.site-header .search-open').boundingBox();
      await open('?q=漓江');
      expect(await page.locator('.search-dialog').count()).toBe(0);
      const here = page.locator('.site-header .search-open');
      // The key that is named on other pages is left off.
      expect(Math.abs(((await here.boundingBox())?.y ?? 0) - (elsewhere?.y ?? 0))).toBeLessThan(3);
      await here.click();
      expect(await page.locator('#search-field').evaluate((field) => field.matches(':focus'))).toBe(true);
    }
  });

  test('leads past its filters to the first result', async () => {
    await open('?q=漓江');
    await page.locator('#search-field').focus();
    for (let stops = 0; stops < 2; stops += 1) await page.keyboard.press('Tab');
    expect(await page.locator('#search-skip').evaluate((button) => button.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    expect(
      await page
        .locator('.result-name')
        .first()
        .evaluate((link) => link.matches(':focus')),
    ).toBe(true);
  });

  test('of what is not found shows words of it that the guide has, each a search', async () => {
    await open('?q=石墨烯电池');
    expect((await view()).status).toBe('原文没有“石墨烯电池”。');
    expect(await page.locator('.result').count()).toBe(0);
    const words = page.locator('.search-instead');
    const [, count] = /^原文里有的词：电池（(\d+)页）$/.exec((await words.textContent()) ?? '') ?? [];
    await words.locator('a').click();
    await page.waitForURL((url) => url.searchParams.get('q') === '电池');
    expect((await view()).results).toHaveLength(Number(count));
    await open('?q=漓江 无人机');
    expect((await view()).status).toBe('没有一页同时有“漓江”“无人机”。');
  });

  test.each(['/', 'Control+k'])('%s goes to its field', async (key) => {
    await open('?q=漓江');
    await page.locator('a[data-result]').first().focus();
    await page.keyboard.press(key);
    expect(await page.locator('#search-field').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.type('5G/6');
    expect(await page.locator('#search-field').inputValue()).toBe('5G/6');
  });

  test('leads back to the same results at the same place', async () => {
    await open('?q=人工智能');
    const link = page.locator('a[data-result]').nth(20);
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(500);
    await link.click();
    await page.waitForURL('**/2026/**');
    await page.goBack();
    await view();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
    await page.reload();
    await view();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  });

  test('answers on a page that was kept from before the index was made anew', async () => {
    await page.route('**/search/?q=*', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      // The names of the index's parts are of another build.
      const stale = html.replace(/(zh_)[0-9a-f]{10}(?=\\")/, '$10123456789');
      expect(stale).not.toBe(html);
      await route.fulfill({ response, body: stale });
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open('?q=漓江');
    expect((await view()).status).toBe('找到2页');
    expect(asked.some((path) => path.endsWith('pagefind-entry.json'))).toBe(true);
    await page.unroute('**/search/?q=*');
  });

  test('says when an answer takes long, and that the index cannot be loaded, and tries again', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/*.pf_index', async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(`${site.address}search/?q=漓江`);
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent === '正在查找…');
    release();
    await page.locator('#search-retry').waitFor();
    expect(await page.locator('#search-status').textContent()).toBe('');
    await page.unroute('**/*.pf_index');
    await page.locator('#search-retry').click();
    await page.locator('a[data-result]').first().waitFor();
    expect((await view()).status).toBe('找到2页');
    expect(await page.locator('#search-retry').isVisible()).toBe(false);
  });
});
