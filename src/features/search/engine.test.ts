import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countInIndex, countInText } from './count-hits.ts';
import { answerQuery, type Answer } from './engine.ts';
import { foldText } from './spelling.ts';
import { indexRecords, type IndexRecord } from './write-index.ts';
import { openIndex, type OpenedIndex } from '../../../tests/support/search-in-node.ts';

/** Records of pages `/a/`, `/b/`, … with a title and blocks each. */
function recordsOf(pages: readonly (readonly [title: string, ...blocks: string[]])[]): IndexRecord[] {
  return pages.map(([title, ...blocks], order) => ({
    id: `${order + 1}`,
    url: `/${String.fromCharCode(97 + order)}/`,
    name: title,
    above: '',
    context: '',
    facts: '',
    facets: {},
    title,
    blocks: blocks.map((text, n) => ({ anchor: `c${n + 1}`, text })),
  }));
}

async function withPages(
  pages: readonly (readonly [title: string, ...blocks: string[]])[],
  run: (ask: (query: string) => Promise<Answer>, index: OpenedIndex) => Promise<void>,
): Promise<void> {
  const opened = await openIndex(await indexRecords(recordsOf(pages)));
  try {
    await run((query) => answerQuery(opened, query), opened);
  } finally {
    opened.close();
  }
}

const urlsOf = ({ matches }: Answer): Promise<string[]> =>
  Promise.all(matches.map(async (match) => (await match.load()).url));

describe('an answer', () => {
  test('puts titles first, then pages with more hits, then the order of the document', async () => {
    await withPages(
      [
        ['甲', '机。机，机'],
        ['乙', '机'],
        ['丙机', '无'],
        ['丁', '机机机'],
        ['戊', '机'],
      ],
      async (ask) => {
        expect(await urlsOf(await ask('机'))).toEqual(['/c/', '/a/', '/d/', '/b/', '/e/']);
      },
    );
  });

  test('names the blocks and places of its hits, the title being block 0', async () => {
    await withPages([['无人机专项', '研发无人机', '别的', '“无人机”']], async (ask) => {
      const [match] = (await ask('无人机')).matches;
      expect((await match?.load())?.blocks).toEqual([
        { block: 0, anchor: '', text: '无人机专项', ranges: [{ start: 0, end: 3 }], terms: ['无人机'] },
        { block: 1, anchor: 'c1', text: '研发无人机', ranges: [{ start: 2, end: 5 }], terms: ['无人机'] },
        { block: 3, anchor: 'c3', text: '“无人机”', ranges: [{ start: 1, end: 4 }], terms: ['无人机'] },
      ]);
    });
  });

  test('is loose only when nothing is exact, partial only when nothing is loose', async () => {
    await withPages(
      [
        ['甲', '碳达峰、碳中和'],
        ['乙', '石墨烯材料及其制备技术'],
      ],
      async (ask) => {
        expect((await ask('碳达峰、碳中和')).kind).toBe('exact');
        expect((await ask('碳达峰碳中和')).kind).toBe('loose');
        const partial = await ask('面向应用的石墨烯材料及其制备技术，别的');
        expect(partial).toMatchObject({ kind: 'partial', matches: [{ terms: ['石墨烯材料及其制备技术'] }] });
        expect(await urlsOf(partial)).toEqual(['/b/']);
        // What is shorter may be cut across words: no match.
        for (const query of ['石墨烯电池', '龘龘']) expect((await ask(query)).matches).toEqual([]);
      },
    );
  });

  test('leads to an entry by its number, whatever else the digits stand in', async () => {
    await withPages(
      [
        ['甲', '2台'],
        ['乙', '别的'],
      ],
      async (ask) => {
        const answer = await ask('方向2');
        expect(answer.matches.map(({ isDirect }) => isDirect)).toEqual([true]);
        expect(await urlsOf(await ask('2'))).toEqual(['/b/', '/a/']);
        expect((await ask('3')).matches).toEqual([]);
      },
    );
  });

  test('never shows a page whose text is not the one that was indexed', async () => {
    await withPages([['甲', '无人机']], async (_ask, index) => {
      const other = {
        url: '/a/',
        above: '',
        name: '',
        context: '',
        facts: '',
        facets: {},
        title: '乙',
        blocks: [],
      };
      const texts = { ...index.texts, load: () => Promise.resolve(other) };
      const answer = await answerQuery({ ...index, texts }, '无人机');
      await expect(answer.matches[0]?.load()).rejects.toThrow('/a/ does not hold what the index says');
    });
  });

  test('cannot be had by the marks that the index is spelt with', async () => {
    await withPages([['甲', '一二', '三四']], async (ask) => {
      for (const query of ['\u2063', '\u200b', '二\u2063三', '\ue020', '\ue0ff', '\ue0ff\ue131\ue0ff'])
        expect((await ask(query)).matches, JSON.stringify(query)).toEqual([]);
    });
  });
});

/** How many sets of pages are made up; `SEARCH_RUNS=25` in a long run. */
const RUNS = Number(process.env['SEARCH_RUNS'] ?? 10);

const ALPHABET = Array.from('人机Ab6，+ ');
const word = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...ALPHABET), { minLength, maxLength })
    .map((characters) => characters.join('').trim())
    .filter((text) => text !== '');
const block = word(1, 8);
const page = fc
  .tuple(block, block, block)
  .map(([title, ...blocks]): [string, ...string[]] => [title, ...blocks]);

test('hits are counted alike in texts and in the index', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(page, { minLength: 1, maxLength: 6 }),
      fc.array(word(1, 3)),
      async (pages, words) => {
        await withPages(pages, async (_ask, index) => {
          const { results } = await index.pagefind.search(null);
          const terms = words.map(foldText);
          const counted = await countInIndex(index.pagefind, terms, results);
          for (const { id } of results)
            expect(counted.get(id), terms.join('|')).toBe(countInText(await index.texts.load(id), terms));
        });
      },
    ),
    { numRuns: RUNS, seed: 20261124 },
  );
});

test('an answer over any pages is the set of pages in which every term is a substring of a block', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(page, { minLength: 2, maxLength: 6 }),
      fc.array(word(1, 4), { minLength: 20, maxLength: 20 }),
      async (pages, queries) => {
        // Also the borders between blocks, where a phrase must not match, and pieces of the text itself.
        const borders = pages.flatMap(([title, first = '', second = '']) => [
          title.slice(-2) + first.slice(0, 2),
          first.slice(-1) + second.slice(0, 2),
          second.slice(1, 4),
        ]);
        await withPages(pages, async (ask) => {
          for (const query of [...queries, ...borders]) {
            const terms = query.toLowerCase().split(' ').filter(Boolean);
            const expected = pages.flatMap((blocks, at) =>
              terms.every((term) => blocks.some((text) => text.toLowerCase().includes(term)))
                ? [`/${String.fromCharCode(97 + at)}/`]
                : [],
            );
            const answer = await ask(`"${terms.join('" "')}"`);
            const found = answer.kind === 'exact' ? await urlsOf(answer) : [];
            if (terms.length > 0) expect(found.toSorted(), query).toEqual(expected);
          }
        });
      },
    ),
    { numRuns: RUNS, seed: 20261124 },
  );
});
