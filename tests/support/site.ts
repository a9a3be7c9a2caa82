import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/files/serve-folder.ts';
import { SUB_PATH } from './build-site.ts';
import { startBrowser } from './start-browser.ts';

/** Starts the test browser. */
export function launchBrowser(): Promise<Browser> {
  return startBrowser(inject('browser'));
}

/** Serves the site as built for the root of a host. */
export function serveRootSite(): Promise<FolderServer> {
  return serveFolder(inject('rootSite'), '/', 0);
}

/** Serves the site as built for a sub-path. */
export function serveSubPathSite(): Promise<FolderServer> {
  return serveFolder(inject('subPathSite'), SUB_PATH, 0);
}
