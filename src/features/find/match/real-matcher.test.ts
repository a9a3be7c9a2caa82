import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findCandidates } from '../../terms/index.ts';
import { judgeRanking, type JudgedQuery } from '../../../../tests/support/judge-ranking.ts';
import { rankWithoutRefusal } from '../../../../tests/support/rank-without-refusal.ts';
import { splitRealGuide } from '../../../../tests/support/real-guide.ts';
import { readRealThesaurus } from '../../../../tests/support/real-thesaurus.ts';
import { buildMatchData, buildMatchFile } from './build-match-file.ts';
import { listPassages } from './list-passages.ts';
import { createMatcher, loadMatcher } from './load-matcher.ts';
import { PASSAGE_WEIGHTS, type PassageKind } from './match-data.ts';
import { readMatchFile } from './match-file.ts';

const { guide } = splitRealGuide();
const thesaurus = readRealThesaurus();
const calls = listPassages(guide);
const data = buildMatchData(calls, thesaurus);
const file = buildMatchFile(guide, thesaurus);
const matcher = loadMatcher(file);
const queries = JSON.parse(readFileSync('tests/find/topics.json', 'utf8')) as JudgedQuery[];

test('the file of the real guide says all that it was made of', () => {
  expect(readMatchFile(file)).toEqual(data);
  const direct = createMatcher(data);
  for (const { query } of queries) expect(matcher.rank(query)).toEqual(direct.rank(query));
});

test('queries of our own find their calls, and texts of other kinds find none', () => {
  const { first, firstThree, kept, refused, strangers } = judgeRanking(queries, (query) =>
    matcher.rank(query),
  );
  expect(first).toBeGreaterThanOrEqual(0.7);
  expect(firstThree).toBeGreaterThanOrEqual(0.8);
  expect(kept).toBeGreaterThanOrEqual(0.95);
  expect(strangers).toBe(20);
  expect(refused).toBeGreaterThanOrEqual(18);
});

test.each([
  'lithium batteries',
  'robot',
  'soil remediation',
  'graphene',
  'hydrogen',
  'vaccines',
  'rice breeding',
])('the usual English word of a field is near to something: %s', (text) => {
  expect(matcher.rank(text)).not.toEqual([]);
});

test.each([
  '养猪',
  '猪',
  '牛羊',
  '养鸡',
  '锡',
  '机器学习',
  '神经网络',
  '電動汽車',
  '機器人',
  '養殖',
  '玉米',
  '葡萄酒',
  '冰毒',
  '柑桔',
  '桑蚕',
  '竹子',
  '胆囊炎',
  '阿司匹林',
  '铜',
  '瓷砖',
  '盐酸',
  '码头',
  '微积分',
])('the plainest word is near to something: %s', (text) => {
  expect(matcher.rank(text)).not.toEqual([]);
});

test.each([
  ['一家企业花钱买专利能不能补贴', '56'],
  ['研发投保', '66'],
  ['先投后股', '65'],
  ['教授到企业当科技副总', '64'],
  ['整团队引进', '34'],
  ['工业园升级为自治区级高新区', '40-1'],
  ['第一个青年基金', 'jijin-5'],
  ['公斤级放大的中试线', '59-1'],
  ['技术买卖牵线搭桥', '62'],
])('an everyday way of naming a kind of call leads to it: %s', (text, id) => {
  expect(
    matcher
      .rank(text)
      .slice(0, 3)
      .map(({ call }) => call),
  ).toContain(id);
});

test.each([
  '小学语文作文教案',
  '高考英语语法',
  '钢琴教学法',
  '唐诗宋词鉴赏',
  '古希腊哲学史',
  '离婚后房贷怎么还',
  '婚礼主持词',
  '股票开户',
  '瑜伽入门',
])('school, letters and household are none of the guide’s: %s', (text) => {
  expect(matcher.rank(text)).toEqual([]);
});

test('most words of the thesaurus lead where they would if the file had all of them', () => {
  const all = createMatcher(buildMatchData(calls, thesaurus, 0));
  const words = thesaurus.fields
    .flatMap(({ entries }) => entries.flatMap(({ same = [], narrower = [] }) => [...same, ...narrower]))
    .filter((word, at) => word.length <= 4 && at % 20 === 0);
  const led = words.filter((word) => {
    const wanted = all.rank(word).slice(0, 3);
    return wanted.some(({ call }) => call === matcher.rank(word)[0]?.call);
  });
  expect(words.length).toBeGreaterThan(300);
  expect(led.length / words.length).toBeGreaterThan(0.8);
});

test('the thesaurus is what finds them', () => {
  const [bare = 1, full] = [buildMatchData(calls, { fields: [] }), data].map(
    (one) => judgeRanking(queries, rankWithoutRefusal(one)).firstThree,
  );
  expect(full).toBeGreaterThan(bare + 0.1);
});

test('what stands in the guide is found, nearly always first in a call that has it', () => {
  const sources = calls.map(({ id, passages }) => ({
    id,
    title: '',
    field: passages.filter(({ kind }) => kind === 'item' || kind === 'content').map(({ text }) => text),
    lines: [],
  }));
  const phrases = findCandidates(sources).map(({ phrase }) => phrase);
  expect(phrases.length).toBeGreaterThan(1000);
  const found = phrases.map((phrase) => ({ phrase, first: matcher.rank(phrase)[0] }));
  expect(found.filter(({ first }) => !first)).toEqual([]);
  const right = found.filter(({ phrase, first }) =>
    matcher.passages(first?.call ?? '').some(({ text }) => text.includes(phrase)),
  );
  expect(right.length / found.length).toBeGreaterThan(0.85);
});

test('what more than a third of all calls say is named only where nothing else led to a call', () => {
  const isCommon = (words: string, among: readonly PassageKind[]): boolean =>
    calls.filter(({ passages }) =>
      passages.some(({ kind, text }) => among.includes(kind) && text.includes(words)),
    ).length >
    calls.length / 3;
  const all = Object.keys(PASSAGE_WEIGHTS) as PassageKind[];
  // Of the terms, only expressions are looked up.
  const texts = all.filter((kind) => kind !== 'terms');
  expect(isCommon('应用', texts)).toBe(true);
  const [first] = matcher.rank('石墨烯导电浆料在动力电池中的应用');
  const named = first?.phrases.map(({ said }) => said);
  expect(named).toContain('石墨烯');
  expect(named).not.toContain('应用');
  for (const { query } of queries) {
    for (const { phrases } of matcher.rank(query)) {
      const isNone = phrases.every(({ guide: words }) => !isCommon(words, texts));
      const isEach = phrases.every(({ guide: words }) => isCommon(words, all));
      expect(isNone || isEach, query).toBe(true);
    }
  }
});

test('each phrase is the reader’s, and what it led to stands in the call', () => {
  for (const { query } of queries) {
    for (const { call, phrases, item } of matcher.rank(query)) {
      const texts = matcher.passages(call);
      expect(phrases.length).toBeGreaterThan(0);
      for (const { said, guide: expression } of phrases) {
        expect(query).toContain(said);
        expect(expression).not.toBe('');
        expect(texts.filter(({ text }) => text.includes(expression))).not.toEqual([]);
      }
      if (item !== null) expect(texts.map((text) => text.item)).toContain(item);
    }
  }
});

test('passages are the guide’s own text', () => {
  const lines = guide.entries.flatMap(({ title, sections }) => [
    title,
    ...sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
  ]);
  for (const { passages } of calls) {
    for (const { kind, text } of passages) {
      if (kind === 'above' || kind === 'terms') continue;
      expect(
        lines.some((line) => line.includes(text) || line.replace(/（满足考核指标[^）]*）/g, '') === text),
      ).toBe(true);
    }
  }
});

test('the file is as small as the page that loads it was promised', () => {
  expect(brotliCompressSync(file).length).toBeLessThan(57_500);
});
