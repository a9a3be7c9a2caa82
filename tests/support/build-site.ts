import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { DEFAULT_SITE } from '../../src/site/settings.ts';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site as built for the root of a host, and for a sub-path. */
    rootSite: string;
    subPathSite: string;
    /** Path of a Chromium. */
    browser: string;
  }
}

/** The base of the second build. */
export const SUB_PATH = '/some/where/';

/** The machine on which they are built; reproducible.test.ts builds on another. */
const HERE = { TZ: 'America/Los_Angeles', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };

/**
 * Finds a browser, and builds the real guide's site twice, as `npm run build` does: for /, with PDF files, and for a
 * sub-path without.
 */
export default function setup(project: TestProject): void {
  project.provide('browser', findBrowser());
  project.provide('rootSite', build('.cache/test-site-root', '/', ''));
  project.provide('subPathSite', build('.cache/test-site-sub-path', SUB_PATH, 'off'));
}

function build(folder: string, base: string, pdf: string): string {
  const result = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: {
      ...process.env,
      ...HERE,
      OUT_DIR: folder,
      SITE: DEFAULT_SITE,
      BASE: base,
      PDF: pdf,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    encoding: 'utf8',
  });
  if (result.status !== 0)
    throw new Error(`the build for ${base} failed:\n${result.stdout}\n${result.stderr}`);
  return folder;
}
