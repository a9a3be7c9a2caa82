import { expect, test } from 'vitest';
import { findReadings } from './find-readings.ts';
import { openSpeller } from './slips.ts';

const WORDS = '人工智能 无人机 石墨烯 电池 电子 新能源汽车 漓江 重组蛋白 中药 重要 柑橘 blockchain'.split(
  ' ',
);
const { meantBy } = openSpeller(WORDS, findReadings(WORDS));

test.each([
  // Characters that are read alike.
  ['人工只能', '人工智能'],
  ['石墨稀', '石墨烯'],
  ['电迟', '电池'],
  ['漓将', '漓江'],
  ['重组蛋百', '重组蛋白'],
  // Others, one too many or too few, and two exchanged.
  ['入工智能', '人工智能'],
  ['无入机', '无人机'],
  ['人工智', '人工智能'],
  ['人智工能', '人工智能'],
  ['新能原气车', '新能源汽车'],
  // Pinyin, in syllables too, with a letter wrong, and as it is heard.
  ['wurenji', '无人机'],
  ['wu ren ji', '无人机'],
  ['rengongzhinen', '人工智能'],
  ['rengongzineng', '人工智能'],
  ['renggongzhineng', '人工智能'],
  ['chongzudanbai', '重组蛋白'],
  ['blockchian', 'blockchain'],
])('who typed %s may have meant %s', (typed, meant) => {
  expect(meantBy(typed, false)).toEqual([meant]);
});

test('all that are equally near are given', () => {
  expect(meantBy('zhongyao', false).toSorted()).toEqual(['中药', '重要'].toSorted());
});

test('an exact reading is nearer than one that only sounds alike', () => {
  expect(openSpeller(['电池', '电磁'], findReadings([])).meantBy('dianchi', false)).toEqual(['电池']);
});

test.each(['登月工程', '红楼梦', '龘龘', '电风', '点迟', 'abcd', '2027', '', '无人机机', 'di'])(
  '%s is nothing that anybody would type for one of the words',
  (typed) => {
    expect(meantBy(typed, false)).toEqual([]);
  },
);

test('what is made of words is a slip only where it is read like a word', () => {
  expect(meantBy('人工只能', true)).toEqual(['人工智能']);
  expect(meantBy('人工智龙', true)).toEqual([]);
});
