import type { Browser } from 'playwright-core';
import type { OraclePage } from '../../../tests/search/oracle.ts';
import { judgeOurs, judgeStock, type Judgement } from './judge.ts';
import type { OurAnswer } from './our-page.ts';
import type { SideBySide } from './side-by-side.ts';
import { askStockPage, openStockPage, quote } from './stock-page.ts';

/** Asks Pagefind every query, and judges its answers beside ours, by kind of query. */
export async function judgeQueries(
  browser: Browser,
  stockSite: string,
  kinds: ReadonlyMap<string, readonly string[]>,
  ourAnswers: readonly OurAnswer[],
  oracle: readonly OraclePage[],
): Promise<Map<string, SideBySide<Judgement[]>>> {
  const page = await openStockPage(browser, stockSite);
  const judged = new Map<string, SideBySide<Judgement[]>>();
  const answers = ourAnswers.values();
  for (const [kind, queries] of kinds) {
    const judgements: SideBySide<Judgement[]> = { ours: [], stock: [], quoted: [] };
    for (const query of queries) {
      const answer = answers.next().value;
      if (!answer) throw new Error('fewer answers than queries');
      judgements.ours.push(judgeOurs(query, answer, oracle));
      judgements.stock.push(judgeStock(query, await askStockPage(page, query), oracle));
      judgements.quoted.push(judgeStock(query, await askStockPage(page, quote(query)), oracle));
    }
    judged.set(kind, judgements);
  }
  await page.close();
  return judged;
}
