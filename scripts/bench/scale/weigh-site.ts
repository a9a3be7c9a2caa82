import { usualUrl } from '../../../src/guide/model/ids.ts';

import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { quantile } from '../search/statistics.ts';

/** What a built site amounts to, in bytes; pages as they are sent, compressed with brotli. */
export interface SiteWeight {
  calls: number;
  /** Without the compressed copies. */
  files: number;
  bytes: number;
  /** What is weighed → its bytes. */
  pages: Map<string, number>;
}

/** What the largest page of all is called: part of the source, a print view or the finder's page. */
export const LARGEST = 'largest of all';

/** Kinds of pages of which there is one in the newest edition, and their addresses. */
const PAGES: readonly [string, (year: number) => string][] = [
  ['home', () => ''],
  ['contents', (year) => `${year}/`],
  ['browse', (year) => `${year}/browse/`],
  ['overview', (year) => `${year}/overview/`],
  ['terms', (year) => `${year}/terms/`],
  ['compare', (year) => `${year}/compare/`],
  ['source', (year) => `${year}/source/`],
  ['search', () => 'search/'],
];

/** Weighs a built site whose newest edition is that of `year`. */
export function weighSite(folder: string, year: number): SiteWeight {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/\.(?:br|gz)$/.test(name))
    .map((name) => statSync(path.join(folder, name)))
    .filter((file) => file.isFile());
  const editions = readdirSync(folder).filter((name) => /^\d{4}$/.test(name));
  const calls = editions.flatMap((edition) =>
    readdirSync(path.join(folder, edition, 'data/calls'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => usualUrl(edition, name.replace(/\.json$/, '')).slice(1)),
  );
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) =>
    path.basename(name) === 'index.html' ? [path.dirname(name)] : [],
  );
  const weights = calls.map((address) => weighPage(folder, address));
  return {
    calls: calls.length,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    pages: new Map([
      ['call, median', quantile(weights, 0.5)],
      ['call, largest', quantile(weights, 1)],
      ...PAGES.map(([name, addressOf]): [string, number] => [name, weighPage(folder, addressOf(year))]),
      [LARGEST, Math.max(...pages.map((page) => weighPage(folder, page)))],
    ]),
  };
}

function weighPage(folder: string, address: string): number {
  const file = path.join(folder, address, 'index.html');
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}
