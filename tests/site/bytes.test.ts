import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { expect, inject, test } from 'vitest';
import { leanPreload } from '../../src/build/lean-preload.ts';
import { useSite } from '../support/site.ts';

const site = useSite();

/** The scripts that a page loads, each with its size in bytes as compressed with Brotli. */
async function scriptsOf(address: string, use: string): Promise<Map<string, number>> {
  const page = await site.browser.newPage();
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') loaded.push(new URL(request.url()).pathname);
  });
  await page.goto(`${site.address}${address}`);
  if (use !== '') await page.waitForSelector(use, { state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.close();
  const sizes = loaded.map(async (file): Promise<[string, number]> => [
    file,
    brotliCompressSync(await readFile(path.join(inject('rootSite'), file))).length,
  ]);
  return new Map(await Promise.all(sizes));
}

/** The same of several pages, opened at once: most of the time is waited for what may still come. */
function scriptsOfEach(addresses: readonly string[]): Promise<[string, Map<string, number>][]> {
  return Promise.all(addresses.map(async (address) => [address, await scriptsOf(address, '')]));
}

const sum = (sizes: Iterable<number>): number => [...sizes].reduce((total, size) => total + size, 0);

// Loaded, filtered by text and by facets; and with six calls side by side.
test.each([
  ['browse', '2026/browse/?q=无人机&mode=自筹&sort=-cap', 'tr[data-call][hidden]'],
  ['compare', '2026/compare/?ids=13-2,63,27,jijin-6,37,52', '#comparison th[data-call]'],
])('%s adds at most 15 KB of script to what every page has', async (_name, address, use) => {
  const everywhere = await scriptsOf('2026/13/2/', '');
  const here = await scriptsOf(address, use);
  const added = [...here].filter(([file]) => !everywhere.has(file)).map(([, size]) => size);
  expect(sum(added)).toBeGreaterThan(2000);
  expect(sum(added)).toBeLessThanOrEqual(15 * 1024);
});

test('other pages have no script but the search box’s, the marks’ and the shortlist’s', async () => {
  const addresses = ['', '2026/', '2026/13/2/', '2026/13/', '2026/hangji/', '2026/overview/'];
  for (const [address, scripts] of await scriptsOfEach(addresses)) {
    expect(
      [...scripts.keys()].filter((file) => !/\/Base\b/.test(file)),
      address,
    ).toEqual([]);
    expect(sum(scripts.values()), address).toBeLessThan(3 * 1024);
  }
});

test('the index of terms, the source and the page for wrong addresses have at most 1 KB of script more', async () => {
  const everywhere = await scriptsOf('2026/13/2/', '');
  for (const [address, scripts] of await scriptsOfEach(['2026/terms/', '2026/source/', '404.html'])) {
    const added = [...scripts].filter(([file]) => !everywhere.has(file));
    expect(sum(added.map(([, size]) => size)), address).toBeLessThanOrEqual(1024);
  }
});

test('no script loads a file of which it takes nothing', async () => {
  const folder = path.join(inject('rootSite'), '_astro');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const scripts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  const loaded = scripts.map((script) =>
    [...script.matchAll(/\bimport\s*["'`]([^"'`]+)/g)].map(([, file]) => file),
  );
  expect(scripts.some((script) => /\bfrom\s*["'`]\.\//.test(script))).toBe(true);
  expect(
    Object.fromEntries(files.map((name, at) => [name, loaded[at]]).filter(([, of]) => of?.length)),
  ).toEqual({});
});

test('the shortlist costs other pages at most 2 KB of script, its dialog included', async () => {
  const folder = path.join(import.meta.dirname, '../../src/features/shortlist/client');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [leanPreload],
    define: { 'import.meta.env.BASE_URL': '"/"' },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: path.join(folder, 'start-shortlist.ts') },
    },
  });
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const sizes = chunks.flatMap((chunk) =>
    // What copies is loaded when something is copied.
    chunk.type === 'chunk' && !chunk.name.includes('copy-text')
      ? [brotliCompressSync(chunk.code).length]
      : [],
  );
  expect(sizes).toHaveLength(2);
  expect(sum(sizes)).toBeGreaterThan(1000);
  expect(sum(sizes)).toBeLessThanOrEqual(2048);
});

test('a call’s page costs at most 16 KB on a first visit, the one that benches look at 14, in at most five requests', async () => {
  const visit = async ([address, most]: readonly [string, number]): Promise<void> => {
    const page = await site.browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    let requests = 0;
    session.on(
      'Network.requestWillBeSent',
      ({ request }) => (requests += request.url.startsWith('http') ? 1 : 0),
    );
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(`${site.address}${address}`);
    await page.waitForLoadState('networkidle');
    await page.close();
    expect(requests, address).toBeLessThanOrEqual(5);
    expect(bytes, address).toBeGreaterThan(8 * 1024);
    expect(bytes, address).toBeLessThanOrEqual(most * 1024);
  };
  const pages = [
    ['2026/13/2/', 14],
    ['2026/52/', 16],
    ['2026/1/1/', 16],
    ['2026/jijin/2/', 16],
    ['2026/34/', 16],
  ] as const;
  await Promise.all(pages.map(visit));
});

test('the finder loads at most 90 KB for an answer, half of them when something is written, and sends nothing', async () => {
  const page = await site.browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const load = async (names: readonly string[]): Promise<number> => {
    const files = names.map((name) => name.slice('GET /'.length).replace(/\/$/, '/index.html'));
    const contents = await Promise.all(files.map((file) => readFile(path.join(inject('rootSite'), file))));
    return sum(contents.map((content) => brotliCompressSync(content).length));
  };
  await page.goto(`${site.address}2026/find/`);
  await page.waitForLoadState('networkidle');
  const first = [...asked];
  // Every page has scripts that come some time after it, to look for a newer build.
  const later = (): string[] => asked.slice(first.length).filter((name) => !name.startsWith('GET /_astro/'));
  expect(await load(first)).toBeLessThanOrEqual(40 * 1024);
  await page.fill('#find-text', '基于深度学习的甘蔗病害图像识别');
  await page.locator('.find-ranked [data-find-call]').first().waitFor();
  expect(later()).toEqual(['GET /2026/data/find.txt']);
  for (const text of ['石墨烯导热膜', 'deep learning', '登高望远三千里']) {
    await page.fill('#find-text', text);
    await page.locator(`[data-find-text="${text}"]`).waitFor();
  }
  expect(later()).toEqual(['GET /2026/data/find.txt']);
  expect(await load([...first, ...later()])).toBeLessThanOrEqual(90 * 1024);
  await page.close();
});
