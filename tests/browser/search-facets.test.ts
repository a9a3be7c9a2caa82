import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { readBuilt } from '../support/addresses.ts';
import { valuesOf } from '../support/facet-oracle.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
let context: BrowserContext;
let page: Page;
const { calls, plans } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;
const titles = new Map(plans.map(({ id, title }) => [id, title]));

beforeEach(async () => {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});

afterEach(() => context.close());

async function open(parameters: Record<string, string>): Promise<void> {
  await page.goto(`${site.address}search/?${new URLSearchParams(parameters)}`);
  await page.waitForSelector('[data-search-state=done]');
  await page.waitForSelector('#search-facets input');
}

/** The pages that are shown. */
async function results(): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  return page
    .locator('a[data-result]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

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

test('filters count right, against calls.json, and choose what they count', async () => {
  await open({ q: '企业' });
  const shownPages = await results();
  const found = calls.filter(({ url }) => shownPages.includes(url));
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
    await open({ q: '企业', [facet]: value });
    expect(await results(), `${facet}=${value}`).toHaveLength(count);
  }
});

test('filters of two facets hold together, and each counts what it would add', async () => {
  await open({ q: '企业' });
  const all = await results();
  for (const [mode, cap] of [
    ['自筹', '超过100万元至150万元'],
    ['前资助', '超过500万元'],
    ['贷补联动', '超过150万元至300万元'],
    ['后补助', '不超过50万元'],
  ] as const) {
    await open({ q: '企业', mode, cap });
    const matching = calls.filter((call) => {
      const values = valuesOf(call, titles);
      return all.includes(call.url) && values.get('mode')?.includes(mode) && values.get('cap')?.includes(cap);
    });
    expect((await results()).toSorted(), `${mode} ${cap}`).toEqual(matching.map(({ url }) => url).toSorted());
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

test('filters come in a sensible order, and what is not stated last', async () => {
  await open({ q: '资助' });
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

test('filters are chosen by keyboard, keep focus, and are all cleared at once', async () => {
  await open({ q: '企业' });
  const all = (await results()).length;
  const box = page.locator('#search-facets input[value=自筹]');
  await box.focus();
  await page.keyboard.press('Space');
  await page.waitForFunction(() =>
    (document.querySelector('#search-status')?.textContent ?? '').includes('筛选后'),
  );
  await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
  expect((await results()).length).toBeLessThan(all);
  await page.getByRole('button', { name: '清除全部条件' }).click();
  await expect.poll(async () => (await results()).length).toBe(all);
  expect(new URL(page.url()).search).toBe(`?${new URLSearchParams({ q: '企业' })}`);
});
