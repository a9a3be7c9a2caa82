import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchOptions } from '../../src/features/print/pdf/start-browser.ts';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site as built for the root of a host, and for a sub-path. */
    rootSite: string;
    subPathSite: string;
    /** Path of a Chromium, and the address of one that runs for all tests of the project. */
    browser: string;
    browserServer: string;
  }
}

/** The sites that package.json builds for tests, as `test-site:<name>`. */
export type SiteName = 'root' | 'pdf' | 'sub-path';

/** The base of the site called sub-path. */
export const SUB_PATH = '/some/where/';

/**
 * Provides a project's tests with a browser that runs for all of them and with the real guide's site, each built unless
 * it was built before of the same files, packages, Node and browser. Resolves to what stops the browser; rejects with
 * what a build says that fails.
 */
export async function provideSites(
  project: TestProject,
  sites: Readonly<Partial<Record<'rootSite' | 'subPathSite', SiteName>>>,
): Promise<() => Promise<void>> {
  const browser = findBrowser();
  const server = await chromium.launchServer(launchOptions(browser));
  const connected = await chromium.connect(server.wsEndpoint());
  project.provide('browser', browser);
  project.provide('browserServer', server.wsEndpoint());
  for (const provided of ['rootSite', 'subPathSite'] as const) {
    const name = sites[provided];
    if (name) project.provide(provided, builtSite(name, browser, connected.version()));
  }
  await connected.close();
  return () => server.close();
}

function builtSite(name: SiteName, browser: string, version: string): string {
  const result = spawnSync('npm', ['run', `test-site:${name}`], {
    env: {
      ...process.env,
      CHROMIUM_PATH: browser,
      CHROMIUM_VERSION: version,
      ASTRO_TELEMETRY_DISABLED: '1',
      // The site of before stays as it is; a copy of each would fill the disk.
      WIREIT_CACHE: 'none',
    },
    encoding: 'utf8',
  });
  if (result.status !== 0)
    throw new Error(`the build of a site for tests failed:\n${result.stdout}\n${result.stderr}`);
  return `.cache/test-site/${name}`;
}
