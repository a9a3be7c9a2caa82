import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../src/guide/parse/lines.ts';
import { buildGrammar } from '../../src/guide/grammar/grammar.ts';
import { createReporter } from '../../src/guide/report/reporter.ts';
import { describePlace } from '../../src/guide/word/find-places.ts';
import { headingLevels, readWord } from '../../src/guide/word/read-word.ts';
import type { WordDocument } from '../../src/guide/word/word-document.ts';
import { buildGuideDocx } from '../support/guide-docx.ts';
import { realInput } from '../support/real-guide.ts';

const source = new TextDecoder().decode(realInput().source);
const built = buildGuideDocx(source);
const { lines, remarks } = read(built.bytes);
const texts = lines.map(({ text }) => text);

function read(bytes: Uint8Array): WordDocument {
  const report = createReporter('guide.docx');
  const document = readWord(bytes, buildGrammar(), report);
  if (!document) throw new Error(report.messages.join('\n'));
  return document;
}

describe('the guide of 2026 as a Word file', () => {
  test('gives every line back, character for character', () => {
    expect(texts).toEqual(built.lines);
  });

  test('has all lines of the source but for two that are rows of a table there, and one that was changed', () => {
    const all = new Set(texts);
    const gone = readLines(source)
      .map(({ text }) => text.trimStart())
      .filter((text) => !all.has(text));
    expect(gone).toEqual([
      '（1）新认定类：单个项目资助50—150万元。',
      '（2）绩效评估类：单个项目资助300—600万元。',
    ]);
    // As it was, it stands elsewhere, too.
    expect(texts[33]).toBe('资助经费：单个项目资助不超过120万元。');
  });

  test('gives every heading back with its level', () => {
    expect(built.headings).toHaveLength(132);
    const levels = headingLevels({ lines, remarks });
    const found = Array.from(levels, ([line, level]) => ({ text: texts[line - 1], level }));
    expect(found).toEqual(built.headings);
  });

  test('says what to look at, and where that is in Word', () => {
    expect(remarks.map(({ kind, text, line }) => [kind, text.split('\n')[0], line])).toEqual([
      ['contents', '目　录', 1],
      ['deletion', '100', 34],
      ['insertion', '120', 34],
      ['deletion', '4.本项已删除。', 40],
      ['deletion', '¶', 40],
      ['hidden', '（内部讨论稿）', 45],
      ['moved-away', expect.stringContaining('鼓励医学青年'), 58],
      ['moved-here', expect.stringContaining('鼓励医学青年'), 58],
      ['text-box', expect.stringContaining('支持毒物检测'), 364],
      ['table', '平台 ｜ 类别 ｜ 资助经费', 717],
      ['note', '按人民币计算，不含单位自筹部分。', 370],
      ['header', '2026年度广西科技计划项目申报指南', null],
      ['footer', '— 1 —', null],
    ]);
    const place = remarks[2]?.place;
    expect(place && describePlace(place)).toBe(
      'paragraph 168, “资助经费：单个项目资助不超过120万元。”, under “八、海洋经济” › “方向1：疾病防治关键技术研发与应用示范” › “子方向1：常见多发病防治及健康管理关键技术研发与应用示范”',
    );
  });
});

test('titles that the source has lost can be put back, and count on', () => {
  const titles = {
    1: '“尖锋”行动计划（广西重大专项计划）',
    2: '一、现代特色农林业',
    459: '方向17：铝新材料',
  };
  const whole = buildGuideDocx(source, { titles });
  const found = read(whole.bytes).lines.map(({ text }) => text);
  expect(found).toEqual(whole.lines);
  expect(found.filter((text) => !texts.includes(text))).toEqual(Object.values(titles));
});

test('the same as LibreOffice saved it is read line by line as before', () => {
  // From tests/slow/guide-word.test.ts, which does it again.
  const bytes = readFileSync(path.join(import.meta.dirname, 'guide-by-libreoffice.docx'));
  expect(read(bytes).lines.map(({ text }) => text)).toEqual(built.lines);
});
