import { beforeEach, describe, expect, inject, test } from 'vitest';
import { SUB_PATH } from '../support/built-site.ts';
import { findViolations } from '../support/axe.ts';
import { useOfflineReader } from '../support/offline-reader.ts';

const reader = useOfflineReader();
const { open, go, goWithWorker, unplug, saveAll, cacheNames } = reader;
const heading = (): Promise<string> => reader.page.locator('h1').innerText();
const notice = () => reader.page.locator('.update-notice');

/** Opens a page, and waits until it is kept: that comes after it is shown. */
async function visit(address: string): Promise<void> {
  await go(address);
  await expect
    .poll(() => reader.page.evaluate(async () => !!(await caches.match(location.pathname))))
    .toBe(true);
}

/** Names of the pages that a search finds, on the page of search. */
async function search(query: string): Promise<string[]> {
  await go(`search/?q=${encodeURIComponent(query)}`);
  return found();
}

async function found(): Promise<string[]> {
  await reader.page.locator('[data-search-state=done]').waitFor({ state: 'attached' });
  return reader.page.locator('[data-result]').allInnerTexts();
}

const hasWorker = (): Promise<boolean> =>
  reader.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) !== undefined);
/** Asks for the worker, as the browser does by itself at navigations and every day. */
const checkForUpdate = () =>
  reader.page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });

/**
 * Stops the workers, as the browser does when they are idle; they start again when they are needed. An update takes over
 * from an idle worker only, and one that Playwright is attached to may never be.
 */
async function restWorkers(): Promise<void> {
  const session = await reader.context.newCDPSession(reader.page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Asks for the update that is announced, and waits for the page to come back. */
async function acceptUpdate(): Promise<void> {
  await restWorkers();
  await Promise.all([reader.page.waitForEvent('load'), notice().locator('button').click()]);
}

describe.each([
  ['the root of a host', 'rootSite', '/'],
  ['a sub-path', 'subPathSite', SUB_PATH],
] as const)('from %s', (_name, built, base) => {
  beforeEach(() => open(inject(built), base));

  test('pages that were visited open without network, the very first one too; others say what is wrong', async () => {
    await goWithWorker('2026/13/2/');
    const text = await reader.page.locator('main').innerText();
    await visit('2026/63/');
    await visit('search/');
    await unplug();
    await go('2026/13/2/?from=chat');
    expect(await reader.page.locator('main').innerText()).toBe(text);
    // With its styles.
    expect(
      await reader.page.locator('.site-header').evaluate((element) => getComputedStyle(element).display),
    ).toBe('flex');
    // Without a slash at the end, as hosts answer it.
    for (const address of ['2026/63/', '2026/63', '2026/63?from=chat']) {
      await go(address);
      expect(await heading(), address).toContain('方向63');
    }
    await go('2026/27/');
    expect(await heading()).toBe('离线使用');
    await expect.poll(() => reader.page.locator('#offline-missing').isVisible()).toBe(true);
    await expect.poll(reader.state).toBe('现在没有网络，不能保存。');
    // The search page is there, and says that the index is not.
    expect(await search('无人机')).toEqual([]);
    expect(await reader.page.locator('#search-failure').isVisible()).toBe(true);
    // And comes when there is network again.
    await go('2026/27/');
    await reader.site.start();
    await reader.context.setOffline(false);
    await expect.poll(heading).toContain('方向27');
  });

  test('the page that was wanted comes by itself, also when the line was there before its answer', async () => {
    await goWithWorker('2026/13/2/');
    await unplug();
    await go('2026/27/');
    expect(await heading()).toBe('离线使用');
    // The host seems to answer, and what loads the page does not hear it.
    await reader.page.route(
      (url) => url.pathname.endsWith('/2026/27/'),
      (route) => (route.request().method() === 'HEAD' ? route.fulfill() : route.continue()),
    );
    const loaded = reader.page.waitForEvent('load');
    await reader.context.setOffline(false);
    await loaded;
    expect(await heading()).toBe('离线使用');
    await reader.site.start();
    await expect.poll(heading).toContain('方向27');
  });

  test('a host that is back after minutes is noticed', async () => {
    await goWithWorker('2026/13/2/');
    await reader.site.stop();
    await reader.page.clock.install();
    await go('2026/27/');
    let asked = 0;
    reader.page.on('requestfailed', (request) => (asked += Number(request.method() === 'HEAD')));
    for (let minute = 1; minute <= 10; minute += 1) {
      await reader.page.clock.runFor(60_000);
      await expect.poll(() => asked).toBeGreaterThanOrEqual(minute);
    }
    expect(await heading()).toBe('离线使用');
    await reader.site.start();
    await reader.page.clock.runFor(60_000);
    await expect.poll(heading).toContain('方向27');
  });

  test('the page about offline use is not taken for another, by whatever address a host gives it', async () => {
    await goWithWorker('offline/');
    for (const address of ['offline', 'offline/index.html', 'offline/?from=chat']) {
      await go(address);
      await expect.poll(reader.state).toBe('整本指南还没有存到本机。');
      expect(await reader.page.locator('#offline-missing').isVisible(), address).toBe(false);
    }
  });

  test('no page is loaded over and over where the host answers but for the page itself', async () => {
    await goWithWorker('2026/13/2/');
    await unplug();
    let heads = 0;
    await reader.page.route(
      (url) => url.pathname.endsWith('/2026/27/'),
      (route) => {
        heads += Number(route.request().method() === 'HEAD');
        return route.request().method() === 'HEAD' ? route.fulfill() : route.continue();
      },
    );
    await reader.page.clock.install();
    await reader.context.setOffline(false);
    await go('2026/27/');
    // An hour, in which each load waits longer, and the last for the reader.
    for (let minute = 0; minute < 60; minute += 1) {
      await reader.page.clock.runFor(60_000);
      await reader.page.waitForLoadState();
    }
    expect(await heading()).toBe('离线使用');
    expect(heads).toBeGreaterThan(1);
    expect(heads).toBeLessThan(10);
  });

  test('after saving, every kind of page works without network, and search, filters and comparison', async () => {
    const wanted = await search('无人机');
    expect(wanted.length).toBeGreaterThan(3);
    await saveAll();
    await unplug();
    for (const address of ['', '2026/', '2026/jijin/', '2026/13/', '2026/17/', '2026/overview/']) {
      await go(address);
      expect(await reader.page.locator('main').innerText(), address).not.toContain('连不上网络');
    }
    await go('2026/source/');
    expect(await reader.page.locator('tbody tr').count()).toBe(1177);
    expect(await search('无人机')).toEqual(wanted);
    // What is near is found there, too.
    expect(await search('人工只能')).toEqual([]);
    await reader.page.locator('.search-near').getByRole('link', { name: '人工智能', exact: true }).waitFor();
    await go(`2026/browse/?q=${encodeURIComponent('无人机')}&sort=-cap`);
    await reader.page.locator('tr[data-call][hidden]').first().waitFor({ state: 'attached' });
    expect(await reader.page.locator('tr[data-call]:not([hidden])').count()).toBeGreaterThan(0);
    await go('2026/compare/?ids=13-2,63,27');
    await reader.page.locator('#comparison th[data-call]').nth(2).waitFor();
    await go('2026/find/?who=hospital#text=珊瑚礁生态修复');
    await reader.page.locator('[data-answer="not-stated"] [data-find-card="11-1"] mark').first().waitFor();
    await go('2026/checklist/?ids=27,13-2');
    await reader.page.locator('#checklists section[data-call="13-2"] input[type=checkbox]').first().waitFor();
    await go('2026/13/2/');
    await reader.page.keyboard.press('/');
    await reader.page.keyboard.type('无人机');
    await reader.page.locator('.search-dialog .result-name').first().waitFor();
    // Without a slash at the end, as hosts answer it.
    await go('2026/13/2');
    expect(await heading()).toContain('子方向2');
  });
});

describe('an update', () => {
  beforeEach(() => open(inject('rootSite'), '/'));

  test('is announced; what is open goes on, with search of its own build, until the reader asks', async () => {
    await saveAll();
    const old = await search('无人机');
    await go('2026/13/2/');
    const other = await reader.context.newPage();
    await other.goto(`${reader.site.address}2026/13/`);
    await reader.site.publishWith('无人机', '无人艇');
    await checkForUpdate();
    await notice().waitFor();
    expect(await notice().locator('p').innerText()).toBe('本站有更新，刷新后可见。');
    expect(await findViolations(reader.page)).toEqual([]);
    // The page that is open, and pages that are opened now, are of the old build; so is search, index and texts.
    await reader.page.keyboard.press('/');
    await reader.page.keyboard.type('无人机');
    await reader.page.locator('.search-dialog .result-name').first().waitFor();
    await reader.page.keyboard.press('Escape');
    expect(await search('无人机')).toEqual(old);
    expect(await search('无人艇')).toEqual([]);
    expect(await reader.page.locator('#search-failure').isVisible()).toBe(false);
    await acceptUpdate();
    expect((await found()).length).toBe(old.length);
    expect(await search('无人机')).toEqual([]);
    // The other window is as it was, and its search answers still.
    expect(await other.locator('h1').innerText()).toContain('方向13');
    await other.keyboard.press('/');
    await other.keyboard.type('方向13');
    await other.locator('.search-dialog .result-name').first().waitFor();
    // The whole guide was renewed before; the old one goes when no window needs it.
    await other.close();
    await go('2026/');
    await go('2026/13/2/');
    await expect
      .poll(async () => (await cacheNames()).filter((name) => name.includes('saved')).length)
      .toBe(1);
    await unplug();
    expect((await search('无人艇')).length).toBe(old.length);
  });

  test('leaves visited pages as they are, and shows the new ones as they are published', async () => {
    await goWithWorker('2026/13/2/');
    await reader.site.publishWith('无人机', '无人艇');
    await go('2026/13/2/');
    expect(await reader.page.locator('main').innerText()).toContain('无人艇');
    await notice().waitFor();
    expect((await search('无人艇')).length).toBeGreaterThan(3);
  });

  test('saving on a page from before it keeps no file of the old build', async () => {
    await saveAll();
    await go('2026/');
    await reader.site.publishWith('无人机', '无人艇');
    // Saved by the page while the old worker answers.
    await go('offline/');
    const version = await reader.page.evaluate(
      async () => ((await (await fetch('/offline-files.json')).json()) as { version: string }).version,
    );
    await expect.poll(async () => (await cacheNames()).some((name) => name.endsWith(version))).toBe(true);
    await notice().waitFor();
    await acceptUpdate();
    await unplug();
    expect((await search('无人艇')).length).toBeGreaterThan(3);
    expect(await search('无人机')).toEqual([]);
  });
});

test('a site without a worker removes an earlier one and all it kept', async () => {
  await open(inject('rootSite'), '/');
  await saveAll();
  expect((await cacheNames()).length).toBeGreaterThan(1);
  await reader.site.publishWithoutWorker();
  await checkForUpdate();
  await expect.poll(hasWorker).toBe(false);
  expect(await cacheNames()).toEqual([]);
});
