import { expect, test } from 'vitest';
import { VIEWS } from '../../scripts/views/views.ts';
import { allAddresses } from '../support/addresses.ts';
import { useSite } from '../support/site.ts';

const site = useSite();

test('no page, and nothing that is opened on one, asks another host for anything', async () => {
  const context = await site.browser.newContext({ serviceWorkers: 'allow' });
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const page = await context.newPage();
  for (const address of await allAddresses()) {
    await page.goto(`${site.address}${address}`);
    // What a page says of other places is for programs that read it, and must not be fetched by it.
    await page.waitForLoadState('networkidle');
  }
  for (const view of VIEWS) {
    await page.setViewportSize({ width: view.isNarrow === true ? 390 : 1280, height: 800 });
    await page.goto(`${site.address}${view.address}`);
    await view.prepare?.(page);
    await page.waitForLoadState('networkidle');
  }
  await context.close();
  expect(asked.length).toBeGreaterThan(500);
  expect(asked.filter((url) => !url.startsWith(site.address) && !/^(?:data|blob):/.test(url))).toEqual([]);
}, 300_000);
