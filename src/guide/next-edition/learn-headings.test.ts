import { expect, test } from 'vitest';
import { buildGrammar } from '../grammar/grammar.ts';
import type { WordLine } from '../word/word-document.ts';
import { addHeadings, learnHeadings } from './learn-headings.ts';
import { findOddHeadings } from './odd-headings.ts';

function documentOf(...lines: readonly (readonly [string, number | null])[]) {
  const lineOf = ([text, level]: readonly [string, number | null]): WordLine => ({
    text,
    role: 'paragraph',
    level,
    style: '',
    cells: null,
    place: { headings: [], paragraph: 1, start: text },
  });
  return { lines: lines.map(lineOf), remarks: [] };
}

const PLAN = ['“尖锋”行动计划（广西重大专项计划）', 1] as const;
const learn = (...lines: readonly (readonly [string, number | null])[]) =>
  learnHeadings(documentOf(PLAN, ...lines), undefined).map(({ level, template }) => [level, template]);

test.each([
  ['a plan', [['重点研发行动计划（广西重点研发计划）', 1]], [['plan', '重点研发行动计划（{名称}）']]],
  [
    'directions that are counted otherwise',
    [
      ['方向1：甲研究', 2],
      ['第2方向 乙研究', 2],
      ['第3方向 丙研究', 2],
    ],
    [['direction', '第{数字}方向 {标题}']],
  ],
  [
    'groups that are counted otherwise',
    [
      ['一、绿色化工', 2],
      ['第二类：电子信息', 2],
    ],
    [['numbered', '第{汉字数字}类：{短标题}']],
  ],
] as const)('%s of the style of known headings are headings of that level', (_what, lines, learnt) => {
  expect(learn(...lines)).toEqual(learnt);
  const document = documentOf(PLAN, ...lines);
  const grammar = buildGrammar(addHeadings(undefined, learnHeadings(document, undefined)));
  expect(findOddHeadings(document, grammar).byStyle).toEqual([]);
});

test('no form is learnt that would make headings of text, or that says nothing of its own', () => {
  expect(learn(['方向1：甲研究', 2], ['第2方向 乙研究', 2], ['第3方向 支持丙。', null])).toEqual([]);
  expect(learn(['重点研发计划', 1])).toEqual([]);
  expect(learn(['方向1：甲研究', 2], ['其他事项', 2])).toEqual([]);
});
