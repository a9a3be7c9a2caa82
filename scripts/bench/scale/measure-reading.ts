import type { Browser } from 'playwright-core';
import { serveFolder } from '../../../src/build/serve-folder.ts';
import { askAll, openOurPage, visitOurPage } from '../search/our-page.ts';
import { median, quantile, takeEvenly } from '../search/statistics.ts';
import { TrafficMeter } from '../search/traffic-meter.ts';

/** About how many queries are asked with nothing cached, and how many warm. */
const COLD_QUERIES = 30;
const WARM_QUERIES = 100;

/** How often the table of all calls is opened. */
const BROWSE_VISITS = 5;

/** What readers wait for, over loopback: milliseconds, and bytes as sent, with headers. */
export interface Reading {
  /** A first query with nothing cached: everything that is sent, the page itself too, and from going there to the answer. */
  firstQuery: { bytes: number; bytes90: number; milliseconds: number };
  /** From input to answer, when the same was asked before. */
  warmQuery: number;
  /** The table of all calls with nothing cached, until it says how many calls it lists. */
  browse: { bytes: number; milliseconds: number };
}

/** Measures a built site in Chromium; medians, and of bytes the 90th percentile too. */
export async function measureReading(
  browser: Browser,
  folder: string,
  year: number,
  queries: readonly string[],
): Promise<Reading> {
  const { server, address } = await serveFolder(folder, '/', 0);
  const meter = new TrafficMeter(server);
  const visit = async (open: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<unknown>) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await meter.take();
    const started = performance.now();
    await open(page);
    const milliseconds = performance.now() - started;
    const { bytes } = await meter.take();
    await context.close();
    return { bytes, milliseconds };
  };
  const firsts = [];
  for (const query of takeEvenly(queries, COLD_QUERIES).taken)
    firsts.push(await visit((page) => visitOurPage(page, address, query)));
  const tables = [];
  for (let times = 0; times < BROWSE_VISITS; times += 1) {
    tables.push(
      await visit(async (page) => {
        await page.goto(`${address}${year}/browse/`);
        await page.waitForFunction(() =>
          document.querySelector('#browse-status')?.textContent.startsWith('共'),
        );
      }),
    );
  }
  const page = await openOurPage(browser, address);
  const warm = takeEvenly(queries, WARM_QUERIES).taken;
  await askAll(page, warm);
  const again = await askAll(page, warm);
  await page.close();
  server.close();
  const bytes = firsts.map((first) => first.bytes);
  return {
    firstQuery: {
      bytes: median(bytes),
      bytes90: quantile(bytes, 0.9),
      milliseconds: median(firsts.map(({ milliseconds }) => milliseconds)),
    },
    warmQuery: median(again.map(({ milliseconds }) => milliseconds)),
    browse: {
      bytes: median(tables.map((table) => table.bytes)),
      milliseconds: median(tables.map(({ milliseconds }) => milliseconds)),
    },
  };
}
