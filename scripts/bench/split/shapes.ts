import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A document that grows: one part of a small guide, made of a piece that is repeated. */
export interface Shape {
  name: string;
  /** The document of `size`: bytes of its long line, or its number of lines. */
  build: (size: number) => string;
  /** The largest size that is measured; a half and a quarter of it are, too. */
  full: number;
}

const PLAIN = path.join(import.meta.dirname, '../../../tests/fixtures/plain');
const plain = readFileSync(path.join(PLAIN, 'source.txt'), 'utf8').split('\n');

/** The edition file of all shapes; most of them contradict it, which is said in messages. */
export const EDITION = readFileSync(path.join(PLAIN, 'edition.yaml'), 'utf8');

/** What the lines of a call begin with, in the document that everything grows in. */
const FIELDS = {
  introduction: '本计划支持示例。',
  title: '方向1：',
  item: '1.支持甲。',
  indicators: '考核指标：',
  years: '实施年限：',
  modes: '资助方式：',
  funding: '资助经费：',
  requirements: '申报要求：',
} as const;

const LINE_BYTES = 1_000_000;
const LINES = 100_000;

/** A line that is one megabyte long: what begins it stays, then the piece as often as there is room, then the end. */
function longLine(field: keyof typeof FIELDS, piece: string, end = ''): Shape {
  return {
    name: `${field}: ${shown(piece)}${end === '' ? '' : `… ${shown(end)}`}`,
    full: LINE_BYTES,
    build: (size) => {
      const text = piece.repeat(Math.ceil(size / Buffer.byteLength(piece)));
      const at = plain.findIndex((line) => line.startsWith(FIELDS[field]));
      return plain.with(at, `${FIELDS[field]}${text}${end}`).join('\n');
    },
  };
}

/** A hundred thousand lines at the end of the document, each made from its number. */
function manyLines(name: string, line: (number: number) => string): Shape {
  return {
    name: `lines: ${name}`,
    full: LINES,
    build: (size) => [...plain, ...Array.from({ length: size }, (_, number) => line(number))].join('\n'),
  };
}

/** What is said of a piece: long or strange ones in short. */
function shown(piece: string): string {
  const text = JSON.stringify(piece).slice(1, -1);
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

/** Four Chinese characters that belong to a number alone. */
function word(number: number): string {
  return Array.from({ length: 4 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((number * 7919 + at * 104_729) % 20_000)),
  ).join('');
}

/** Shapes that some pattern or loop might take square time for; each was one, or stands for a kind of them. */
export const SHAPES: readonly Shape[] = [
  longLine('introduction', '文'),
  longLine('introduction', 'a'),
  longLine('introduction', ' ', '文'),
  longLine('introduction', '<'),
  longLine('introduction', '文', '<文'),
  longLine('introduction', '文', '。（满足'),
  longLine('introduction', '）。'),
  longLine('introduction', '[bookmark:'),
  longLine('introduction', '[bookmark:x]文,'),
  longLine('introduction', '文,'),
  longLine('introduction', '\u0001'),
  longLine('introduction', '\u200b文'),
  longLine('introduction', '附件 '),
  longLine('introduction', '考核指标（'),
  longLine('introduction', '方向 '),
  longLine('introduction', '（'),
  longLine('introduction', '“', '”'),
  longLine('introduction', '指南'),
  longLine('introduction', '“协同”行动计划（'),
  longLine('introduction', '😀'),
  longLine('introduction', '*_`~|'),
  longLine('title', '：'),
  longLine('title', '方向1：'),
  longLine('title', '。'),
  longLine('item', '（满足考核指标中的①②）'),
  longLine('item', '（满足考核指标', '）'),
  longLine('item', '满足考核指标', '）。'),
  longLine('item', '①', '（满足考核指标中的①②）'),
  longLine('indicators', '①新；'),
  longLine('indicators', '①考核指标①'),
  longLine('indicators', '①\u200b新；'),
  longLine('indicators', '①⽂；'),
  longLine('indicators', '；考核指标①'),
  longLine('indicators', '。（考核指标①'),
  longLine('indicators', '。（', '考核指标①'),
  longLine('indicators', '考核指标①②、'),
  longLine('years', '1'),
  longLine('years', '1—'),
  longLine('years', '、', '文'),
  longLine('modes', '或'),
  longLine('funding', '1'),
  longLine('funding', '1', '万，资助5万元'),
  longLine('funding', '1万元、'),
  longLine('funding', '1.'),
  longLine('funding', '。', '文'),
  longLine('funding', '资助', '文5万元'),
  longLine('funding', '按', '文'),
  longLine('funding', '最高不超过'),
  longLine('funding', '1万元，', '1亿元'),
  longLine('funding', '企业1万元，'),
  longLine('funding', '总经费1亿元，'),
  longLine('funding', '拟支持5项，'),
  longLine('funding', '1%、'),
  longLine('funding', '按投入的1%，'),
  longLine('funding', '总投资', '5万元'),
  longLine('funding', '总投资不低于5万元的企业'),
  longLine('funding', '一', '万元'),
  longLine('funding', '一万至'),
  longLine('funding', '一多'),
  longLine('funding', '企业一', '文'),
  longLine('funding', 'A', '1万元'),
  longLine('funding', 'A-1'),
  longLine('funding', ',1'),
  longLine('funding', '1,000'),
  longLine('funding', '（', '5万元'),
  longLine('funding', ' ', '5万元'),
  longLine('funding', '单个项目', '文5万元'),
  longLine('funding', '，企业', '，5万元'),
  longLine('years', '近1年的企业'),
  longLine('years', '2026年1月—'),
  longLine('years', '主要内容中1、', '不超过3年'),
  longLine('years', '1、', '不超过3年'),
  longLine('years', '第1'),
  longLine('requirements', '须由'),
  longLine('requirements', '由'),
  longLine('requirements', '仅限'),
  longLine('requirements', '限'),
  longLine('requirements', '团队带头人'),
  longLine('requirements', '牵头申报单位为'),
  longLine('requirements', '1.须由企业牵头。'),
  longLine('requirements', '1.须由\u200b企业⽜头。'),
  longLine('requirements', '优先支持'),
  manyLines('empty', () => ''),
  manyLines('text', (number) => `第${number}行的文字。`),
  manyLines('words', word),
  manyLines('one word', () => '广西自然科学'),
  manyLines('plans', (number) => `“${word(number)}”行动计划（示例）`),
  manyLines('directions', (number) => `方向${number}：${word(number)}`),
  manyLines('areas', (number) => `${'一二三四五六七八九'.charAt(number % 9)}、${word(number)}`),
  manyLines('topics', (number) => (number % 2 === 0 ? `（${number % 100}）${word(number)}` : '主要内容：甲')),
  manyLines('fields', () => '主要内容：甲'),
  manyLines('items', (number) => `${number % 100}.支持甲。（满足考核指标中的①）`),
  manyLines('indented', (number) => ` ${word(number)}。`),
  manyLines('unknown labels', (number) => `${word(number)}：甲`),
];
