import { expect, test } from 'vitest';
import { readItemReferences, readRuleReferences } from './item-references.ts';

/** What is read, where it is understood. */
function understood<Read>(read: Read | 'unread'): Read {
  if (read === 'unread') throw new Error('unread');
  return read;
}

test('reads a set', () => {
  expect(readItemReferences('支持甲。（满足考核指标中的①②④）')).toEqual({
    indicators: [[1, 2, 4]],
    cases: [],
    requirements: [],
  });
});

test('reads alternatives, and a full stop after the bracket', () => {
  expect(understood(readItemReferences('支持甲。（满足考核指标中的①②⑤或①③⑤）。'))?.indicators).toEqual([
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

test('finds none in a text without the bracket, or with one about something else', () => {
  expect(readItemReferences('支持甲。')).toBeUndefined();
  expect(readItemReferences('支持甲（含乙）。')).toBeUndefined();
});

test('reads the rules at the end of indicators (lines 579, 643)', () => {
  expect(understood(readRuleReferences('每个项目满足考核指标①或②即可。')).indicators).toEqual([[1], [2]]);
  expect(understood(readRuleReferences('（甲项目须考核指标中的①②；乙项目须考核指标中的③④）')).cases).toEqual([
    { label: '甲项目', indicators: [[1, 2]] },
    { label: '乙项目', indicators: [[3, 4]] },
  ]);
});

// What is not understood is told, and never read in part.
test.each([
  '（满足考核指标中的①②⑤，或①③⑤）',
  '（满足考核指标中的①②⑤；①③⑤）',
  '（不需满足考核指标中的④⑧）',
  '（无需满足考核指标中的④）',
  '（须满足考核指标中的①②，③④选一）',
  '（满足考核指标中的①②，以及③④中的一项）',
  '（满足考核指标中的①②⑤或①③⑤，企业牵头的还须满足④）',
  '（满足考核指标中的①②③，且④）',
  '（满足考核指标中的①②⑤，其中⑤为可选）',
  '（企业牵头：满足考核指标中的①②；高校牵头：满足③④）',
  '（同时满足考核指标中的①②）',
  '（满足考核指标中的①②⑤—⑦）',
  '（满足考核指标中的①至⑦）',
  '（满足考核指标中任意3项）',
  '（至少满足考核指标中的3项）',
  '（满足除④外的考核指标）',
  '（对应考核指标①②）',
  '（完成①②③）',
  '【满足考核指标①②】',
])('says that it does not understand %s', (bracket) => {
  expect(readItemReferences(`支持甲。${bracket}`)).toBe('unread');
});
