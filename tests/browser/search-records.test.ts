import { afterAll, beforeAll, expect, test } from 'vitest';
import { findEditions } from '../../src/build/edition-folders.ts';
import { splitEdition } from '../../src/build/split-edition.ts';
import { loadThesaurus } from '../../src/build/load-thesaurus.ts';
import { answerQuery } from '../../src/features/search/engine.ts';
import type { PageText } from '../../src/features/search/page-texts.ts';
import { buildSearchIndex } from '../../src/features/search/write-index.ts';
import { allAddresses } from '../support/addresses.ts';
import { useSite } from '../support/site.ts';
import { openBuiltIndex, readBuiltIndex, type OpenedIndex } from '../support/search-in-node.ts';
import { readOracle, TEXT_BLOCKS, type OraclePage } from '../search/oracle.ts';

const site = useSite();
let opened: OpenedIndex;
let oracle: OraclePage[];

beforeAll(async () => {
  oracle = await readOracle(site.browser, site.address, await allAddresses());
  opened = await openBuiltIndex();
});

afterAll(() => {
  opened.close();
});

async function readTexts(): Promise<PageText[]> {
  const { results } = await opened.pagefind.search(null);
  return Promise.all(results.map(({ id }) => opened.texts.load(id)));
}

test('every text block of every entry’s page is kept for results, character for character', async () => {
  const texts = await readTexts();
  expect(texts.map(({ url }) => url).sort()).toEqual(oracle.map(({ address }) => address).sort());
  for (const { url, title, blocks } of texts) {
    const shown = oracle.find(({ address }) => address === url);
    expect(title.trim(), url).toBe(shown?.title);
    expect([title, ...blocks.map(({ text }) => text)].sort(), url).toEqual([...(shown?.blocks ?? [])].sort());
  }
});

test('every text block, typed in whole, finds the pages that hold it', async () => {
  for (const { address, blocks } of oracle) {
    for (const text of blocks) {
      const { kind, matches } = await answerQuery(opened, `"${text.replaceAll('"', ' ')}"`);
      expect(kind, text).toBe('exact');
      const urls = await Promise.all(matches.map(async (match) => (await match.load()).url));
      expect(urls, text).toContain(address);
    }
  }
});

test('the index is the same whenever it is made of the same guide', async () => {
  const folder = findEditions(process.cwd()).find(({ year }) => year === '2026');
  if (!folder) throw new Error('no edition');
  const { guide } = splitEdition(process.cwd(), folder);
  const thesaurus = loadThesaurus(process.cwd(), [folder.source]);
  const files = await buildSearchIndex(
    guide ? [guide] : [],
    thesaurus.fields.flatMap(({ entries }) => entries),
  );
  const print = (list: readonly { path: string; content: Uint8Array }[]): string[] =>
    list.map(({ path: name, content }) => `${name} ${Buffer.from(content).toString('base64')}`).sort();
  const written = readBuiltIndex().filter(({ path: name }) => !/\.(?:br|gz)$/.test(name));
  expect(print(files)).toEqual(print(written));
});

test('each block’s anchor is the element that holds it, or the heading it stands under', async () => {
  const page = await site.browser.newPage();
  let count = 0;
  for (const { url, blocks } of await readTexts()) {
    await page.goto(new URL(url.slice(1), site.address).href);
    const wrong = await page.evaluate(
      ({ blocks, blockSelector }) =>
        blocks.filter(({ anchor, text }) => {
          if (anchor === '') return false;
          const target = document.getElementById(anchor);
          if (!target) return true;
          const matches = [...document.querySelectorAll(blockSelector)].filter(
            (block) => block.textContent === text,
          );
          return !matches.some(
            (block) =>
              target.contains(block) ||
              (target.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
          );
        }),
      { blocks, blockSelector: TEXT_BLOCKS },
    );
    expect(wrong, url).toEqual([]);
    count += blocks.length;
  }
  // The guide has about 1,000 lines; nearly each is a block.
  expect(count).toBeGreaterThan(900);
  await page.close();
});
