import { expect, test } from 'vitest';
import { readItemReferences, readRuleReferences } from '../../src/model/item-references.ts';

test('reads a set', () => {
  expect(readItemReferences('支持甲。（满足考核指标中的①②④）')).toEqual({
    indicators: [[1, 2, 4]],
    cases: [],
    requirements: [],
  });
});

test('reads alternatives, and a full stop after the bracket', () => {
  expect(readItemReferences('支持甲。（满足考核指标中的①②⑤或①③⑤）。')?.indicators).toEqual([
    [1, 2, 5],
    [1, 3, 5],
  ]);
});

test('reads requirements beside indicators (line 959)', () => {
  expect(readItemReferences('甲。（满足申报要求1、2、3，满足考核指标1、2、3、4）')).toEqual({
    indicators: [[1, 2, 3, 4]],
    cases: [],
    requirements: [1, 2, 3],
  });
});

test('reads sets by kind of project (line 960, as the edition file reads it)', () => {
  const text =
    '甲。（满足申报要求4；孵化类、综合类科创飞地满足考核指标1、2、3、4，研发类科创飞地满足考核指标5）';
  expect(readItemReferences(text)).toEqual({
    indicators: [],
    cases: [
      { label: '孵化类、综合类科创飞地', indicators: [[1, 2, 3, 4]] },
      { label: '研发类科创飞地', indicators: [[5]] },
    ],
    requirements: [4],
  });
});

test('finds none in a text without the bracket, or with another one', () => {
  expect(readItemReferences('支持甲。')).toBeUndefined();
  expect(readItemReferences('支持甲（含考核指标①）。')).toBeUndefined();
});

test('reads the rules at the end of indicators (lines 579, 643)', () => {
  expect(readRuleReferences('每个项目满足考核指标①或②即可。').indicators).toEqual([[1], [2]]);
  expect(readRuleReferences('（甲项目须考核指标中的①②；乙项目须考核指标中的③④）').cases).toEqual([
    { label: '甲项目', indicators: [[1, 2]] },
    { label: '乙项目', indicators: [[3, 4]] },
  ]);
});
