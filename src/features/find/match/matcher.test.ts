import { expect, test } from 'vitest';
import { buildMatchData } from './build-match-file.ts';
import type { PassagesOfCall } from './list-passages.ts';
import { createMatcher, loadMatcher, type Matcher } from './load-matcher.ts';
import { readMatchFile, writeMatchFile } from './match-file.ts';
import type { Thesaurus } from './read-thesaurus.ts';

type Entry = Thesaurus['fields'][number]['entries'][number];

/** A call that says a sentence, and whose items say the others. */
function call(id: string, content: string, ...items: string[]): PassagesOfCall {
  return {
    id,
    passages: [
      { kind: 'content', item: null, text: content },
      ...items.map((text, at) => ({ kind: 'item' as const, item: at + 1, text })),
    ],
  };
}

/** Calls of other topics, so that what few calls say is rare. */
const OTHERS = Array.from({ length: 100 }, (_, at) => call(`other-${at}`, `支持第${at}类科普活动。`));

function match(calls: PassagesOfCall[], ...entries: Entry[]): Matcher {
  const data = buildMatchData([...calls, ...OTHERS], { fields: [{ name: '全部', entries }] });
  return loadMatcher(writeMatchFile(data));
}

test('an everyday word is known though those in it say nearly as much', () => {
  const entries: Entry[] = [{ guide: '红土镍矿', narrower: ['矿砂', '非洲来的矿砂粉'] }];
  const passages = [call('a', '支持红土镍矿冶炼。'), ...OTHERS];
  const wordsOf = (everyday: string[]): string[] | undefined =>
    buildMatchData(passages, { fields: [{ name: '全部', entries }], everyday }).expressions[0]?.narrower;
  expect(wordsOf([])).toEqual(['矿砂']);
  expect(wordsOf(['非洲来的矿砂粉'])).toContain('非洲来的矿砂粉');
  expect(wordsOf(['天书'])).toEqual(['矿砂']);
});

const callsOf = (matcher: Matcher, text: string): string[] => matcher.rank(text).map((found) => found.call);

test.each(['same', 'narrower', 'related'] as const)(
  'a reader’s word leads to what it is %s to',
  (relation) => {
    const matcher = match([call('a', '支持红土镍矿冶炼。')], { guide: '红土镍矿', [relation]: ['非洲矿砂'] });
    expect(matcher.rank('非洲矿砂')).toMatchObject([
      { call: 'a', phrases: [{ said: '非洲矿砂', guide: '红土镍矿', relation }] },
    ]);
  },
);

test('an expression of the guide leads to itself, and less to those above', () => {
  const matcher = match([call('b', '支持蔬果加工。'), call('a', '支持沙田柚保鲜。')], {
    guide: '沙田柚',
    broader: ['蔬果'],
  });
  const [first, second] = matcher.rank('沙田柚');
  expect(first).toMatchObject({ call: 'a', phrases: [{ guide: '沙田柚', relation: 'exact' }] });
  expect(second).toMatchObject({ call: 'b', phrases: [{ guide: '蔬果', relation: 'broader' }] });
});

test('what is said for an expression that stands in no call leads to those above it', () => {
  const matcher = match(
    [call('a', '支持农作物育种。'), call('b', '支持水产养殖。')],
    { guide: '水果', narrower: ['沙田柚'], related: ['黄龙病'], broader: ['农作物'] },
    { guide: '农作物', same: ['庄稼'], narrower: ['甘蔗'] },
  );
  for (const [text, relation] of [
    ['水果', 'narrower'],
    ['沙田柚', 'narrower'],
    ['黄龙病', 'related'],
  ]) {
    expect(matcher.rank(text ?? '')).toMatchObject([
      { call: 'a', phrases: [{ said: text, guide: '农作物', relation }] },
    ]);
  }
});

test('a related word counts less than a narrower one', () => {
  const matcher = match(
    [call('b', '支持膨润土开采。'), call('a', '支持高岭土提纯。')],
    { guide: '膨润土', related: ['瓷泥'] },
    { guide: '高岭土', narrower: ['瓷泥'] },
  );
  expect(callsOf(matcher, '瓷泥')).toEqual(['a', 'b']);
});

test('the longest word is taken, and what lies inside it is not', () => {
  const matcher = match(
    [call('a', '支持畜禽饲料研发。'), call('b', '支持油料榨取。')],
    { guide: '畜禽饲料', narrower: ['豆粕替代'] },
    { guide: '油料', narrower: ['豆粕'] },
  );
  expect(callsOf(matcher, '豆粕替代')).toEqual(['a']);
  expect(callsOf(matcher, '豆粕')[0]).toBe('b');
});

test('width and capitals do not matter, and phrases are the reader’s own characters', () => {
  const matcher = match([call('a', '支持虚拟现实装备。')], {
    guide: '虚拟现实',
    same: ['VR', '虚实融合（沉浸）'],
  });
  expect(matcher.rank('ｖＲ')).toMatchObject([{ phrases: [{ said: 'ｖＲ', guide: '虚拟现实' }] }]);
  expect(matcher.rank('vr')).toMatchObject([{ phrases: [{ said: 'vr', guide: '虚拟现实' }] }]);
});

test('traditional characters of words are read as the simplified ones, and named as the reader wrote them', () => {
  const matcher = match([call('a', '支持电动汽车装备。')], { guide: '电动汽车', narrower: ['机车'] });
  expect(matcher.rank('電動汽車')).toMatchObject([
    { call: 'a', phrases: [{ said: '電動汽車', guide: '电动汽车', relation: 'exact' }] },
  ]);
  expect(matcher.rank('機車')).toMatchObject([{ phrases: [{ said: '機車', relation: 'narrower' }] }]);
});

test('a word of the Latin script is not found inside another', () => {
  const matcher = match([call('a', '支持增强现实装备。')], { guide: '增强现实', same: ['AR'] });
  expect(matcher.rank('car')).toEqual([]);
  expect(callsOf(matcher, '用AR做')).toEqual(['a']);
});

test('a word of the Latin script is found in its plural', () => {
  const matcher = match([call('a', '支持无人飞行装备。')], {
    guide: '无人飞行装备',
    same: ['drone'],
  });
  for (const text of ['drones', 'Drone', 'small drones']) expect(callsOf(matcher, text)).toEqual(['a']);
  expect(matcher.rank('dronesport')).toEqual([]);
});

test('characters that stand in a call lead to it without any thesaurus', () => {
  const matcher = match([call('a', '支持凝血因子类血液制品研发。')]);
  expect(matcher.rank('凝血因子纯化')).toMatchObject([
    { call: 'a', phrases: [{ said: '凝血因子', guide: '凝血因子', relation: 'exact' }] },
  ]);
});

test('what joins words is named with none of them', () => {
  const [first] = match([call('a', '支持凝血因子的应用与推广。')]).rank('凝血因子在诊断中的应用');
  expect(first?.phrases.map(({ said, guide }) => [said, guide])).toEqual([
    ['凝血因子', '凝血因子'],
    ['应用', '应用'],
  ]);
});

test('a word that nobody listed leads where those lead that share its characters', () => {
  const matcher = match([call('a', '支持海水养殖品种培育。')], {
    guide: '海水养殖',
    narrower: ['青石斑鱼', '龙虎石斑鱼', '东星斑'],
  });
  expect(matcher.rank('石斑选育')).toMatchObject([
    { call: 'a', phrases: [{ said: '石斑', guide: '海水养殖', relation: 'alike' }] },
  ]);
});

test('the item that fits is named where one clearly does', () => {
  const matcher = match([call('a', '海洋。', '支持珊瑚礁修复。', '支持海带加工。', '支持海带育种。')]);
  expect(matcher.rank('珊瑚礁修复')[0]?.item).toBe(1);
  expect(matcher.rank('海带')[0]?.item).toBeNull();
});

test('a call that says the same in fewer words comes first', () => {
  const long = `支持沉香种植，${'以及油茶林果蔬菜畜牧水产'.repeat(12)}。`;
  const matcher = match([call('b', long), call('a', '支持沉香种植。')]);
  expect(callsOf(matcher, '沉香种植')).toEqual(['a', 'b']);
});

test.each([
  '',
  '，。！？',
  '床前明月光，疑是地上霜。举头望明月，低头思故乡。',
  '将五花肉切块焯水，加冰糖炒出糖色，小火慢炖一小时。',
])('nothing is near to “%s”', (text) => {
  const matcher = match([call('a', '支持沉香种植。')], { guide: '沉香', same: ['土沉香'] });
  expect(matcher.rank(text)).toEqual([]);
});

test('a long text of another kind is refused though a word of it leads somewhere', () => {
  const matcher = match([call('a', '支持沉香种植。')], { guide: '沉香', same: ['土沉香'] });
  expect(callsOf(matcher, '土沉香种植技术')).toEqual(['a']);
  const novel = '宝玉听了笑道妹妹从来是这样说话叫人如何不恼，黛玉只低头不答，手里拨弄着';
  expect(matcher.rank(`${novel}${novel}土沉香珠子`)).toEqual([]);
});

test('what is said of something that no call is for counts against a text, unless the guide has it', () => {
  const fields = [{ name: '全部', entries: [{ guide: '数学', same: ['算术'] }] }];
  const make = (elsewhere: string[]) =>
    loadMatcher(
      writeMatchFile(buildMatchData([call('a', '支持数学研究。'), ...OTHERS], { fields, elsewhere })),
    );
  expect(callsOf(make([]), '高考算术')).toEqual(['a']);
  expect(callsOf(make(['高考', '研究']), '高考算术')).toEqual([]);
  expect(callsOf(make(['高考', '研究']), '算术研究')).toEqual(['a']);
});

test('the same guide and thesaurus make the same file, and the file says all', () => {
  const make = () =>
    buildMatchData([call('a', '支持沉香、\t油茶。', '甲'), ...OTHERS], {
      fields: [{ name: '林', entries: [{ guide: '沉香', same: ['土沉香'], broader: ['油茶'] }] }],
    });
  expect(writeMatchFile(make())).toEqual(writeMatchFile(make()));
  const [direct, loaded] = [createMatcher(make()), loadMatcher(writeMatchFile(make()))];
  expect(loaded.rank('土沉香')).toEqual(direct.rank('土沉香'));
  expect(loaded.passages('a')).toEqual(direct.passages('a'));
});

test('the file says where an expression stands however long the texts before it are', () => {
  const data = buildMatchData(
    [call('a', '支持'.repeat(5000)), call('b', '支持沉香。'), call('c', '支持油茶。')],
    {
      fields: [{ name: '林', entries: [{ guide: '油茶' }, { guide: '沉香', broader: ['油茶'] }] }],
    },
  );
  expect(data.expressions.map(({ text, broader }) => [text, broader])).toEqual([
    ['沉香', [1]],
    ['油茶', []],
  ]);
  expect(readMatchFile(writeMatchFile(data))).toEqual(data);
});
