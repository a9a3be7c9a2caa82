import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { valuesOf } from '../support/facet-oracle.ts';
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

describe('filters', () => {
  interface Shown {
    facet: string;
    value: string;
    count: number;
  }
  const shownValues = (): Promise<Shown[]> =>
    page.locator('#search-facets label').evaluateAll((labels) =>
      labels.map((label) => {
        const box = label.querySelector('input');
        const [, count = ''] = /（(\d+)）$/.exec(label.textContent) ?? [];
        return { facet: box?.name ?? '', value: box?.value ?? '', count: Number(count) };
      }),
    );

  test('count right, against calls.json, and choose what they count', async () => {
    const { calls, plans } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
    const titles = new Map(plans.map(({ id, title }) => [id, title]));
    await open('?q=企业');
    await page.waitForSelector('#search-facets input');
    const { results } = await view();
    const found = calls.filter(({ url }) => results.includes(url));
    expect(found.length).toBeGreaterThan(30);
    const shown = await shownValues();
    for (const { facet, value, count } of shown.filter(({ facet }) => facet !== 'plan')) {
      const expected = found.filter((call) => valuesOf(call, titles).get(facet)?.includes(value));
      expect(count, `${facet}=${value}`).toBe(expected.length);
    }
    // And nothing that a found call has is missing.
    const all = new Set(
      found.flatMap((call) =>
        [...valuesOf(call, titles)].flatMap(([facet, values]) =>
          facet === 'plan' ? [] : values.map((value) => `${facet}=${value}`),
        ),
      ),
    );
    expect(
      new Set(shown.filter(({ facet }) => facet !== 'plan').map(({ facet, value }) => `${facet}=${value}`)),
    ).toEqual(all);

    for (const { facet, value, count } of shown) {
      await open(`?${new URLSearchParams({ q: '企业', [facet]: value })}`);
      expect((await view()).results, `${facet}=${value}`).toHaveLength(count);
    }
  });

  test('of two facets hold together, and each counts what it would add', async () => {
    const { calls, plans } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
    const titles = new Map(plans.map(({ id, title }) => [id, title]));
    await open('?q=企业');
    const all = (await view()).results;
    for (const [mode, cap] of [
      ['自筹', '超过100万元至150万元'],
      ['前资助', '超过500万元'],
      ['贷补联动', '超过150万元至300万元'],
      ['后补助', '不超过50万元'],
    ] as const) {
      await open(`?${new URLSearchParams({ q: '企业', mode, cap })}`);
      await page.waitForSelector('#search-facets input');
      const matching = calls.filter((call) => {
        const values = valuesOf(call, titles);
        return (
          all.includes(call.url) && values.get('mode')?.includes(mode) && values.get('cap')?.includes(cap)
        );
      });
      expect((await view()).results.toSorted(), `${mode} ${cap}`).toEqual(
        matching.map(({ url }) => url).toSorted(),
      );
      for (const { facet, value, count } of await shownValues()) {
        if (facet !== 'cap') continue;
        const would = calls.filter((call) => {
          const values = valuesOf(call, titles);
          return (
            all.includes(call.url) && values.get('mode')?.includes(mode) && values.get('cap')?.includes(value)
          );
        });
        expect(count, value).toBe(would.length);
      }
    }
  });

  test('come in a sensible order, and what is not stated last', async () => {
    await open('?q=资助');
    await page.waitForSelector('#search-facets input');
    const values = await shownValues();
    const of = (facet: string): string[] =>
      values.filter((each) => each.facet === facet).map(({ value }) => value);
    expect(of('cap')).toEqual([
      '不超过50万元',
      '超过50万元至100万元',
      '超过100万元至150万元',
      '超过150万元至300万元',
      '超过300万元至500万元',
      '超过500万元',
      '按办法核定',
      '原文未说明',
    ]);
    expect(of('plan').map((name) => name.slice(0, 4))).toEqual(
      ['“尖锋”', '重点研发', '“协同”', '“垒台”', '“智果”', '“夯基”'].filter((name) =>
        of('plan').some((plan) => plan.startsWith(name)),
      ),
    );
    expect(of('mode').at(-1)).toBe('原文未说明');
  });

  test('are chosen by keyboard, keep focus, and are all cleared at once', async () => {
    await open('?q=企业');
    await page.waitForSelector('#search-facets input');
    const all = (await view()).results.length;
    const box = page.locator('#search-facets input[value=自筹]');
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(() =>
      (document.querySelector('#search-status')?.textContent ?? '').includes('筛选后'),
    );
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await view()).results.length).toBeLessThan(all);
    await page.getByRole('button', { name: '清除全部条件' }).click();
    await expect.poll(async () => (await view()).results.length).toBe(all);
    expect(new URL(page.url()).search).toBe(`?${new URLSearchParams({ q: '企业' })}`);
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

  test.each(['/', 'Control+k'])('%s goes to its field; it has no second box', async (key) => {
    await open('?q=漓江');
    expect(await page.locator('.search-box').count()).toBe(0);
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
