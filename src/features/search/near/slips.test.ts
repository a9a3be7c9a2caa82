import { expect, test } from 'vitest';
import { findReadings } from './find-readings.ts';
import { openSpeller } from './slips.ts';

const WORDS = '人工智能 无人机 石墨烯 电池 电子 新能源汽车 漓江 重组蛋白 中药 重要 柑橘 blockchain'.split(
  ' ',
);
const open = (terms: string[], others: string[] = [], readers: string[] = []) =>
  openSpeller({ terms, others, readers }, findReadings([...terms, ...others, ...readers]));
const { meantBy } = open(WORDS);

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
  expect(open(['电池', '电磁']).meantBy('dianchi', false)).toEqual(['电池']);
  expect(open(['隧道'], [], ['水稻']).meantBy('shui dao', false)).toEqual(['水稻']);
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

test('what looks alike is typed for each other, too', () => {
  const { meantBy: meant } = open(['甘蔗', '机器人', '罗汉果'], [], ['甘薯']);
  expect(meant('甘庶', false)).toEqual(['甘蔗']);
  expect(meant('机器入', false)).toEqual(['机器人']);
  expect(meant('罗汉杲', false)).toEqual(['罗汉果']);
});

test('what stands in the guide comes first, and what does not must be alike', () => {
  const { meantBy: meant } = open(['漓江流域'], [], ['柳州', '胰腺癌', '漓江水域', '海浪']);
  expect(meant('柳洲', false)).toEqual(['柳州']);
  expect(meant('漓江刘域', false)).toEqual(['漓江流域']);
  expect(meant('漓江某域', false)).toEqual(['漓江流域']);
  expect(meant('胰腺某', false)).toEqual([]);
  // hailang: of two syllables that only sound alike there are too many.
  expect(meant('hainan', false)).toEqual([]);
});

test('a word of the language is no slip, unless it is read like a term', () => {
  const { meantBy: meant } = open(['柑橘', '民族'], ['出生'], ['公务员']);
  expect(meant('民主', false)).toEqual([]);
  expect(meant('畜生', false)).toEqual([]);
  expect(meant('公务车', false)).toEqual([]);
  expect(meant('柑桔', false)).toEqual(['柑橘']);
});

test('letters that are syllables are no slip of others, where they may be a name', () => {
  const { meantBy: meant, isPinyin } = open(
    ['芯片', '完善', '航空', '小型', '人工智能'],
    [],
    ['西林瓶', '香茅'],
  );
  for (const name of ['xi jinping', 'xijinping', 'xinjiang', 'zhangsan', 'hongkong', 'xiaoping', 'xiongmao'])
    expect([name, meant(name, false), isPinyin(name)]).toEqual([name, [], true]);
  expect(meant('rengongzhinang', false)).toEqual(['人工智能']);
  expect(isPinyin('artificial intelligence')).toBe(false);
});

test('of two characters one that only sounds alike is too little', () => {
  const { meantBy: meant } = open(['防腐', '防腐剂', '结题']);
  expect(meant('反腐', false)).toEqual([]);
  expect(meant('反腐剂', false)).toEqual(['防腐剂']);
  expect(meant('节题', false)).toEqual(['结题']);
});

test('a number is not another one', () => {
  const { meantBy: meant } = open(['一带一路', '第三方'], ['三维']);
  expect(meant('第四方', false)).toEqual([]);
  expect(meant('二维', false)).toEqual([]);
  expect(meant('一比一', false)).toEqual([]);
  expect(meant('一代一路', false)).toEqual(['一带一路']);
});

test('several words of letters are one', () => {
  const { meantBy: meant } = open(['人工智能'], [], ['artificial intelligence', 'tumor']);
  expect(meant('artificial inteligence', false)).toEqual(['artificial intelligence']);
  expect(meant('humor', false)).toEqual([]);
});
