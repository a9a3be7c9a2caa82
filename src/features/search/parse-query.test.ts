import { describe, expect, test } from 'vitest';
import { parseQuery, tidyQuery } from './parse-query.ts';

describe('terms', () => {
  test.each([
    ['无人机', ['无人机']],
    ['  无人机\u3000反制 ', ['无人机', '反制']],
    ['"无人机 反制"', ['无人机 反制']],
    ['企业 "1. 科技成果" 企业', ['企业', '1. 科技成果']],
    ['5G-A/6G', ['5g-a/6g']],
    ['“两业”融合', ['“两业“融合']],
    ['"没有合上 的引号', ['没有合上', '的引号']],
    ['＂无人机 反制＂', ['无人机 反制']],
    ['"人工 智能" "无人机"', ['人工 智能', '无人机']],
    ['实施"尖锋"行动', ['实施“尖锋“行动']],
    ['""', []],
    ['   ', []],
    ['无\u200b人机\ufeff', ['无人机']],
    ['\ue0ff\ue131', []],
  ])('of %s', (input, terms) => {
    expect(parseQuery(input).terms).toEqual(terms);
  });
});

describe('numbers of entries', () => {
  test.each([
    ['13', '13'],
    ['方向13', '13'],
    ['方向 １３', '13'],
    ['13-2', '13-2'],
    ['13—2', '13-2'],
    ['方向13子方向2', '13-2'],
    ['方向13 子方向2', '13-2'],
    ['26-2-1', '26-2-1'],
    ['013', '13'],
    ['13年', undefined],
    ['2025年', undefined],
    ['13 2', undefined],
    ['方向', undefined],
    ['子方向2', undefined],
    ['1.5', '1-5'],
  ])('%s means %s', (input, id) => {
    expect(parseQuery(input).id).toBe(id);
  });
});

test('what is looked for has an end, and no halves of characters', () => {
  expect(tidyQuery('无人机')).toBe('无人机');
  expect(tidyQuery('长'.repeat(100_000))).toBe('长'.repeat(3000));
  expect(tidyQuery('a\ud83d b\ude00 \u{1f600}')).toBe('a\ufffd b\ufffd \u{1f600}');
});
