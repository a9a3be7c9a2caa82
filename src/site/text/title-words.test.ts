import { expect, test } from 'vitest';
import { titleWords } from './title-words.ts';
import { splitRealGuide } from '../../../tests/support/real-guide.ts';

test('lines of a title may end between words, not after one of a single character', () => {
  expect(titleWords('科技兴警关键技术研发与应用示范')).toEqual([
    '科技兴警关键',
    '技术',
    '研发',
    '与应用',
    '示范',
  ]);
  expect(titleWords('通用型无人机关键技术').join('|')).toContain('无人机');
});

test('nor beside a number or a mark', () => {
  expect(titleWords('方向17：〔原文标题缺失：铝材料〕')).toEqual([
    '方向17：〔原文',
    '标题',
    '缺失：铝材料〕',
  ]);
  expect(titleWords('2026年度指南')).toEqual(['2026年度', '指南']);
});

test('no character of a title is lost or moved', () => {
  for (const { title } of splitRealGuide().guide.entries) expect(titleWords(title).join('')).toBe(title);
});
