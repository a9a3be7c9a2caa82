import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './find-browser.ts';
import { provideChineseFont } from './provide-chinese-font.ts';
import { startBrowserServer } from './start-browser-server.ts';

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

/** The base of the site for a sub-path. */
export const SUB_PATH = '/some/where/';

/**
 * Provides a project's tests with a browser that runs for all of them and with the real guide's site, built unless it
 * was built before of the same files, packages, Node and browser. The tests of `npm test` have one site, without PDF
 * files, all others, and those too with `SITES=all`, also one for a sub-path. Resolves to what stops the browser;
 * rejects with what a build says that fails.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = findBrowser();
  const hasAll = project.name !== 'site' || process.env['SITES'] === 'all';
  if (hasAll) await provideChineseFont(browser);
  const { server, version } = await startBrowserServer(browser);
  project.provide('browser', browser);
  project.provide('browserServer', server.wsEndpoint());
  project.provide('rootSite', builtSite(hasAll ? 'pdf' : 'root', browser, version));
  if (hasAll) project.provide('subPathSite', builtSite('sub-path', browser, version));
  return () => server.close();
}

/** Runs package.json's `test-site:<name>`, and returns the folder. */
function builtSite(name: string, browser: string, version: string): string {
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
