import path from 'node:path';
import type { Browser } from 'playwright-core';
import { readBuiltPages } from '../../../src/build/built-site.ts';
import { serveFolder, type FolderServer } from '../../../src/build/serve-folder.ts';
import { readOracle, type OraclePage } from '../../../tests/search/oracle.ts';
import { buildSite } from './build-site.ts';
import { writeLargeSite } from './large-site.ts';
import { writeStockSite } from './stock-site.ts';

/** The edition that the queries are about. */
const YEAR = '2026';

/** What is measured, each served with its files compressed, and what its pages say. */
export interface Sites {
  ours: FolderServer;
  stock: FolderServer;
  large: FolderServer;
  oracle: OraclePage[];
}

/** Builds the site into a folder, beside it Pagefind’s own index of it and the large site, and serves all three. */
export async function prepareSites(
  browser: Browser,
  folder: string,
  say: (what: string) => void,
): Promise<Sites> {
  const [site, stockSite, largeSite] = [
    path.join(folder, 'site'),
    path.join(folder, 'stock'),
    path.join(folder, 'site-10'),
  ] as const;
  say('building the site');
  buildSite(site);
  const ours = await serveFolder(site, '/', 0);
  const built = [...readBuiltPages(site, YEAR).pages.keys()].map((address) => address.slice(1));
  const oracle = await readOracle(browser, ours.address, built);
  say('indexing it with Pagefind as it comes');
  const addresses = oracle.map(({ address }) => address);
  await writeStockSite(site, addresses, stockSite);
  say('indexing the large site');
  await writeLargeSite(site, largeSite);
  const [stock, large] = await Promise.all([serveFolder(stockSite, '/', 0), serveFolder(largeSite, '/', 0)]);
  return { ours, stock, large, oracle };
}

/** Ends the serving. */
export function closeSites({ ours, stock, large }: Sites): void {
  for (const { server } of [ours, stock, large]) server.close();
}
