import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Request } from 'playwright-core';
import type { FolderServer } from '../../../src/build/serve-folder.ts';
import { TrafficMeter, type Transfer } from '../search/traffic-meter.ts';
import type { Peer } from './peers.ts';

const WINDOW = { width: 1280, height: 800 };

/** Milliseconds: when a page counts as shown with all it needs, and when what it fetches for later is there too. */
const SHOWN = 2000;
const LATER = 10_000;

/** What opening a page transfers to somebody who was never there, before anything is clicked. */
export interface PageTransfer {
  shown: Transfer;
  /** All, with what the page and its service worker fetch for later. */
  later: Transfer;
  /** Bytes of the bodies of `shown`, without headers, by what they are. */
  kinds: Map<string, number>;
}

/** Opens a page with nothing cached and waits. */
export async function measurePage(
  browser: Browser,
  { server, address }: FolderServer,
  page: string,
): Promise<PageTransfer> {
  const meter = new TrafficMeter(server);
  const context = await browser.newContext({ viewport: WINDOW, serviceWorkers: 'allow' });
  const tab = await context.newPage();
  const requests: Request[] = [];
  tab.on('requestfinished', (request) => requests.push(request));
  await tab.goto(`${address}${page}`);
  await sleep(SHOWN);
  const shown = await meter.take();
  const kinds = await sizesByKind(requests);
  await sleep(LATER - SHOWN);
  const rest = await meter.take();
  await context.close();
  const later = { bytes: shown.bytes + rest.bytes, requests: shown.requests + rest.requests };
  return { shown, later, kinds };
}

async function sizesByKind(requests: readonly Request[]): Promise<Map<string, number>> {
  const kinds = new Map<string, number>();
  for (const request of requests) {
    const kind = kindOf(request);
    kinds.set(kind, (kinds.get(kind) ?? 0) + (await request.sizes()).responseBodySize);
  }
  return kinds;
}

/** A script that is fetched for later is a script. */
function kindOf(request: Request): string {
  const type = request.resourceType();
  if (type === 'document') return 'HTML';
  if (type === 'stylesheet') return 'CSS';
  if (type === 'font') return 'fonts';
  return /\.m?js$/.test(new URL(request.url()).pathname) ? 'JS' : 'other';
}

/** What a first query transfers, for each query with nothing cached: from opening the search of a page to its answer. */
export async function measureFirstQueries(
  browser: Browser,
  { server, address }: FolderServer,
  page: string,
  { opener, field, answered }: Peer['search'],
  queries: readonly string[],
): Promise<Transfer[]> {
  const meter = new TrafficMeter(server);
  const transfers: Transfer[] = [];
  for (const query of queries) {
    const context = await browser.newContext({ viewport: WINDOW });
    const tab = await context.newPage();
    await tab.goto(`${address}${page}`);
    await sleep(SHOWN);
    await meter.take();
    await tab.click(opener);
    await tab.fill(field, query);
    await tab.waitForSelector(answered, { state: 'attached' });
    transfers.push(await meter.take());
    await context.close();
  }
  return transfers;
}
