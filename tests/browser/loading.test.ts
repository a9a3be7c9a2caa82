import { expect, test } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();

const QUERY = encodeURIComponent('无人机');

/** One page of each kind that is asked for something, or made ready by scripts; and a call’s. */
const PAGES = [
  '',
  '2026/13/2/',
  '2026/browse/',
  '2026/compare/?ids=13-2,63,27',
  `search/?q=${QUERY}`,
  'search/',
  '2026/find/',
  '2026/find/?who=hospital&age=34',
  '2026/find/#text=珊瑚礁生态修复',
  '2026/checklist/?ids=13-2,63,27',
];

/** Playwright says so of the worker, which a page that loads slowly enough comes to start. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** Opens a page over a line so slow that what comes late is painted late; with how far things moved, and requests. */
async function openSlowly(address: string, width: number) {
  const page = await site.browser.newPage({ viewport: { width, height: 844 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 100,
    downloadThroughput: 200_000,
    uploadThroughput: 100_000,
  });
  const requests: string[] = [];
  const warnings: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('console', (message) => {
    const isOfPage = message.text() !== BLOCKED;
    if (isOfPage && ['warning', 'error'].includes(message.type())) warnings.push(message.text());
  });
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as (PerformanceEntry & { sources: { node: Element | null }[] })[])
        moved.push(...shift.sources.map(({ node }) => node?.outerHTML.slice(0, 80) ?? ''));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${site.address}${address}`);
  await page.waitForLoadState('networkidle');
  const moved = await page.evaluate(() => (window as unknown as { moved: string[] }).moved);
  const preloaded = await page
    .locator('link[rel=modulepreload], link[rel=preload]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
  await page.close();
  return { moved, requests, preloaded, warnings };
}

test.each(PAGES.flatMap((address) => [390, 1280].map((width) => [address, width] as const)))(
  'nothing on /%s moves while it loads, at %i px',
  async (address, width) => {
    const { moved } = await openSlowly(address, width);
    expect(moved).toEqual([]);
  },
);

test.each(['2026/browse/', '2026/compare/?ids=13-2,63', '2026/checklist/?ids=13-2,63', `search/?q=${QUERY}`])(
  'what /%s loads ahead is what it needs, and is loaded once',
  async (address) => {
    const { requests, preloaded, warnings } = await openSlowly(address, 1280);
    expect(preloaded.length).toBeGreaterThan(0);
    for (const file of preloaded)
      expect(
        requests.filter((one) => one === file),
        file,
      ).toHaveLength(1);
    // Browsers complain of what is loaded ahead in vain.
    expect(warnings).toEqual([]);
  },
);

test('a call’s page loads nothing ahead', async () => {
  expect((await openSlowly('2026/13/2/', 1280)).preloaded).toEqual([]);
});

test.each([
  ['2026/browse/', 'tbody tr'],
  ['2026/find/?who=hospital', '.find-card'],
])('what is long on /%s is laid out piece by piece, and in the end whole', async (address, one) => {
  const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
  const skipped = () =>
    page
      .locator(one)
      .evaluateAll(
        (elements) => elements.filter((each) => getComputedStyle(each).contentVisibility === 'auto').length,
      );
  // Nothing that waits happens before it is let.
  await page.addInitScript(() => {
    const wait = setTimeout;
    const held: Parameters<typeof wait>[] = [];
    Object.assign(globalThis, {
      setTimeout: (...timeout: Parameters<typeof wait>) => held.push(timeout),
      letAll: () => {
        Object.assign(globalThis, { setTimeout: wait });
        for (const timeout of held) wait(...timeout);
      },
    });
  });
  await page.goto(`${site.address}${address}`);
  await expect.poll(() => page.locator('.is-laid').count()).toBeGreaterThan(0);
  expect(await skipped()).toBeGreaterThan(90);
  await page.evaluate('letAll()');
  await expect.poll(skipped).toBe(0);
  // One who comes back, or asks again, finds all places right at once.
  await page.reload();
  expect(await skipped()).toBe(0);
  await page.close();
});
