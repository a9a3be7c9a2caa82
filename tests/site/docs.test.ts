import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { isAddress, namedPlaces, readDoc } from '../support/read-docs.ts';

const folder = inject('rootSite');
const sizeOf = (pattern: string): number =>
  globSync(path.join(folder, pattern)).reduce((sum, file) => sum + statSync(file).size, 0);

/** What only a large edition has. */
const OF_LARGE = new Set(['/2026/browse/2/', '/2026/print/yanfa/2/', '/2026/source/2/']);

test('addresses that the docs name are there', () => {
  const named = namedPlaces().flatMap(({ name }) => (isAddress(name) ? [name.replace(/[?#].*$/, '')] : []));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !OF_LARGE.has(name) && !existsSync(path.join(folder, name)))).toEqual([]);
});

test.each([
  '_headers',
  '_redirects',
  '.nojekyll',
  'feed.xml',
  'llms.txt',
  'robots.txt',
  'sitemap.xml',
  '2026/data/calls.json',
  '2026/13/2/index.md',
])('%s is part of the site', (name) => {
  expect(existsSync(path.join(folder, name))).toBe(true);
});

// What each bound is of, in bytes; no bound is more than twice as far away as it need be.
test.each([
  [
    'docs/rooms.md',
    '(`/offline/`; less than 2.5 MB to load)',
    2.5e6,
    () =>
      (JSON.parse(readFileSync(path.join(folder, 'offline-files.json'), 'utf8')) as { transfer: number })
        .transfer,
  ],
  [
    'docs/rooms.md',
    'in all texts at once (less than 50 KB)',
    50 * 1024,
    () => sizeOf('pagefind/texts/**/large-*.json.br'),
  ],
  [
    'docs/decisions.md',
    'Together they are less than 10 KB',
    10 * 1024,
    () => sizeOf('_astro/style.*.css.br') + sizeOf('_astro/Base.*.js.br'),
  ],
  [
    'docs/decisions.md',
    "holds a call's page to 16 KB in all",
    16 * 1024,
    () => sizeOf('2026/13/2/index.html.br') + sizeOf('_astro/style.*.css.br') + sizeOf('_astro/Base.*.js.br'),
  ],
])('%s says rightly: %s', (doc, words, bound, size) => {
  expect(readDoc(doc)).toContain(words);
  expect(size()).toBeLessThan(bound);
  expect(size()).toBeGreaterThan(bound / 2);
});
