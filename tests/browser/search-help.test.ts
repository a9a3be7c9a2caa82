import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findViolationsInBothSchemes } from '../support/axe.ts';
import { useSite } from '../support/site.ts';
import { watchContext } from '../support/watch-page.ts';

// What a reader is offered who finds nothing, or little.
const site = useSite();
let context: BrowserContext;
let page: Page;
let problems: string[];
/** What was loaded of the files that help is found in. */
let loaded: string[];

beforeEach(async () => {
  context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
  problems = await watchContext(context, site.address);
  page = await context.newPage();
  loaded = [];
  page.on('request', (request) => {
    const [name] = /(?:near-[\w-]+|readings|render-help).*$/.exec(new URL(request.url()).pathname) ?? [];
    if (name !== undefined) loaded.push(name.replace(/\..*/, ''));
  });
});

afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

const near = () => page.locator('.search-near');
const status = () => page.locator('#search-status').textContent();

/** Searches on the page of search, and waits for what is offered. */
async function search(query: string): Promise<string> {
  await page.goto(`${site.address}search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search-state=done]');
  await page.waitForLoadState('networkidle');
  await page.waitForSelector('.search-near:not([aria-busy])', { state: 'attached' });
  return near().innerText();
}

/** Follows the first offer, which is a search that finds what was said. */
async function follow(text: string, pages: string): Promise<void> {
  const link = near().getByRole('link', { name: text, exact: true });
  expect(await near().innerText()).toContain(`${text}（${pages}页）`);
  await link.click();
  await page.waitForURL((url) => url.searchParams.get('q') === text);
  await page.waitForSelector('[data-search-state=done]');
  expect(await status()).toBe(`找到${pages}页`);
  expect(await page.getAttribute('[data-result-count]', 'data-result-count')).toBe(pages);
  expect(await page.locator('a[data-result]').count()).toBe(Number(pages));
}

/** The first offer of a text, and its pages. */
function firstOffer(text: string, beginning: string): [string, string] {
  const [, name = '', pages = ''] = new RegExp(`${beginning}(.+?)（(\\d+)页）`).exec(text) ?? [];
  return [name, pages];
}

test('a word that the guide does not have leads to what it has instead, marked as ours', async () => {
  const text = await search('石墨烯');
  expect(await status()).toBe('原文没有“石墨烯”。');
  expect(text).toMatch(
    /^相近或上位的说法：非金属功能材料（\d+页）、先进新材料（\d+页）.*〔本站同义词表〕\s+按题意找与“石墨烯”相近的申报项$/,
  );
  // It is no result.
  expect(await page.locator('.result, [data-result], [data-partial]').count()).toBe(0);
  expect(await page.getAttribute('[data-result-count]', 'data-result-count')).toBe('0');
  expect(loaded.toSorted()).toEqual(['near-absent', 'render-help']);
  await follow(...firstOffer(text, '^相近或上位的说法：'));
});

test('it leads to the calls that are near as well', async () => {
  await search('石墨烯');
  await near().getByRole('link', { name: '按题意找与“石墨烯”相近的申报项' }).click();
  await page.waitForURL('**/2026/find/**');
  expect(await page.inputValue('#find-text')).toBe('石墨烯');
  await page.locator('.find-ranked [data-find-call="23-1"]').waitFor();
});

test.each([
  ['人工只能', '人工智能'],
  ['wurenji', '无人机'],
  ['十万', '10万'],
])('%s is answered with a question, and with nothing else', async (typed, meant) => {
  const text = await search(typed);
  expect(await status()).toBe(`原文没有“${typed}”。`);
  const [name, pages] = firstOffer(text, '^是不是要找：');
  expect(name).toBe(meant);
  expect(text).toMatch(/〔本站推测〕$/);
  expect(await page.locator('.result').count()).toBe(0);
  expect(await page.inputValue('#search-field')).toBe(typed);
  await follow(name, pages);
});

test('a slip in a word that the guide has not either leads to what is near that word', async () => {
  const text = await search('石墨稀');
  expect(text).toMatch(/^是不是“石墨烯”？原文也没有；相近或上位的说法：.+〔本站同义词表〕$/);
  await follow(...firstOffer(text, '说法：'));
});

test('words of a question are helped with one by one', async () => {
  const text = await search('石墨烯和自动驾驶的项目');
  expect(text).toMatch(/^“石墨烯”的相近或上位的说法：.+\n+“自动驾驶”的相近或上位的说法：/);
});

test('few results come first and alone, and near words behind them', async () => {
  const text = await search('医院');
  const count = await page.locator('a[data-result]').count();
  expect(count).toBeGreaterThan(0);
  expect(await status()).toBe(`找到${String(count)}页`);
  expect(text).toMatch(/^相近或上位的说法：医疗机构（\d+页）.*〔本站同义词表〕$/);
  const order = await page.evaluate(() => {
    const [result, help] = ['.result:last-child', '.search-near'].map((each) => document.querySelector(each));
    return result && help ? result.compareDocumentPosition(help) : 0;
  });
  expect(order).toBe(4);
  expect(loaded.toSorted()).toEqual([expect.stringMatching(/^near-scarce-\d$/), 'render-help']);
});

test('for a word that is nowhere nothing is offered, and the page says what to do', async () => {
  const text = await search('龘龘');
  expect(await status()).toBe('原文没有“龘龘”。');
  expect(text).toBe('本站同义词表里没有相近的说法，也没有读音或写法相近的词。');
  expect(await near().locator('a').count()).toBe(0);
  expect(await page.locator('#search-advice').isVisible()).toBe(true);
});

test('who finds enough loads nothing of it, nor who goes to a number', async () => {
  for (const query of ['人工智能', '13-2', '漓江 无人机']) {
    await search(query);
    expect(await near().innerText(), query).toBe('');
  }
  expect(loaded).toEqual([]);
});

test('what was offered goes when something else is typed', async () => {
  await search('石墨烯');
  await page.fill('#search-field', '人工智能');
  await page.locator('.result').first().waitFor();
  expect(await near().innerText()).toBe('');
  await page.fill('#search-field', '人工只能');
  await near().getByRole('link', { name: '人工智能', exact: true }).waitFor();
  await page.fill('#search-field', '');
  await page.waitForSelector('[data-search-state=idle]');
  expect(await near().innerText()).toBe('');
});

test('where it cannot be loaded the answer stays what it is', async () => {
  await page.route('**/near-*', (route) => route.abort());
  await page.goto(`${site.address}search/?q=医院`);
  await page.locator('.result').first().waitFor();
  await page.waitForSelector('.search-near:not([aria-busy])', { state: 'attached' });
  expect(await near().innerText()).toBe('');
  expect(await page.locator('#search-failure').isVisible()).toBe(false);
  // The browser itself says that a request failed.
  problems = problems.filter((problem) => !problem.includes('ERR_FAILED'));
});

describe('in the dialog', () => {
  const dialog = () => page.locator('.search-dialog');
  const ask = async (query: string): Promise<void> => {
    await page.goto(`${site.address}2026/13/2/`);
    await page.keyboard.press('/');
    await dialog().locator('input').fill(query);
  };

  test('the same is offered', async () => {
    await ask('人工只能');
    const link = near().getByRole('link', { name: '人工智能', exact: true });
    await link.waitFor();
    expect(await dialog().getByRole('status').textContent()).toBe('原文没有“人工只能”。');
    expect(await dialog().locator('.result').count()).toBe(0);
    await dialog().locator('input').fill('石墨烯');
    await near().getByText('〔本站同义词表〕').waitFor();
    expect(await near().innerText()).not.toContain('人工智能');
  });

  test('it is reached and followed with the keyboard', async () => {
    await ask('人工只能');
    await near().getByRole('link').waitFor();
    for (let stops = 0; stops < 4; stops += 1) {
      if (await near().evaluate((place) => place.contains(document.activeElement))) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '人工智能');
  });
});

test('offers are reached with Tab, are accessible, and fit a phone', async () => {
  for (const query of ['石墨烯', '人工只能', '铝箔', '龘龘', '医院', '石墨烯和自动驾驶的项目']) {
    await search(query);
    expect(await findViolationsInBothSchemes(page), query).toEqual([]);
    const tooWide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(tooWide, query).toBeLessThanOrEqual(0);
  }
  await search('铝箔');
  const links = await near().getByRole('link').count();
  expect(links).toBeGreaterThan(3);
  await page.locator('#search-field').focus();
  const reached = new Set<string>();
  for (let stops = 0; stops < links + 6; stops += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() =>
      document.activeElement?.closest('.search-near') ? document.activeElement.textContent : '',
    );
    if (text !== '') reached.add(text);
  }
  expect(reached.size).toBe(links);
});
