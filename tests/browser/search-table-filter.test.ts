import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { CallsFile } from '../../src/features/export/calls-json.ts';
import { allAddresses, readBuilt } from '../support/addresses.ts';
import { useSite } from '../support/site.ts';
import { literalMatches, looseMatches, readOracle, type OraclePage } from '../search/oracle.ts';

const { seed: _seed, ...kinds } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../search/queries.json'), 'utf8'),
) as Record<string, string[]> & { seed: number };
const { calls } = JSON.parse(await readBuilt('2026/data/calls.json')) as CallsFile;

const site = useSite();
let page: Page;
let oracle: OraclePage[];

beforeAll(async () => {
  oracle = await readOracle(site.browser, site.address, await allAddresses());
  page = await site.browser.newPage();
  await page.goto(`${site.address}2026/browse/?q=无人机`);
  await page.waitForFunction(() => document.querySelector('#browse-status')?.textContent.startsWith('共'));
});

/** Types a query into the table's field; the texts are loaded, so the rows are there at once. */
function filter(query: string): Promise<{ rows: string[]; status: string }> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('#browse-query');
    if (!field) throw new Error('no field');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await Promise.resolve();
    return {
      rows: [...document.querySelectorAll<HTMLElement>('tr[data-call]')]
        .filter((row) => !row.hidden)
        .map((row) => row.dataset['call'] ?? ''),
      status: document.querySelector('#browse-status')?.textContent ?? '',
    };
  }, query);
}

/** The calls whose number a query is, or the number of what they stand in. */
function meantBy(query: string): string[] {
  const [, ...numbers] =
    /^(?:方向)?(\d+)(?:(?:-|子方向|\s+子方向)(\d+))?(?:-(\d+))?$/.exec(query.trim()) ?? [];
  const id = numbers.filter(Boolean).map(Number).join('-');
  return id === '' ? [] : calls.filter((call) => `${call.id}-`.startsWith(`${id}-`)).map((call) => call.id);
}

test.each(Object.keys(kinds))(
  'queries of the kind %s leave the rows of the pages that search finds',
  async (kind) => {
    for (const query of kinds[kind] ?? []) {
      const { rows, status } = await filter(query);
      const [, readAs = query] = /按“(.*?)”查找/.exec(status) ?? [];
      const exact = literalMatches(readAs, oracle);
      const meant = meantBy(query);
      const found = exact.length + meant.length > 0 ? exact : looseMatches(readAs, oracle);
      const expected = calls.filter(({ id, url }) => meant.includes(id) || found.includes(url));
      expect(rows, query).toEqual(expected.map(({ id }) => id));
      expect(status.includes('忽略标点和空格'), query).toBe(found.length > 0 && found !== exact);
    }
  },
);

test('the number of a direction leaves the calls under it', async () => {
  expect((await filter('方向13')).rows).toEqual(['13-1', '13-2', '13-3']);
  expect((await filter('26-2')).rows).toEqual(
    calls.filter(({ id }) => id.startsWith('26-2')).map(({ id }) => id),
  );
});

test('what cannot be loaded is said, the other filters hold, and a retry loads it', async () => {
  const context = await site.browser.newContext();
  const fresh = await context.newPage();
  await fresh.route('**/pagefind/**', (route) => route.abort());
  await fresh.goto(`${site.address}2026/browse/?q=无人机&mode=后补助`);
  await fresh.waitForSelector('#browse-failure:not([hidden])');
  const shown = (): Promise<number> => fresh.locator('tr[data-call]:not([hidden])').count();
  expect(await shown()).toBe(calls.filter(({ modes }) => modes.includes('后补助')).length);
  await fresh.unroute('**/pagefind/**');
  await fresh.getByRole('button', { name: '重试' }).click();
  await fresh.locator('input[name=mode][value=后补助]').uncheck();
  const found = literalMatches('无人机', oracle);
  await expect.poll(shown).toBe(calls.filter(({ url }) => found.includes(url)).length);
  expect(await fresh.locator('#browse-failure').isHidden()).toBe(true);
  await context.close();
});
