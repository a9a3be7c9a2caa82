import type { Page } from 'playwright-core';
import { useFreshPage, type FreshPage } from './fresh-page.ts';
import { useSite } from './site.ts';

/** Six of different kinds: a sub-direction, cases of money, fixed sums, a fund category, deferred, cases of terms. */
export const SIX = ['13-2', '63', '27', 'jijin-6', '37', '52'];

/** What a reader sees of a comparison. */
export interface ComparisonView {
  columns: string[];
  rows: [string, string[]][];
  status: string;
  problems: string;
  isEmpty: boolean;
}

/** A page for each test that compares calls, at 1280 px unless it is used otherwise; without errors of scripts. */
export interface ComparisonPage extends FreshPage {
  open: (parameters: string) => Promise<void>;
  view: (of?: Page) => Promise<ComparisonView>;
  /** How far the page, not a box in it, goes out of the window sideways. */
  overflow: () => Promise<number>;
}

/** Opens a page before each test of a file. */
export function useComparison(): ComparisonPage {
  const used = useFreshPage(useSite()) as ComparisonPage;
  used.open = async (parameters) => {
    await used.page.goto(`${used.site.address}2026/compare/${parameters}`);
    await settled(used.page);
  };
  used.view = async (of = used.page) => {
    await settled(of);
    return of.evaluate(() => ({
      columns: [...document.querySelectorAll('#comparison [data-call]')].map(
        (head) => head.getAttribute('data-call') ?? '',
      ),
      rows: [...document.querySelectorAll('#comparison tbody tr:has(> th[scope=row])')]
        .filter((row) => row.checkVisibility())
        .map((row): [string, string[]] => [
          row.querySelector('th')?.textContent ?? '',
          [...row.querySelectorAll('td')].map((cell) => cell.textContent),
        ]),
      status: document.querySelector('#compare-status')?.textContent ?? '',
      problems: document.querySelector('#compare-problems')?.textContent ?? '',
      isEmpty: document.querySelector('#compare-empty')?.checkVisibility() ?? false,
    }));
  };
  used.overflow = () => used.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return used;
}

async function settled(page: Page): Promise<void> {
  await page.waitForSelector('[data-compare-state=done]', { state: 'attached' });
}
