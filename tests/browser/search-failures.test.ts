import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  context = await site.browser.newContext();
  page = await context.newPage();
  await page.goto(`${site.address}2026/4/`);
});

afterEach(() => context.close());

const dialog = () => page.locator('.search-dialog');
const names = () => dialog().locator('.result-name');

test('the dialog can be typed into while what answers is still on its way', async () => {
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
  expect(await dialog().locator('[role=status]').textContent()).toBe('找到2页');
});

describe('when something cannot be loaded', () => {
  test('the styles of the page: the dialog answers without them', async () => {
    await page.route('**/_astro/*.css', (route) => route.abort('internetdisconnected'));
    await page.reload();
    await page.keyboard.press('/');
    await page.keyboard.type('漓江');
    await names().first().waitFor();
    expect(await dialog().locator('[role=status]').textContent()).toBe('找到2页');
  });

  test.each([
    ['the dialog’s own script', '**/search-code.*.js'],
    ['Pagefind’s script', '**/pagefind.js*'],
    ['Pagefind’s program', '**/pagefind/wasm.*'],
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
    // Tried again, and failed again, before the network is back: what failed at first is not taken for that.
    const asked = Promise.withResolvers<undefined>();
    const refused = Promise.withResolvers<undefined>();
    await page.unroute(pattern);
    await page.route(pattern, async (route) => {
      asked.resolve(undefined);
      await refused.promise;
      await route.abort('internetdisconnected');
    });
    await retry.click();
    await asked.promise;
    const failed = page.waitForEvent('requestfailed');
    refused.resolve(undefined);
    await failed;
    await retry.waitFor();
    await page.unroute(pattern);
    await retry.click();
    await names().first().waitFor();
    expect(await dialog().locator('[role=status]').textContent()).toBe('找到2页');
    expect(await retry.isVisible()).toBe(false);
  });

  test.each([
    ['does not have', async (route: Route) => route.fulfill({ status: 404, body: '' })],
    ['cannot send', async (route: Route) => route.abort('internetdisconnected')],
  ])('a program that the host %s unpacked is loaded as Pagefind packs it', async (_what, answer) => {
    await page.route('**/wasm.*.js', answer);
    const packed = page.waitForRequest(/\.pagefind$/);
    await page.keyboard.press('/');
    await page.keyboard.type('漓江');
    await packed;
    await names().first().waitFor();
    expect(await dialog().locator('[role=status]').textContent()).toBe('找到2页');
  });

  test('what a host that compresses nothing sends is the packed program alone', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route('**/search-code.*.js', async (route) => {
      const { 'accept-encoding': _, ...headers } = route.request().headers();
      const response = await route.fetch({ headers: { ...headers, 'accept-encoding': 'identity' } });
      await route.fulfill({ response });
    });
    await page.keyboard.press('/');
    await page.keyboard.type('漓江');
    await names().first().waitFor();
    expect(asked.filter((url) => url.includes('wasm.')).map((url) => url.split('.').at(-1))).toEqual([
      'pagefind',
    ]);
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
