import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { SUB_PATH } from './built-site.ts';
import { blockServiceWorkers, startBrowser } from '../../src/features/print/pdf/start-browser.ts';

/** Connects with the browser that runs for all tests of the project; closing it closes this test file's pages alone. */
async function connectBrowser(): Promise<Browser> {
  return blockServiceWorkers(await chromium.connect(inject('browserServer')));
}

/** The built sites: what provides the folder, and the base. `npm test` has the first alone. */
export const SITES = (
  [
    ['rootSite', '/'],
    ['subPathSite', SUB_PATH],
  ] as const
).slice(0, process.env['SITES'] === 'all' ? 2 : 1);

/** Serves the site as built for the root of a host. */
export function serveRootSite(): Promise<FolderServer> {
  return serveFolder(inject('rootSite'), '/', 0);
}

/** Serves the site as built for a sub-path. */
export function serveSubPathSite(): Promise<FolderServer> {
  return serveFolder(inject('subPathSite'), SUB_PATH, 0);
}

/** A browser and a built site, served. */
export interface BrowsedSite {
  browser: Browser;
  /** Address of the site's root, with a slash at the end. */
  address: string;
}

/** Serves a built site and connects with the browser for all tests of a file; both are there from `beforeAll` on. */
export function useSite(
  serve: () => Promise<FolderServer> = serveRootSite,
  connect: () => Promise<Browser> = connectBrowser,
): BrowsedSite {
  const used = {} as BrowsedSite;
  let server: FolderServer['server'];
  beforeAll(async () => {
    const [browser, served] = await Promise.all([connect(), serve()]);
    ({ server } = served);
    Object.assign(used, { browser, address: served.address });
  });
  afterAll(async () => {
    await used.browser.close();
    server.close();
  });
  return used;
}

/** As `useSite`, in a browser of the file's own: for tests that read the clipboard, which all pages of a browser share. */
export function useSiteAlone(): BrowsedSite {
  return useSite(serveRootSite, () => startBrowser(inject('browser')));
}
