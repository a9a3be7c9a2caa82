import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveSubPathSite, useSite } from '../support/site.ts';

const site = useSite();
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  context = await site.browser.newContext({ viewport: { width: 390, height: 700 } });
  page = await context.newPage();
});

afterEach(() => context.close());

/** What is marked on a page, and whether the first mark inside the address's target is in sight. */
async function marks(of: Page = page): Promise<{ texts: string[]; isInSight: boolean }> {
  await of.waitForFunction(() => (CSS.highlights.get('search-hit')?.size ?? 0) > 0);
  return of.evaluate(() => {
    const ranges = [...(CSS.highlights.get('search-hit') ?? [])] as Range[];
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const first = ranges.find((range) => target?.contains(range.startContainer)) ?? ranges[0];
    const box = first?.getBoundingClientRect();
    return {
      texts: ranges.map((range) => range.toString()),
      isInSight: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
    };
  });
}

async function follow(query: string, at = 0): Promise<void> {
  await page.goto(`${site.address}search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search-state=done]');
  await page.locator('.result-name').nth(at).click();
  await page.waitForURL('**/2026/**');
}

describe('following a result', () => {
  test.each(['VOCs', '毒情智能监测', '贷补联动', '满足考核指标中的①②④', '≥1000平方米', '19+6+N', '５Ｇ'])(
    'of %s opens the page at the hit and marks the term',
    async (query) => {
      await follow(query);
      const { texts, isInSight } = await marks();
      const folded = query.normalize('NFKC').toLowerCase();
      for (const text of texts) expect(text.normalize('NFKC').toLowerCase()).toBe(folded.normalize('NFKC'));
      expect(isInSight).toBe(true);
    },
  );

  test('leads to the block in which most of the terms stand together, and marks each of them', async () => {
    await page.goto(`${site.address}search/?q=${encodeURIComponent('无人机 反制')}`);
    await page.waitForSelector('[data-search-state=done]');
    const link = page.locator('a[data-result][href*="/2026/13/2/"]');
    expect(await link.getAttribute('href')).toBe('/2026/13/2/#c2');
    await link.click();
    await page.waitForURL('**/2026/13/2/#c2');
    expect(new Set((await marks()).texts)).toEqual(new Set(['无人机', '反制']));
  });

  test('to a title that is ours, within a page, marks it too', async () => {
    await follow('农林业领域');
    await page.waitForURL('**/2026/jianfeng/#jianfeng-1');
    const { texts, isInSight } = await marks();
    expect(texts).toEqual(['农林业领域']);
    expect(isInSight).toBe(true);
  });

  test('that ignored punctuation marks the text with its punctuation', async () => {
    await follow('一带一路共建国家');
    const { texts, isInSight } = await marks();
    expect(texts[0]).toMatch(/^一带一路”共建国家$/);
    expect(isInSight).toBe(true);
  });

  test('of a passage longer than one block marks its part in every block', async () => {
    await page.goto(`${site.address}2026/13/2/`);
    const blocks = await page
      .locator('main #content ~ * [data-source-lines], main li [data-source-lines]')
      .allTextContents();
    const [first = '', second = '', third = ''] = blocks;
    // As it comes out of the clipboard: a field drops the line breaks.
    const passage = first.slice(-30) + second + third.slice(0, 30);
    await page.goto(`${site.address}search/?q=${encodeURIComponent(passage)}`);
    await page.waitForSelector('[data-search-state=done]');
    const best = page.locator('.result-name').first();
    expect(await best.getAttribute('href')).toMatch(/^\/2026\/13\/2\//);
    await best.click();
    await page.waitForURL('**/2026/13/2/**');
    const { texts } = await marks();
    for (const part of [first.slice(-30), second, third.slice(0, 30)]) expect(texts).toContain(part);
  });

  test('in a new tab marks there, and not here', async () => {
    await page.goto(`${site.address}search/?q=${encodeURIComponent('毒情智能监测')}`);
    await page.waitForSelector('[data-search-state=done]');
    const opening = context.waitForEvent('page');
    await page
      .locator('.result-name')
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    const tab = await opening;
    await tab.waitForURL('**/2026/13/2/#c1');
    expect((await marks(tab)).texts).toEqual(['毒情智能监测']);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('to a place on the very page marks it too', async () => {
    await page.goto(`${site.address}2026/13/2/`);
    await page.keyboard.press('/');
    await page.keyboard.type('毒情智能监测');
    await page.locator('.search-dialog .result-name').first().click();
    await page.waitForURL('**/2026/13/2/#c1');
    const { texts, isInSight } = await marks();
    expect(texts).toEqual(['毒情智能监测']);
    expect(isInSight).toBe(true);
    expect(
      await page.locator('.search-dialog').evaluate((dialog) => (dialog as HTMLDialogElement).open),
    ).toBe(false);
  });

  test('marks once: not on reload, and Esc takes the marks away', async () => {
    await follow('毒情智能监测');
    await marks();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('works below a sub-path', async () => {
    const below = await serveSubPathSite();
    await page.goto(`${below.address}search/?q=${encodeURIComponent('毒情智能监测')}`);
    await page.waitForSelector('[data-search-state=done]');
    await page.locator('.result-name').first().click();
    await page.waitForURL('**/some/where/2026/13/2/#c1');
    expect((await marks()).texts).toEqual(['毒情智能监测']);
    below.server.close();
  });
});

test.each([
  '{',
  '[]',
  'null',
  '{"path":"/2026/4/","terms":"x","time":1}',
  '{"path":"/2026/4/","terms":[""],"time":9e15}',
])('foreign storage content %s breaks nothing', async (content) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`${site.address}2026/4/`);
  await page.evaluate((text) => {
    localStorage.setItem('zhinan:marks', text);
    sessionStorage.setItem('zhinan:search-scroll', text);
  }, content);
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await page.goto(`${site.address}search/?q=漓江`);
  await page.reload();
  await page.waitForSelector('[data-search-state=done]');
  expect(errors).toEqual([]);
});
