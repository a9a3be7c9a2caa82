import { expect, test } from 'vitest';
import { foldWidth } from '../parse/lines.ts';
import { buildGrammar, GrammarAdditions, NOTHING_ADDED } from './grammar.ts';
import { readMarker } from './list-mark.ts';

const { marks } = buildGrammar();

test.each([
  ['1.支持', '{数字}.', 1, 2],
  ['12.支持', '{数字}.', 12, 3],
  ['9．支持', '{数字}.', 9, 2],
  ['１．支持', '{数字}.', 1, 2],
  ['（1）企业', '（{数字}）', 1, 3],
  ['（26）广西', '（{数字}）', 26, 4],
  ['1）新能源', '{数字}）', 1, 2],
  ['①开发', '{圈码}', 1, 1],
  ['⑩收集', '{圈码}', 10, 1],
])('reads the marker of %s', (text, form, value, length) => {
  expect(readMarker(foldWidth(text), 0, marks)).toEqual({ form, value, length });
});

test.each(['1.5倍', '2025.', '（2024新修订）', '（3—5人）', '第1项', '5G', '一、'])('refuses %s', (text) => {
  expect(readMarker(foldWidth(text), 0, marks)).toBeUndefined();
});

test('refuses the end of a bracket', () => {
  expect(readMarker('(2)', 1, marks)).toBeUndefined();
});

test.each([
  ['（{汉字数字}）', '（十二）企业', 12, 4],
  ['[{数字}]', '[3]企业', 3, 3],
  ['{数字}:', '3：企业', 3, 2],
  ['第{汉字数字}款', '第二款 企业', 2, 3],
])('reads a marker of the form %s that an edition adds', (form, text, value, length) => {
  const added = buildGrammar({ ...NOTHING_ADDED, marks: [form] }).marks;
  expect(readMarker(foldWidth(text), 0, marks)).toBeUndefined();
  expect(readMarker(foldWidth(text), 0, added)).toEqual({ form, value, length });
});

test('of two markers that begin alike the longer counts, whatever the order of their forms', () => {
  const added = ['第{汉字数字}款', '第{汉字数字}款：', '（{数字}）、'];
  for (const forms of [added, added.toReversed()]) {
    const all = buildGrammar({ ...NOTHING_ADDED, marks: forms }).marks;
    expect(readMarker(foldWidth('第二款：企业'), 0, all)?.form).toBe('第{汉字数字}款：');
    expect(readMarker(foldWidth('（3）、企业'), 0, all)).toEqual({
      form: '（{数字}）、',
      value: 3,
      length: 4,
    });
  }
});

test.each([
  ['{数}.', 'a list’s number has one of {数字} {汉字数字} {圈码}'],
  ['{数字}{圈码}', 'a list’s number has one of'],
  ['{数字}', 'a list’s number has a mark before or after it'],
  ['第1类{数字}', 'at most four characters, none of them a digit'],
])('refuses %s as the form of a list’s numbers', (form, reason) => {
  expect(GrammarAdditions.safeParse({ marks: [form] }).error?.issues[0]?.message).toContain(reason);
});
