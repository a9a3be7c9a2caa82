import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/files/serve-folder.ts';
import { SUB_PATH } from './build-site.ts';

/** Flags that keep Chromium quiet on a closed network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the test browser. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('browser'), args: FLAGS });
}

/** Serves the site as built for the root of a host. */
export function serveRootSite(): Promise<FolderServer> {
  return serveFolder(inject('rootSite'), '/', 0);
}

/** Serves the site as built for a sub-path. */
export function serveSubPathSite(): Promise<FolderServer> {
  return serveFolder(inject('subPathSite'), SUB_PATH, 0);
}
