import { expect, test } from 'vitest';
import { formatCase, formatSpan, textOf } from './words.ts';
import { readField } from '../../../tests/support/said-amounts.ts';

test.each([
  ['funding', '单个项目资助不超过12.5万元。', '不超过12.5万元'],
  ['funding', '单个项目资助5000万元至1亿元。', '5000—10000万元'],
  ['funding', '按实际投入的20%—30%给予后补助。', '按20%—30%核算'],
  ['funding', '按实际投入的20%给予后补助。', '按20%核算'],
  ['funding', '按不超过实际投入的20%给予后补助。', '按不超过20%核算'],
  // One case has no lower bound, and one no number at all: neither is claimed for the whole.
  ['funding', '单个项目资助100—500万元；对产业化成效突出的，单个项目最高资助1000万元。', '不超过1000万元'],
  [
    'funding',
    '研发类飞地支持经费不超过200万元，成效特别突出的，可以“一事一议”给予支持。',
    '不超过200万元或一事一议',
  ],
  ['funding', '高新技术企业单个项目资助40万元，瞪羚企业单个项目资助80万元。', '40—80万元'],
  ['years', '半年。', '6个月'],
  ['years', '不超过18个月。', '不超过18个月'],
  ['years', '6个月至1年。', '6个月—1年'],
  ['years', '24个月。', '2年'],
  ['years', '2至3年。', '2—3年'],
  ['years', '20个月。', '20个月'],
  ['years', '不少于2年。', '不少于2年'],
] as const)('a field of %s that reads %s is shown as %s', (kind, text, shown) => {
  expect(textOf(formatSpan(readField(text, kind).quantity, kind === 'years' ? '年' : '万元'))).toBe(shown);
});

test.each([
  ['funding', '按实际投入的20%—30%给予后补助，最高100万元。', ['不超过100万元，按20%—30%核算']],
  ['years', '一般不超过3年，特殊情况可延长1年。', ['不超过3年', '1年']],
] as const)('the cases of a field of %s that reads %s are shown each', (kind, text, shown) => {
  const cases = readField(text, kind).quantity?.cases ?? [];
  expect(cases.map((one) => textOf(formatCase(one, kind === 'years' ? '年' : '万元')))).toEqual(shown);
});

test('amounts and terms are pieces of their own, apart from labels and remarks', () => {
  const { quantity } = readField('按实际投入的20%—30%给予后补助，最高100万元。', 'funding');
  expect(formatSpan(quantity, '万元')).toEqual([
    { amount: '不超过100万元' },
    '，',
    '按',
    { amount: '20%—30%' },
    '核算',
  ]);
  expect(formatSpan(readField('6个月至1年。', 'years').quantity, '年')).toEqual([{ amount: '6个月—1年' }]);
  expect(formatSpan(null, '年')).toEqual(['原文未说明']);
});
