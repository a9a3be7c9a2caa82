import type { Browser, Page } from 'playwright-core';
import { fold, type OraclePage } from '../../../tests/search/oracle.ts';
import { askOurPage, openOurPage } from './our-page.ts';
import { askStockPage, openStockPage, quote } from './stock-page.ts';
import type { Sites } from './prepare-sites.ts';

/** Queries that the guide does not answer literally, by kind, each with the expressions that would help; none: nothing would. */
export type HelpSets = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** How the queries of a kind are helped with; each figure is a number of queries. */
export interface HelpFigures {
  kind: string;
  queries: number;
  /** The first offer, and one of the first three, is what was wanted; where nothing is, nothing is offered. */
  first: number;
  firstThree: number;
  /** One of the first three pages that Pagefind finds has it in its text; where nothing is wanted, it finds nothing. */
  stock: number;
  stockQuoted: number;
  /** Milliseconds from the input event until the help is shown. */
  milliseconds: number[];
}

/** How many results or offers are looked at: who finds nothing does not read on. */
export const SHOWN = 3;

/** Asks our page and Pagefind all queries. */
export async function measureHelp(browser: Browser, sites: Sites, sets: HelpSets): Promise<HelpFigures[]> {
  const ours = await openOurPage(browser, sites.ours.address);
  const stock = await openStockPage(browser, sites.stock.address);
  const figures: HelpFigures[] = [];
  for (const [kind, set] of Object.entries(sets)) {
    const sum = {
      kind,
      queries: 0,
      first: 0,
      firstThree: 0,
      stock: 0,
      stockQuoted: 0,
      milliseconds: [] as number[],
    };
    for (const [query, wanted] of Object.entries(set)) {
      const { offers, milliseconds } = await askForHelp(ours, query);
      sum.queries += 1;
      sum.first += Number(isOffered(wanted, offers, 1));
      sum.firstThree += Number(isOffered(wanted, offers, SHOWN));
      sum.stock += Number(leadsTo(wanted, await askStockPage(stock, query, SHOWN), sites.oracle));
      sum.stockQuoted += Number(
        leadsTo(wanted, await askStockPage(stock, quote(query), SHOWN), sites.oracle),
      );
      sum.milliseconds.push(milliseconds);
    }
    figures.push(sum);
  }
  await ours.close();
  await stock.close();
  return figures;
}

/** Whether one of the first offers was wanted; where nothing is, whether nothing is offered. */
export function isOffered(wanted: readonly string[], offers: readonly string[], count: number): boolean {
  return wanted.length === 0
    ? offers.length === 0
    : offers.slice(0, count).some((offer) => wanted.includes(offer));
}

/** What our page offers for a query, in order: words that may be meant, and searches. */
export async function askForHelp(
  page: Page,
  query: string,
): Promise<{ offers: string[]; milliseconds: number }> {
  const { milliseconds: found } = await askOurPage(page, query);
  return page.evaluate(async (waited) => {
    const started = performance.now();
    const place = document.querySelector('.search-near');
    while (place?.hasAttribute('aria-busy')) await new Promise((resolve) => setTimeout(resolve, 1));
    const meant = /是不是“(.+?)”/.exec(place?.textContent ?? '')?.slice(1) ?? [];
    const links = [...(place?.querySelectorAll('a') ?? [])].map((link) => link.textContent);
    return { offers: [...meant, ...links], milliseconds: waited + performance.now() - started };
  }, found);
}

/** Whether one of some pages has in its text what was wanted; where nothing is, whether there are none. */
export function leadsTo(
  wanted: readonly string[],
  addresses: readonly string[],
  oracle: readonly OraclePage[],
): boolean {
  if (wanted.length === 0) return addresses.length === 0;
  return oracle
    .filter(({ address }) => addresses.includes(address))
    .some(({ blocks }) => wanted.some((text) => blocks.some((block) => fold(block).includes(fold(text)))));
}
