import { expect, test } from 'vitest';
import { numbersInDigits } from './numbers.ts';

test.each([
  ['十万', '10万'],
  ['一百五十万', '150万'],
  ['两百万元', '200万元'],
  ['两千万', '2000万'],
  ['一亿', '1亿'],
  ['一千二百', '1200'],
  ['三年', '3年'],
  ['不超过三十五周岁', '不超过35周岁'],
  ['百分之三十', '30%'],
  ['三年 五十万', '3年 50万'],
  // What does not say a number exactly stays as it is.
  ['十几万', '10几万'],
  ['两三年', '两三年'],
  ['无人机', '无人机'],
  ['150万', '150万'],
])('%s is %s in digits', (typed, digits) => {
  expect(numbersInDigits(typed)).toBe(digits);
});
