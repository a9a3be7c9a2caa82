import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What a build needs without importing it. */
const NEEDED_OTHERWISE = [
  // All commands run on it.
  'node',
  // src/features/share/share-fonts.ts reads its files.
  '@fontsource-variable/noto-sans-sc',
];

/** An import, or an export from elsewhere, that is there at run time; types are gone by then. */
const RUN_TIME_IMPORT =
  /^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/gm;

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

/** The packages whose code a module runs: `zod`, `@resvg/resvg-js`. */
function packagesOf(code: string): string[] {
  return [...code.matchAll(RUN_TIME_IMPORT)]
    .map(([, from, called]) => from ?? called ?? '')
    .filter((name) => !/^(?:node|astro|virtual):/.test(name))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? '');
}

const files = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.{ts,mjs}', 'astro.config.mjs'], {
  exclude: ['scripts/bench/**', '**/*.test.ts'],
});
const needed = new Set([
  ...NEEDED_OTHERWISE,
  ...files.flatMap((file) => packagesOf(readFileSync(file, 'utf8'))),
]);

describe('package.json', () => {
  test('has among dependencies what a build of the site needs, and nothing else', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(Object.keys(dependencies)).toEqual([...needed].sort());
  });

  test('has everything else among devDependencies', () => {
    expect(Object.keys(devDependencies).filter((name) => needed.has(name))).toEqual([]);
  });
});

test.each([
  ["import { z } from 'zod';", ['zod']],
  ["import {\n  rehype,\n  type Plugin,\n} from '@scope/name/deep';", ['@scope/name']],
  ["import 'side-effect';", ['side-effect']],
  ["export { a } from 'left-pad';", ['left-pad']],
  ["const { b } = await import('late/part.js');", ['late']],
  ["import type { Root } from 'hast';", []],
  ["import fs from 'node:fs';\nimport { a } from '../unit/a.ts';", []],
])('%j needs %j', (code, packages) => {
  expect(packagesOf(code)).toEqual(packages);
});
