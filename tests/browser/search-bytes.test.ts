// What search costs over the wire, everything counted, on the compressed site. Sizes are exact, so they are tested.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import sets from '../search/queries.json' with { type: 'json' };
import { useSite } from '../support/site.ts';

const FIRST = 125_000;
const SECOND = 30_000;

/** How many queries are measured of all. */
const SAMPLE = 40;

const site = useSite();

/** Counts what a page loads from now on, headers included. */
async function countBytes(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => {
    const counted = bytes;
    bytes = 0;
    return counted;
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

test('a first query costs at most 125 KB, page and all, and a second one 30 KB: medians over the query set', async () => {
  const { seed: _seed, ...kinds } = sets;
  const queries = Object.values(kinds).flat();
  const step = Math.floor(queries.length / SAMPLE);
  const first: number[] = [];
  const second: number[] = [];
  const places = queries.flatMap((_query, at) => (at % step === 0 ? [at] : [])).values();
  const measureAll = async (): Promise<void> => {
    for (const at of places) {
      const context = await site.browser.newContext();
      const page = await context.newPage();
      const take = await countBytes(page);
      await page.goto(`${site.address}search/?q=${encodeURIComponent(queries[at] ?? '')}`);
      await page.waitForSelector('[data-search-state=done]');
      await page.waitForLoadState('networkidle');
      first.push(take());
      await page.fill('#search-field', queries[(at + queries.length / 2) | 0] ?? queries[step] ?? '');
      await page.waitForSelector('[data-search-state=done]');
      await page.waitForLoadState('networkidle');
      second.push(take());
      await context.close();
    }
  };
  // Side by side: what takes long is to wait until nothing more is loaded.
  await Promise.all(Array.from({ length: 4 }, measureAll));
  expect(first.length).toBeGreaterThanOrEqual(SAMPLE);
  expect(median(first)).toBeGreaterThan(50_000);
  expect(median(first)).toBeLessThanOrEqual(FIRST);
  expect(median(second)).toBeLessThanOrEqual(SECOND);
});

test('the dialog costs less: from the key stroke to eight results', async () => {
  const page = await site.browser.newPage();
  const take = await countBytes(page);
  await page.goto(`${site.address}2026/13/2/`);
  await page.waitForLoadState('networkidle');
  take();
  await page.keyboard.press('/');
  await page.locator('.search-dialog input').fill('人工智能');
  await page.locator('.search-dialog .result').nth(7).waitFor();
  await page.waitForLoadState('networkidle');
  expect(take()).toBeLessThanOrEqual(FIRST);
  await page.close();
});
