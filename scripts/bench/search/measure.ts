import type { Browser } from 'playwright-core';
import { say } from '../report.ts';
import { visitOurs, visitStock, type QueryPair, type Visit } from './cold-visits.ts';
import { judgeOurs, judgeStock, type Judgement } from './judge.ts';
import { askAll, openOurPage, type OurAnswer } from './our-page.ts';
import type { Sites } from './prepare-sites.ts';
import { takeEvenly } from './statistics.ts';
import { askStockPage, openStockPage, quote } from './stock-page.ts';

/** About how many queries are asked with nothing cached, which takes a second for each. */
const COLD_QUERIES = 80;

/** What is compared: our search, Pagefind as it comes, and that with the query as a phrase. */
type Sides<Value> = [ours: Value, stock: Value, quoted: Value];

/** Everything that is printed. */
export interface Measurements {
  judged: Map<string, Sides<Judgement[]>>;
  /** Every `step`-th query was asked cold. */
  step: number;
  visits: Sides<Visit[]>;
  /** Milliseconds from input to answer, warm. */
  milliseconds: number[];
}

/** Measures what is found, transferred and waited for, one thing at a time. */
export async function measure(
  browser: Browser,
  sites: Sites,
  kinds: ReadonlyMap<string, readonly string[]>,
): Promise<Measurements> {
  const { ours, stock } = sites;
  const queries = [...kinds.values()].flat();
  // Each with the one that follows it, which is typed second.
  const pairs = queries.map((query, at): QueryPair => [query, queries[(at + 1) % queries.length] ?? query]);
  say('asking every query, twice');
  const page = await openOurPage(browser, ours.address);
  const answers = await askAll(page, queries);
  const again = await askAll(page, queries);
  await page.close();
  say('asking Pagefind as it comes');
  const judged = await judgeQueries(browser, sites, kinds, answers);
  say('asking with nothing cached');
  const { step, taken } = takeEvenly(pairs, COLD_QUERIES);
  const visits: Sides<Visit[]> = [
    await visitOurs(browser, ours, taken),
    await visitStock(browser, stock, taken, (query) => query),
    await visitStock(browser, stock, taken, quote),
  ];
  return { judged, step, visits, milliseconds: again.map(({ milliseconds }) => milliseconds) };
}

/** Asks Pagefind every query, and judges its answers beside ours, by kind of query. */
async function judgeQueries(
  browser: Browser,
  { stock, oracle }: Sites,
  kinds: ReadonlyMap<string, readonly string[]>,
  ourAnswers: readonly OurAnswer[],
): Promise<Measurements['judged']> {
  const page = await openStockPage(browser, stock.address);
  const judged: Measurements['judged'] = new Map();
  const answers = ourAnswers.values();
  for (const [kind, queries] of kinds) {
    const sides: Sides<Judgement[]> = [[], [], []];
    for (const query of queries) {
      const answer = answers.next().value;
      if (!answer) throw new Error('fewer answers than queries');
      sides[0].push(judgeOurs(query, answer, oracle));
      sides[1].push(judgeStock(query, await askStockPage(page, query), oracle));
      sides[2].push(judgeStock(query, await askStockPage(page, quote(query)), oracle));
    }
    judged.set(kind, sides);
  }
  await page.close();
  return judged;
}
