import { expect, test } from 'vitest';
import { parseConditionValue } from './condition-value.ts';

test.each([
  ['age<=56', [[{ name: 'age', is: '<=', value: '56' }]]],
  [
    'age<=45 or female age<=48',
    [[{ name: 'age', is: '<=', value: '45' }], [{ name: 'female age', is: '<=', value: '48' }]],
  ],
  [
    'title>=中级 and recommenders>=2',
    [
      [
        { name: 'title', is: '>=', value: '中级' },
        { name: 'recommenders', is: '>=', value: '2' },
      ],
    ],
  ],
  ['title>=高级', [[{ name: 'title', is: '>=', value: '副高' }]]],
  ['place=北海、钦州', [[{ name: 'place', is: '=', value: '北海、钦州' }]]],
  ['holds=高新技术企业', [[{ name: 'holds', is: '=', value: '高新技术企业' }]]],
  ['ratio>=3', [[{ name: 'ratio', is: '>=', value: '3' }]]],
])('%s', (text, value) => {
  expect(parseConditionValue(text)).toEqual(value);
});

test.each([
  '',
  'age',
  'age>=56',
  'age<=老',
  'title>=教授',
  'degree<=博士',
  'ratio<=3',
  'colour=red',
  'holds=',
  'age<=5 or',
])('refuses %s', (text) => {
  expect(parseConditionValue(text)).toBeUndefined();
});
