import type { Browser } from 'playwright-core';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { FolderServer } from '../../src/files/serve-folder.ts';
import { readAnchors, readBlocks } from '../../src/search/spelling.ts';
import { launchBrowser, serveRootSite } from '../support/site.ts';
import { openIndex, type OpenedIndex } from '../support/search-in-node.ts';
import { readOracle, TEXT_BLOCKS, type OraclePage } from './oracle.ts';

let browser: Browser;
let site: FolderServer;
let opened: OpenedIndex;
let oracle: OraclePage[];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveRootSite()]);
  oracle = await readOracle(browser, site.address);
  opened = await openIndex(readIndex());
});

afterAll(async () => {
  opened.close();
  await browser.close();
  site.server.close();
});

function readIndex(): { path: string; content: Uint8Array }[] {
  const folder = path.join(inject('rootSite'), 'pagefind');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ path: path.relative(folder, file), content: readFileSync(file) }));
}

test('the index holds every text block of every entry’s page, character for character', async () => {
  const { results } = await opened.pagefind.search(null);
  const records = await Promise.all(results.map((result) => result.data()));
  expect(records.map(({ raw_url }) => raw_url).sort()).toEqual(oracle.map(({ address }) => address).sort());
  for (const { raw_url, raw_content, meta } of records) {
    const shown = oracle.find(({ address }) => address === raw_url);
    const [title, ...blocks] = readBlocks(raw_content, meta['forms'] ?? '');
    expect(title?.trim(), raw_url).toBe(shown?.title);
    expect([title, ...blocks].sort(), raw_url).toEqual([...(shown?.blocks ?? [])].sort());
  }
});

test('each block’s anchor is the element that holds it, or the heading it stands under', async () => {
  const page = await browser.newPage();
  const { results } = await opened.pagefind.search(null);
  let count = 0;
  for (const result of results) {
    const { raw_url, raw_content, meta } = await result.data();
    const texts = readBlocks(raw_content, meta['forms'] ?? '');
    const anchors = readAnchors(meta['anchors'] ?? '');
    expect(anchors.length, raw_url).toBe(texts.length);
    await page.goto(new URL(raw_url.slice(1), site.address).href);
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
      {
        blocks: texts.map((text, index) => ({ anchor: anchors[index] ?? '', text })).slice(1),
        blockSelector: TEXT_BLOCKS,
      },
    );
    expect(wrong, raw_url).toEqual([]);
    count += texts.length;
  }
  // The guide has about 1,000 lines; nearly each is a block.
  expect(count).toBeGreaterThan(900);
  await page.close();
});
