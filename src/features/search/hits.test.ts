import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutExcerpt, markRanges, nameAnchor } from './excerpt.ts';
import { bareText, findLooseRanges, findRanges } from './hits.ts';
import { longestRuns, occurNearby, phrasePositions } from './positions.ts';
import { foldText } from './spelling.ts';

const texts = fc
  .array(fc.constantFrom(...Array.from('ABb人机 ，')), { maxLength: 40 })
  .map((characters) => characters.join(''));
const terms = fc
  .array(fc.constantFrom(...Array.from('ab人机，')), { minLength: 1, maxLength: 3 })
  .map((characters) => characters.join(''));

describe('hits', () => {
  test('are all places of a term, whatever the case and width', () => {
    expect(findRanges('5G与５g', ['5g'])).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ]);
  });

  test('that overlap or repeat become one', () => {
    expect(findRanges('人人人', ['人人'])).toEqual([{ start: 0, end: 3 }]);
    expect(findRanges('无人机', ['无人机', '人'])).toEqual([{ start: 0, end: 3 }]);
  });

  test('are found as often as indexOf finds them', () => {
    fc.assert(
      fc.property(texts, terms, (text, term) => {
        const covered = new Set(
          findRanges(text, [term]).flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, offset) => start + offset),
          ),
        );
        for (let at = 0; at < text.length; at += 1) {
          const isInHit = Array.from({ length: term.length }, (_, back) => at - back).some(
            (start) => foldText(text).startsWith(term, start) && start >= 0,
          );
          expect(covered.has(at)).toBe(isInHit);
        }
      }),
    );
  });

  test('pass over punctuation on both sides when they are loose', () => {
    expect(findLooseRanges('碳达峰、碳中和', ['碳达峰碳中和'])).toEqual([{ start: 0, end: 7 }]);
    expect(findLooseRanges('“一带一路”共建', ['一路，共建'])).toEqual([{ start: 3, end: 8 }]);
    expect(findLooseRanges('无人机', ['，'])).toEqual([]);
    expect(bareText('19+6+n ≥1')).toBe('196n1');
  });
});

describe('excerpts', () => {
  test('are the text itself, cut at its hits', () => {
    fc.assert(
      fc.property(texts, terms, (text, term) => {
        const pieces = markRanges(text, findRanges(text, [term]));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces.filter(({ isHit }) => isHit)) expect(foldText(piece.text)).toContain(term);
      }),
    );
  });

  test('show the first hit whole, however long, and say where they are cut', () => {
    const term = '长'.repeat(120);
    const pieces = cutExcerpt(`${'前'.repeat(50)}${term}${'后'.repeat(50)}`, [{ start: 50, end: 170 }]);
    expect(pieces.map(({ text }) => text)).toEqual(['…', '前'.repeat(20), term, '…']);
  });

  test('never cut a hit in half', () => {
    const text = `甲${'中'.repeat(87)}无人机${'后'.repeat(9)}`;
    const ranges = findRanges(text, ['甲', '无人机']);
    const hits = cutExcerpt(text, ranges).filter(({ isHit }) => isHit);
    expect(hits.map((piece) => piece.text)).toEqual(['甲', '无人机']);
  });

  test.each([
    ['c3', '主要内容第3条'],
    ['p2', '内容第2段'],
    ['k1', '考核指标第1项'],
    ['k12', '考核指标第12项'],
    ['r1', '申报要求第1条'],
    ['o2', '可选内容第2项'],
    ['indicators', '考核指标'],
    ['jianfeng-1', ''],
    ['', ''],
  ])('the anchor %s is called %s', (anchor, name) => {
    expect(nameAnchor(anchor)).toBe(name);
  });
});

describe('positions', () => {
  test('of a phrase are those at which its characters follow each other', () => {
    expect(
      phrasePositions([
        [1, 5, 9],
        [2, 7, 10],
        [3, 11],
      ]),
    ).toEqual([1, 9]);
    expect(phrasePositions([[1], []])).toEqual([]);
  });

  test('give the longest stretches of a text that stand in a page', () => {
    // 石墨烯电池 in a page with 石墨烯 at 3 and 8, 电 at 20 and 池 at 21.
    expect(longestRuns([[3, 8], [4, 9], [5, 10], [20], [21]], 2)).toEqual([
      [0, 3],
      [3, 5],
    ]);
    expect(longestRuns([[3], [], [5], [7]], 2)).toEqual([]);
    expect(longestRuns([], 2)).toEqual([]);
  });

  test('may have gaps in between for a loose match', () => {
    expect(occurNearby([[1], [4]], 2)).toBe(true);
    expect(occurNearby([[1], [5]], 2)).toBe(false);
    expect(occurNearby([[4], [1]], 2)).toBe(false);
  });
});
