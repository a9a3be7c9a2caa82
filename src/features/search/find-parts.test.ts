import { afterAll, beforeAll, expect, test } from 'vitest';
import { splitRealGuide } from '../../../tests/support/real-guide.ts';
import { openIndex, type OpenedIndex } from '../../../tests/support/search-in-node.ts';
import { answerQuery } from './engine.ts';
import { findParts } from './find-parts.ts';
import { cutIntoWords } from './words.ts';
import { buildSearchIndex } from './write-index.ts';

const { guide } = splitRealGuide();
let index: OpenedIndex;

beforeAll(async () => {
  index = await openIndex(await buildSearchIndex([guide]));
});

afterAll(() => {
  index.close();
});

const partsOf = async (query: string): Promise<string[]> =>
  (await findParts(index, query)).parts.map(({ text }) => text);

// What stands in the guide as words, by reading it.
test.each([
  ['石墨烯电池', ['电池']],
  ['新能源汽车充电桩', ['新能源汽车', '充电']],
  ['脑机接口', []],
  // 力电 stands in 动力电池, and is no word.
  ['脑力电池', ['电池']],
  ['锂动力电池回收', ['动力电池', '回收']],
  ['GPT2.0模型', ['模型']],
  // In so many pages that it leads nowhere.
  ['石墨烯技术', []],
  ['石墨烯2.', []],
])('of %s the guide has %j', async (query, parts) => {
  expect(await partsOf(query)).toEqual(parts);
  expect((await findParts(index, query)).missing).toEqual([query.toLowerCase()]);
});

test('terms that stand nowhere are told from those that never stand together', async () => {
  expect(await findParts(index, '石墨烯 无人机')).toMatchObject({
    missing: ['石墨烯'],
    parts: [{ text: '无人机' }],
  });
  const { missing, parts } = await findParts(index, '漓江 无人机');
  expect(missing).toEqual([]);
  expect(parts.map(({ text }) => text)).toEqual(['漓江', '无人机']);
});

test('a part stands in as many pages as a search for it finds', async () => {
  const { parts } = await findParts(index, '石墨烯电池 无人机 红树林疫苗');
  expect(parts).toHaveLength(4);
  for (const { text, pages } of parts) {
    const { kind, matches } = await answerQuery(index, text);
    expect(kind, text).toBe('exact');
    expect(pages, text).toBe(matches.length);
  }
});

test('of a text that has no end parts are told, and soon', async () => {
  const { parts } = await findParts(index, '无人机电池疫苗'.repeat(400));
  expect(parts.length).toBeLessThanOrEqual(12);
});

test('letters and digits are cut only between words', () => {
  expect(cutIntoWords('chain5g网', '5g ai')).toEqual(
    ['chain5g', '网'].map((text) => ({ text, isWord: false })),
  );
  expect(cutIntoWords('ai网', 'ai')).toEqual([
    { text: 'ai', isWord: true },
    { text: '网', isWord: false },
  ]);
});
