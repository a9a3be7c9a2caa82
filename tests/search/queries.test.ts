import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerQuery, type Answer } from '../../src/features/search/engine.ts';
import { allAddresses } from '../support/addresses.ts';
import { openBuiltIndex, type OpenedIndex } from '../support/search-in-node.ts';
import { useSite } from '../support/site.ts';
import {
  fold,
  foldedBlocks,
  literalMatches,
  looseMatches,
  readOracle,
  termsOf,
  type OraclePage,
} from './oracle.ts';

// queries.json: what people type, written by hand, and stretches of the text that were drawn at random once.
const { seed: _seed, ...kinds } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'queries.json'), 'utf8'),
) as Record<string, string[]> & { seed: number };
const queries = Object.values(kinds).flat();

const site = useSite();
let index: OpenedIndex;
let oracle: OraclePage[];
/** What was found when all queries were asked in their order. */
const answers = new Map<string, string[]>();

beforeAll(async () => {
  oracle = await readOracle(site.browser, site.address, await allAddresses());
  index = await openBuiltIndex();
});

afterAll(() => {
  index.close();
});

/** Asks the engine, as the page does. Pages with some of the words only are an offer, no answer. */
async function ask(query: string): Promise<{ paths: string[]; isDirect: boolean; kind: Answer['kind'] }> {
  const { kind, matches } = await answerQuery(index, query);
  const found = kind === 'partial' ? [] : await Promise.all(matches.map((match) => match.load()));
  return { paths: found.map(({ url }) => url), isDirect: matches[0]?.isDirect === true, kind };
}

const sorted = (list: readonly string[]): string[] => [...list].sort();

/** Checks a query's answer: exactly the oracle's pages, whichever pass found them. */
async function check(query: string): Promise<void> {
  const { paths, isDirect, kind } = await ask(query);
  answers.set(query, paths);
  // An entry meant by its number is shown first, whether or not the digits stand in its text.
  const [first, ...rest] = paths;
  const exact = literalMatches(query, oracle);
  if (isDirect) {
    expect(sorted(rest), query).toEqual(sorted(exact.filter((address) => address !== first)));
    return;
  }
  if (exact.length > 0) {
    expect(sorted(paths), query).toEqual(sorted(exact));
    expect(kind, query).toBe('exact');
    return;
  }
  const loose = looseMatches(query, oracle);
  expect(sorted(paths), query).toEqual(sorted(loose));
  if (loose.length > 0) expect(kind, query).toBe('loose');
}

test('there are at least 400 queries, 200 of them random and 50 in no page', () => {
  expect(new Set(queries).size).toBeGreaterThanOrEqual(400);
  expect(kinds['random']?.length).toBeGreaterThanOrEqual(200);
  expect(queries.filter((query) => literalMatches(query, oracle).length === 0).length).toBeGreaterThanOrEqual(
    50,
  );
});

describe.each(Object.keys(kinds))('queries of the kind %s', (kind) => {
  test('find every page and only those', async () => {
    for (const query of kinds[kind] ?? []) await check(query);
  });
});

test('no answer depends on earlier queries', async () => {
  expect(answers.size).toBe(new Set(queries).size);
  for (const query of queries.toReversed())
    expect((await ask(query)).paths, query).toEqual(answers.get(query));
});

test('a title ranks first for itself', async () => {
  for (const { address, title } of oracle) {
    const { paths } = await ask(`"${title}"`);
    const sameTitle = oracle.filter((other) => other.title === title).map((other) => other.address);
    expect(sameTitle, title).toContain(paths[0]);
    // The name without its number, which is what people type.
    const name = title.replace(/^(?:方向\d+：|子方向\d+：|（\d+）|[一二三四五六七八]、)/, '');
    const named = oracle.filter((other) => other.title.includes(name)).map((other) => other.address);
    expect(named, name).toContain((await ask(`"${name}"`)).paths[0]);
    expect(address).toBeTruthy();
  }
});

test('a page ranks first for words that stand in its title alone', async () => {
  const titles = oracle.map(({ title }) => fold(title));
  let count = 0;
  for (const { address, title } of oracle) {
    // The shortest such words, the last ones of the title: the first ones are its number.
    const words = [2, 3, 4, 5, 6]
      .flatMap((length) =>
        Array.from({ length: Math.max(0, title.length - length + 1) }, (_, at) =>
          title.slice(at, at + length),
        ).reverse(),
      )
      .find(
        (each) => /^\p{L}+$/u.test(each) && titles.filter((other) => other.includes(fold(each))).length === 1,
      );
    if (words === undefined) continue;
    count += 1;
    expect((await ask(words)).paths[0], words).toBe(address);
  }
  // Some have none, as the 区内 and 区外 of the same kind.
  expect(count).toBeGreaterThan(100);
});

test('pages come by title hits, then by the number of hits, then in the order of the document', async () => {
  for (const query of [...(kinds['typed'] ?? []), ...(kinds['pairs'] ?? [])]) {
    const { paths, isDirect } = await ask(query);
    if (isDirect || literalMatches(query, oracle).length === 0) continue;
    const ranks = paths.map((path) => {
      const found = oracle.find(({ address }) => address === path);
      if (!found) throw new Error(path);
      const terms = termsOf(query);
      const inTitle = terms.filter((term) => fold(found.title).includes(term)).length;
      const hits = terms
        .map((term) => countHits(foldedBlocks(found), term))
        .reduce((sum, count) => sum + count, 0);
      return [inTitle, hits];
    });
    const ordered = ranks.toSorted(
      ([aTitle = 0, aHits = 0], [bTitle = 0, bHits = 0]) => bTitle - aTitle || bHits - aHits,
    );
    expect(ranks, query).toEqual(ordered);
  }
});

function countHits(blocks: readonly string[], term: string): number {
  const places = (text: string): number =>
    Array.from({ length: text.length }, (_, at) => at).filter((at) => text.startsWith(term, at)).length;
  return blocks.reduce((sum, text) => sum + places(text), 0);
}

test('an entry’s number leads to it first', async () => {
  const cases: [string, string][] = [
    ['13', '/2026/13/'],
    ['方向13', '/2026/13/'],
    ['13-2', '/2026/13/2/'],
    ['方向13子方向2', '/2026/13/2/'],
    ['26-2-1', '/2026/26/2/1/'],
    ['方向１７', '/2026/17/'],
    ['方向 20', '/2026/20/'],
  ];
  for (const [query, address] of cases) expect((await ask(query)).paths[0], query).toBe(address);
  expect((await ask('方向99')).isDirect).toBe(false);
});
