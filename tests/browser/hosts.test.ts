import { expect, test } from 'vitest';
import { allAddresses } from '../support/addresses.ts';
import { useSite } from '../support/site.ts';
import { watchContext } from '../support/watch-page.ts';

/** Side by side: what takes long is to wait until nothing more is asked for. */
const READERS = 6;

const site = useSite();

// What is opened on a page is watched by the tests of views.
test('no page asks another host for anything, throws, or does what its policy forbids', async () => {
  const context = await site.browser.newContext({ serviceWorkers: 'allow' });
  const problems = await watchContext(context, site.address);
  let requests = 0;
  context.on('request', () => (requests += 1));
  const addresses = (await allAddresses()).values();
  const readAll = async (): Promise<void> => {
    const page = await context.newPage();
    for (const address of addresses) {
      await page.goto(`${site.address}${address}`);
      // What a page says of other places is for programs that read it, and must not be fetched by it.
      await page.waitForLoadState('networkidle');
    }
  };
  await Promise.all(Array.from({ length: READERS }, readAll));
  await context.close();
  expect(requests).toBeGreaterThan(500);
  expect(problems).toEqual([]);
}, 300_000);
