import { describe, expect, inject, test } from 'vitest';
import { VIEWS } from '../../scripts/views/views.ts';
import { startBrowser } from '../../src/features/print/pdf/start-browser.ts';
import { NGINX_SITES, useNginx } from '../support/use-nginx.ts';
import { watchContext } from '../support/watch-page.ts';

describe.each(NGINX_SITES)('a browser at %s', (_name, built, base) => {
  const nginx = useNginx(built, base);

  test('finds every kind of page whole, searches, compares and gets the worker, and nothing is refused', async () => {
    const browser = await startBrowser(inject('browser'));
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    const problems = await watchContext(context, nginx.address);
    const page = await context.newPage();
    for (const { name, address, isNarrow, prepare } of VIEWS) {
      await page.setViewportSize({ width: isNarrow === true ? 390 : 1280, height: 800 });
      const response = await page.goto(`${nginx.address}${address}`);
      expect(response?.status(), name).toBe(name === 'not-found' ? 404 : 200);
      // It fails where what it waits for, an answer or a table, does not come.
      await prepare?.(page);
      await page.waitForLoadState('networkidle');
    }
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(nginx.address);
    expect(problems).toEqual([]);
    await browser.close();
  });
});
