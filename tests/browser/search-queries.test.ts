import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { answerQuery } from '../../src/features/search/engine.ts';
import queries from '../search/queries.json' with { type: 'json' };
import { openBuiltIndex, type OpenedIndex } from '../support/search-in-node.ts';
import { useSite } from '../support/site.ts';

// tests/search/queries.test.ts asks the engine in Node; here the page shows the same, in the same order.
const site = useSite();
let page: Page;
let index: OpenedIndex;

beforeAll(async () => {
  page = await site.browser.newPage();
  await page.goto(`${site.address}search/`);
  index = await openBuiltIndex();
});

afterAll(() => {
  index.close();
});

/** Types a query into the field as a whole and reads what is shown once it is answered. */
function ask(query: string): Promise<{ paths: string[]; isDirect: boolean; count: number; status: string }> {
  return page.evaluate(async (text) => {
    const root = document.querySelector<HTMLElement>('[data-search-state]');
    const field = document.querySelector<HTMLInputElement>('#search-field');
    if (!root || !field) throw new Error('no search page');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const state = (): string | null => root.getAttribute('data-search-state');
    if (state() !== 'busy') throw new Error('typing starts no search');
    while (state() !== 'done') await new Promise((resolve) => setTimeout(resolve, 1));
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-result]')];
    return {
      paths: links.map((link) => new URL(link.href).pathname),
      isDirect: document.querySelector('.result-direct') !== null,
      count: Number(root.dataset['resultCount']),
      status: document.querySelector('#search-status')?.textContent ?? '',
    };
  }, query);
}

test('the page shows what the engine finds, and says how', async () => {
  for (const query of Object.values(queries)
    .flat()
    .filter((each) => typeof each === 'string')) {
    const { kind, matches } = await answerQuery(index, query);
    const found = await Promise.all(matches.map((match) => match.load()));
    const { paths, isDirect, count, status } = await ask(query);
    expect(paths, query).toEqual(kind === 'partial' ? [] : found.map(({ url }) => url));
    expect(count, query).toBe(paths.length);
    expect(isDirect, query).toBe(matches[0]?.isDirect === true);
    if (isDirect) continue;
    if (paths.length === 0)
      expect(status, query).toMatch(
        /^(?:原文没有“.+”(?:（.+）)?。|没有一页同时有“.+”。|没有找到整段文字.+)$/,
      );
    else if (kind === 'loose') expect(status, query).toMatch(/忽略标点/);
    else expect(status, query).toBe(`找到${String(paths.length)}页`);
  }
}, 600_000);
