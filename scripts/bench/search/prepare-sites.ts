import path from 'node:path';
import type { Browser } from 'playwright-core';
import { readBuiltPages } from '../../../src/build/built-site.ts';
import { serveFolder, type FolderServer } from '../../../src/build/serve-folder.ts';
import { readOracle, type OraclePage } from '../../../tests/search/oracle.ts';
import { say } from '../report.ts';
import { ourBuild, runBuild } from '../run-build.ts';
import { writeStockSite } from './stock-site.ts';

/** The edition that the queries are about. */
const YEAR = '2026';

/** What is measured, each served with its files compressed, and what its pages say. */
export interface Sites {
  ours: FolderServer;
  stock: FolderServer;
  oracle: OraclePage[];
}

/** Builds the site into a folder, beside it Pagefind’s own index of it, and serves both. */
export async function prepareSites(browser: Browser, folder: string): Promise<Sites> {
  const [site, stockSite] = [path.join(folder, 'site'), path.join(folder, 'stock')] as const;
  say('building the site');
  await runBuild(ourBuild('.', site));
  const ours = await serveFolder(site, '/', 0);
  const built = [...readBuiltPages(site, YEAR).pages.keys()].map((address) => address.slice(1));
  const oracle = await readOracle(browser, ours.address, built);
  say('indexing it with Pagefind as it comes');
  const addresses = oracle.map(({ address }) => address);
  await writeStockSite(site, addresses, stockSite);
  return { ours, stock: await serveFolder(stockSite, '/', 0), oracle };
}
