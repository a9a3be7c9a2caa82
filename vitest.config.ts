import './scripts/require-node.mjs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // What is waited for is there at once on a machine at rest; machines are noisy.
    expect: { poll: { timeout: 30_000 } },
    // Browser tests mostly wait: more of them than cores.
    maxWorkers: 3,
    // What a test file puts in place of something is gone before the next, also where files share a worker's modules.
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'split',
          // Most of these read the real guide: once for all files of a worker, instead of once for each.
          isolate: false,
          include: ['{src,scripts}/**/*.test.ts', 'tests/*.test.ts', 'tests/{project,guide}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/search/**/*.test.ts'],
          globalSetup: ['tests/support/built-site.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Only in npm run test:full: what readers do, by all ways in and on all kinds of pages.
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/built-site.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Only in npm run test:full: a guide with three times the calls takes three times as long to build.
          name: 'slow',
          include: ['tests/slow/**/*.test.ts'],
          globalSetup: ['tests/support/built-site.ts'],
        },
      },
      {
        extends: true,
        test: {
          // npm run test:browsers, and in npm run test:full: Firefox, WebKit and Chromiums of years ago.
          name: 'browsers',
          include: ['tests/browsers/**/*.test.ts'],
          globalSetup: ['tests/support/built-site.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'deploy',
          include: ['tests/deploy/**/*.test.ts'],
          globalSetup: ['tests/support/provide-nginx.ts', 'tests/support/built-site.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Only in npm run test:full: builds that are killed or fail, and the development server.
          name: 'reliability',
          include: ['tests/reliability/**/*.test.ts'],
          globalSetup: ['tests/support/provide-browser.ts'],
          // Moments of builds are waited for: nothing else may hold them up.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
