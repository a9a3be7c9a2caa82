import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerQuery } from '../../src/features/search/engine.ts';
import { openPageTexts, type PageText } from '../../src/features/search/page-texts.ts';
import { indexTexts } from '../../src/features/search/text-index.ts';
import { openBuiltIndex, readBuiltIndex, type OpenedIndex } from '../support/search-in-node.ts';

// Where no WebAssembly may run, the texts are searched themselves: each query is answered as by Pagefind.
const { seed: _seed, ...kinds } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'queries.json'), 'utf8'),
) as Record<string, string[]> & { seed: number };
const queries = Object.values(kinds).flat();

let index: OpenedIndex;
beforeAll(async () => (index = await openBuiltIndex()));
afterAll(() => {
  index.close();
});

test('every query has the same answer without Pagefind, in the same order', async () => {
  const files = new Map(readBuiltIndex().map(({ path: name, content }) => [name, content]));
  const read = (name: string): unknown => JSON.parse(new TextDecoder().decode(files.get(name)));
  const large = [...files.keys()].filter((name) => /large-\d+\.json$/.test(name));
  const order = (name: string): number => Number(/large-(\d+)/.exec(name)?.[1]);
  const texts = large.sort((a, b) => order(a) - order(b)).flatMap((name) => read(name) as PageText[]);
  const pagefind = indexTexts(texts);
  const without = {
    ...index,
    pagefind,
    texts: openPageTexts(pagefind, (name) => Promise.resolve(read(name))),
  };
  const ask = async (one: typeof without, query: string) => {
    const { kind, matches } = await answerQuery(one, query);
    const pages = await Promise.all(matches.map((match) => match.load()));
    return [kind, ...pages.map(({ url }) => url)];
  };
  expect(texts.length).toBeGreaterThan(100);
  expect(queries.length).toBeGreaterThan(500);
  for (const query of queries) expect(await ask(without, query), query).toEqual(await ask(index, query));
});
