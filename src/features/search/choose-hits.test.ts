import { describe, expect, test } from 'vitest';
import { bestHit, chooseHits, type MatchedBlock, matchPage } from './matched-page.ts';
import { findRanges } from './hits.ts';

function blocksOf(terms: readonly string[], ...texts: string[]): MatchedBlock[] {
  const blocks = texts.map((text, n) => ({ anchor: `c${n + 1}`, text }));
  return matchPage(
    { url: '', above: '', name: '', context: '', facts: '', facets: {}, title: '', blocks },
    terms,
    findRanges,
  ).blocks;
}

const anchors = (blocks: readonly MatchedBlock[]): string[] => blocks.map(({ anchor }) => anchor);

describe('the hits shown of a page', () => {
  test('are its first ones when there is one term', () => {
    const blocks = blocksOf(['机'], '机', '无', '机机机', '机', '机');
    expect(anchors(chooseHits(blocks, 3))).toEqual(['c1', 'c3', 'c4']);
    expect(bestHit(blocks)?.anchor).toBe('c1');
  });

  test('have every term among them, and those that stand together', () => {
    const blocks = blocksOf(['甲', '乙', '丙'], '甲', '甲', '甲', '甲乙', '丙', '甲');
    expect(anchors(chooseHits(blocks, 3))).toEqual(['c1', 'c4', 'c5']);
    expect(bestHit(blocks)?.anchor).toBe('c4');
  });

  test('are all there are when there are few', () => {
    expect(chooseHits(blocksOf(['甲'], '乙'), 3)).toEqual([]);
    expect(bestHit([])).toBeUndefined();
    expect(anchors(chooseHits(blocksOf(['甲', '乙'], '甲', '乙'), 3))).toEqual(['c1', 'c2']);
  });
});
