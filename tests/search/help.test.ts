import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadThesaurus } from '../../src/build/load-thesaurus.ts';
import { answerQuery } from '../../src/features/search/engine.ts';
import { findParts } from '../../src/features/search/find-parts.ts';
import {
  ABSENT_FILE,
  ALL_SCARCE_FILES,
  FEW_PAGES,
  READINGS_FILE,
} from '../../src/features/search/near-files.ts';
import { findHelpBeside, findHelpInstead, type Help } from '../../src/features/search/near/find-help.ts';
import { absentWords, scarceWords, spellerOf } from '../../src/features/search/near/lexicon.ts';
import { readTerm } from '../../src/features/terms/index.ts';
import { wordsOf } from '../../src/site/phrases.ts';
import { openBuiltIndex, readBuiltIndex, type OpenedIndex } from '../support/search-in-node.ts';
import sets from './help-queries.json' with { type: 'json' };

// What is offered where a search finds nothing, or little, held against the thesaurus and against the engine.
const thesaurus = loadThesaurus('.', ['guidelines/2026/source.txt']).fields.flatMap(({ entries }) => entries);
let index: OpenedIndex;

beforeAll(async () => {
  index = await openBuiltIndex();
});

afterAll(() => {
  index.close();
});

/** What a reader is offered for a query, found or not. */
async function helpFor(query: string): Promise<Help> {
  const { matches, readAs } = await answerQuery(index, query);
  if (matches.length > 0) return findHelpBeside(index, readAs ?? query);
  return findHelpInstead(index, readAs ?? query, (await findParts(index, readAs ?? query)).missing);
}

/** The searches that are offered, in the order in which they are shown. */
function offersOf({ meant, words, meantWords }: Help): { text: string; pages: number }[] {
  return [...meant, ...[...words, ...meantWords].flatMap(({ near, related }) => [...near, ...related])];
}

const queries = Object.values(sets).flatMap((set) => Object.entries<readonly string[]>(set));

test('all of it is less than 120 KB', () => {
  const names = [ABSENT_FILE, ...ALL_SCARCE_FILES, READINGS_FILE];
  const sizes = readBuiltIndex()
    .filter(({ path }) => names.includes(path))
    .map(({ content }) => brotliCompressSync(content).length);
  expect(sizes).toHaveLength(names.length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120 * 1024);
});

test('every expression stands in as many pages as a search for it finds', async () => {
  const all = await Promise.all([absentWords(index), scarceWords(index)]);
  const offers = new Map(
    all.flatMap(({ expressions, words, offersFor }) =>
      [...expressions, ...words].flatMap((word) => {
        const { near = [], related = [] } = offersFor(word) ?? {};
        return [...near, ...related].map(({ text, pages }) => [text, pages] as const);
      }),
    ),
  );
  expect(offers.size).toBeGreaterThan(900);
  for (const [text, pages] of offers) {
    const { kind, readAs, matches } = await answerQuery(index, text);
    expect([kind, readAs, matches.length], text).toEqual(['exact', undefined, pages]);
  }
});

test('what is offered for a word the thesaurus holds for it', async () => {
  const entryOf = new Map(thesaurus.map((entry) => [entry.guide, entry]));
  const holds = (word: string, expression: string): boolean => {
    const { same = [], narrower = [], related = [] } = entryOf.get(expression) ?? {};
    return [...same, ...narrower, ...related].includes(word);
  };
  const above = (word: string): string[] =>
    [...entryOf.values()]
      .filter(
        ({ guide: name, same = [], narrower = [] }) => name === word || [...same, ...narrower].includes(word),
      )
      .flatMap(({ broader = [] }) => broader);
  const { words, offersFor } = await absentWords(index);
  const some = words.filter((_word, at) => at % 25 === 0);
  expect(some.length).toBeGreaterThan(500);
  for (const word of some)
    for (const { text } of [...(offersFor(word)?.near ?? []), ...(offersFor(word)?.related ?? [])])
      expect(holds(word, text) || above(word).includes(text), `${word}: ${text}`).toBe(true);
});

test('a word of a file stands in as many pages as the file is for', async () => {
  for (const [{ words }, least, most] of [
    [await absentWords(index), 0, 0],
    [await scarceWords(index), 1, FEW_PAGES],
  ] as const) {
    const some = words.filter((_word, at) => at % 40 === 0);
    expect(some.length).toBeGreaterThan(30);
    for (const word of some) {
      const { kind, matches } = await answerQuery(index, `"${word}"`);
      const count = kind === 'exact' ? matches.length : 0;
      expect(count >= least && count <= most, `${word}: ${String(count)}`).toBe(true);
    }
  }
});

test.each(queries)('of %s every offer finds what it says', async (query, wanted) => {
  const help = await helpFor(query);
  const offers = offersOf(help);
  for (const { text, pages } of offers)
    expect((await answerQuery(index, text)).matches.length, text).toBe(pages);
  // What nobody could mean is offered nothing.
  if (wanted.length === 0) expect(offers).toEqual([]);
});

describe('of ten readers at least eight are offered among the first three what they would want', () => {
  test.each(Object.entries(sets).filter(([kind]) => kind !== 'nowhere' && kind !== 'questions'))(
    '%s',
    async (_kind, set) => {
      const answered = await Promise.all(
        Object.entries<readonly string[]>(set).map(async ([query, wanted]) => {
          const help = await helpFor(query);
          const texts = [
            ...help.meantWords.map(({ word }) => word),
            ...offersOf(help).map(({ text }) => text),
          ];
          return texts.slice(0, 3).some((text) => wanted.includes(text));
        }),
      );
      expect(answered.filter(Boolean).length / answered.length).toBeGreaterThanOrEqual(0.8);
    },
  );
});

test('a number in words is offered in digits, also beside the page that has it in words', async () => {
  expect((await helpFor('十万')).meant.map(({ text }) => text)).toEqual(['10万']);
  expect((await answerQuery(index, '三年')).matches.length).toBeGreaterThan(0);
  expect((await helpFor('三年')).meant.map(({ text }) => text)).toEqual(['3年']);
});

test('who meant a word that the guide has not either is offered what it has for that', async () => {
  const { meant, words, meantWords } = await helpFor('石墨稀');
  expect([meant, words]).toEqual([[], []]);
  expect(meantWords.map(({ word }) => word)).toEqual(['石墨烯']);
  expect(meantWords[0]?.near).toEqual((await helpFor('石墨烯')).words[0]?.near);
});

test('who makes a slip is asked for whole words: terms of the thesaurus, or words of the guide', async () => {
  const terms = new Set(
    thesaurus.flatMap(({ guide: name, same = [], narrower = [], related = [] }) => [
      name,
      ...same,
      ...narrower,
      ...related,
    ]),
  );
  const words = new Set((await index.words()).split(' '));
  const { meantBy } = await spellerOf(index);
  const inPinyin = (word: string): string => readTerm(word).join('').replace(/\d/g, '');
  // Words with each of their characters left out, and in pinyin, as it is and with each letter left out.
  const typed = [...words]
    .filter((_word, at) => at % 20 === 0)
    .flatMap((word) => [word, inPinyin(word)])
    .flatMap((word) => [word, ...Array.from(word, (_char, at) => word.slice(0, at) + word.slice(at + 1))]);
  expect(typed.length).toBeGreaterThan(1000);
  const meant = new Set(typed.flatMap((word) => meantBy(word, false)));
  expect(meant.size).toBeGreaterThan(80);
  for (const word of meant)
    expect(terms.has(word) || (words.has(word) && wordsOf(word).length === 1), word).toBe(true);
  for (const part of ['近平', '一区一', '新入', '缺的', '第三', '任务导']) {
    expect(words).toContain(part);
    expect(meantBy(inPinyin(part), false)).not.toContain(part);
  }
});

test('beside results nothing is taken for a slip', async () => {
  expect(await helpFor('漓江')).toMatchObject({ meant: [], meantWords: [] });
});
