import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { answerQuery } from '../../src/features/search/engine.ts';
import { listFiles } from '../support/compare-folders.ts';
import { callsOf, splitRealGuide } from '../support/real-guide.ts';
import { openIndex, type OpenedIndex } from '../support/search-in-node.ts';
import { parseHTML } from 'linkedom';

const folder = inject('rootSite');
const { guide } = splitRealGuide();
const calls = new Set(callsOf(guide).map(({ url }) => url));
const source = readFileSync('guidelines/2026/source.txt', 'utf8');
let opened: OpenedIndex;

beforeAll(async () => {
  const files = listFiles(path.join(folder, 'pagefind'));
  opened = await openIndex(
    files.map((name) => ({ path: name, content: readFileSync(path.join(folder, 'pagefind', name)) })),
  );
});

afterAll(() => opened.close());

/** What readers are shown to try: in empty fields, in links to a search, and in what is said of it between “ and ”. */
function shownExamples(): Set<string> {
  const found = new Set<string>();
  for (const name of listFiles(folder).filter((each) => each.endsWith('.html'))) {
    const { document } = parseHTML(readFileSync(path.join(folder, name), 'utf8'));
    for (const field of document.querySelectorAll('[placeholder*="、"], [placeholder*="如"]'))
      for (const word of (field.getAttribute('placeholder') ?? '').replace(/^.*如|…$/g, '').split('、'))
        found.add(word);
    for (const link of document.querySelectorAll('#search-advice a[href*="/search/?q="]'))
      found.add(new URL(link.getAttribute('href') ?? '', 'https://x.example').searchParams.get('q') ?? '');
    for (const hint of document.querySelectorAll('#search-advice li'))
      for (const [, word = ''] of hint.textContent.matchAll(/“([^”]+)”/g)) found.add(word);
  }
  return found;
}

const examples = [...shownExamples()];

test('examples are shown', () => {
  expect(examples).toEqual(expect.arrayContaining(['无人机', '方向13', '13-2']));
  expect(examples.length).toBeGreaterThan(5);
});

test.each(examples)('%s, which readers are shown to try, finds what they would want', async (query) => {
  const answer = await answerQuery(opened, query);
  const found = await Promise.all(answer.matches.map(async ({ load }) => (await load()).url));
  const entry = guide.entries.find(
    ({ id, kind }) => query === id || (kind === 'direction' && query === `方向${id}`),
  );
  if (entry) expect(found[0]).toBe(entry.url);
  else {
    expect(answer.kind).toBe('exact');
    expect(found.filter((url) => calls.has(url)).length).toBeGreaterThanOrEqual(2);
    for (const word of query.split(' ')) expect(source.split(word).length).toBeGreaterThan(2);
  }
});
