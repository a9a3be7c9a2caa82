import type { Browser } from 'playwright-core';
import { visitOurs, visitStock, type QueryPair, type Visit } from './cold-visits.ts';
import { judgeQueries } from './judge-queries.ts';
import type { Judgement } from './judge.ts';
import { COPIES } from './large-site.ts';
import { askAll, openOurPage, type OurAnswer } from './our-page.ts';
import type { Sites } from './prepare-sites.ts';
import type { SideBySide } from './side-by-side.ts';
import { takeEvenly } from './statistics.ts';
import { quote } from './stock-page.ts';

/** About how many queries are asked with nothing cached, which takes a second for each; of the large site too. */
const COLD_QUERIES = 80;
const COLD_QUERIES_LARGE = 20;

/** Everything that is printed. */
export interface Measurements {
  judged: Map<string, SideBySide<Judgement[]>>;
  /** Every `step`-th query was asked cold. */
  step: number;
  visits: SideBySide<Visit[]>;
  /** Milliseconds from input to answer, warm. */
  milliseconds: number[];
  large: {
    milliseconds: number[];
    visits: Visit[];
    /** What the same queries transferred from the guide. */
    sameVisits: Visit[];
    /** How many queries find `COPIES` times the pages that they find in the guide. */
    multiplied: number;
  };
}

/** Measures what is found, transferred and waited for, one thing at a time. */
export async function measure(
  browser: Browser,
  { ours, stock, large, oracle }: Sites,
  kinds: ReadonlyMap<string, readonly string[]>,
  say: (what: string) => void,
): Promise<Measurements> {
  const queries = [...kinds.values()].flat();
  // Each with the one that follows it, which is typed second.
  const pairs = queries.map((query, at): QueryPair => [query, queries[(at + 1) % queries.length] ?? query]);
  say('asking every query, twice');
  const asked = await askTwice(browser, ours.address, queries);
  say('asking Pagefind as it comes');
  const judged = await judgeQueries(browser, stock.address, kinds, asked.answers, oracle);
  say('asking with nothing cached');
  const { step, taken } = takeEvenly(pairs, COLD_QUERIES);
  const visits = {
    ours: await visitOurs(browser, ours, taken),
    stock: await visitStock(browser, stock, taken, (query) => query),
    quoted: await visitStock(browser, stock, taken, quote),
  };
  say('asking the large site');
  const askedLarge = await askTwice(browser, large.address, queries);
  // A part of the queries that were asked cold of the guide, so that the two can be compared.
  const few = takeEvenly(taken, COLD_QUERIES_LARGE);
  const largeVisits = await visitOurs(browser, large, few.taken);
  const multiplied = queries.filter((_query, at) => {
    const [once, many] = [asked.answers[at]?.addresses.length, askedLarge.answers[at]?.addresses.length];
    return many === COPIES * (once ?? 0);
  }).length;
  return {
    judged,
    step,
    visits,
    milliseconds: asked.milliseconds,
    large: {
      milliseconds: askedLarge.milliseconds,
      visits: largeVisits,
      sameVisits: takeEvenly(visits.ours, COLD_QUERIES_LARGE).taken,
      multiplied,
    },
  };
}

/** Asks all queries in one page, and all once more; the answers, and the times of the second round. */
async function askTwice(
  browser: Browser,
  site: string,
  queries: readonly string[],
): Promise<{ answers: OurAnswer[]; milliseconds: number[] }> {
  const page = await openOurPage(browser, site);
  const answers = await askAll(page, queries);
  const again = await askAll(page, queries);
  await page.close();
  return { answers, milliseconds: again.map(({ milliseconds }) => milliseconds) };
}
