import { expect, test } from 'vitest';
import { buildGrammar } from '../grammar/grammar.ts';
import type { WordLine } from '../word/word-document.ts';
import { findOddHeadings } from './odd-headings.ts';

function lineOf(text: string, level: number | null): WordLine {
  const place = { headings: [], paragraph: 1, start: text };
  return { text, role: 'paragraph', level, style: '', cells: null, place };
}

const find = (...lines: readonly (readonly [string, number | null])[]) => {
  const document = { lines: lines.map(([text, level]) => lineOf(text, level)), remarks: [] };
  const { byStyle, byForm } = findOddHeadings(document, buildGrammar(undefined));
  return { byStyle: byStyle.map(({ line, like }) => [line, like]), byForm: byForm.map(({ line }) => line) };
};

test('a heading by style that the grammar takes for text is told, with one of its level', () => {
  expect(
    find(
      ['“尖锋”行动计划（广西重大专项计划）', 1],
      ['方向1：甲研究', 2],
      ['主要内容：支持甲。', null],
      ['重点研发行动计划（广西重点研发计划）', 1],
      ['方向2：乙研究', 2],
      ['第3方向 丙研究', 2],
      ['', null],
    ).byStyle,
  ).toEqual([
    [4, '“尖锋”行动计划（广西重大专项计划）'],
    [6, '方向1：甲研究'],
  ]);
});

test('a heading by form alone is told where the others have styles, and not where none have', () => {
  expect(find(['方向1：甲研究', 2], ['方向2：乙研究', 2], ['方向3：丙研究', null]).byForm).toEqual([3]);
  expect(find(['方向1：甲研究', null], ['方向2：乙研究', null]).byForm).toEqual([]);
});

test('labels of fields may have the style of a heading', () => {
  expect(find(['方向1：甲研究', 2], ['（一）主要内容', 3], ['考核指标：发表论文2篇。', 3]).byStyle).toEqual(
    [],
  );
});
