import { expect, test } from 'vitest';
import { formatHanNumeral, numberIn, parseHanNumber, parseHanNumeral } from './numerals.ts';

test.each([
  ['一', 1],
  ['八', 8],
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['三十六', 36],
  ['九十九', 99],
  ['一百', 100],
  ['一百零八', 108],
  ['一百一十', 110],
  ['三百二十五', 325],
  ['', undefined],
  ['百', undefined],
  ['一二', undefined],
  ['十十', undefined],
  ['一百八', undefined],
  ['两百', undefined],
  ['一十五', undefined],
  ['九百九十九', 999],
  ['一千', undefined],
])('reads the numeral %s as %s', (text, value) => {
  expect(parseHanNumeral(text)).toBe(value);
});

test.each([
  [9, '九'],
  [10, '十'],
  [40, '四十'],
  [101, '一百零一'],
  [211, '二百一十一'],
  [400, '四百'],
])('writes the number %i as %s', (value, text) => {
  expect(formatHanNumeral(value)).toBe(text);
});

test.each([
  ['一百', 100],
  ['两百', 200],
  ['一千二百', 1200],
  ['一千零五十', 1050],
  ['二十万', 200_000],
  ['一百二十万', 1_200_000],
  ['一亿零五百万', 105_000_000],
  ['一十五', 15],
  ['两', 2],
  ['两三', undefined],
  ['一千二', undefined],
  ['百万', undefined],
  ['二三十', undefined],
  ['', undefined],
])('reads the number %s', (text, value) => {
  expect(parseHanNumber(text)).toBe(value);
});

test('every number from 1 to 20,000 is read as it is written', () => {
  for (let value = 1; value <= 20_000; value += 1)
    expect(parseHanNumber(formatHanNumeral(value))).toBe(value);
});

test.each([
  ['1.', 1],
  ['（26）', 26],
  ['㉑', 21],
  ['（十二）', 12],
  ['第3款', 3],
  ['·', undefined],
])('reads the number in the marker %s', (marker, value) => {
  expect(numberIn(marker)).toBe(value);
});
