import { describe, expect, test } from 'vitest';
import { remarksOf, textsOf } from '../../../tests/support/read-body.ts';
import { inList, inStyle, paragraph, run } from '../../../tests/support/word-xml.ts';
import { formatNumber } from './number-formats.ts';

const level = (depth: number, format: string, pattern: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
const definition = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, uses: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${uses}"/>${overrides}</w:num>`;
const startsAt = (depth: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const entries = (...places: readonly (readonly [list: number, depth?: number])[]): string =>
  places.map(([id, depth]) => paragraph(run('甲'), inList(id, depth))).join('');

test.each([
  ['decimal', [1, 12], ['1', '12']],
  ['decimalZero', [1, 12], ['01', '12']],
  ['decimalFullWidth', [12], ['１２']],
  ['chineseCounting', [1, 10, 11, 20, 21, 101], ['一', '十', '十一', '二十', '二十一', '一百零一']],
  ['ideographDigital', [10, 21], ['一〇', '二一']],
  ['chineseLegalSimplified', [1, 12, 20], ['壹', '壹拾贰', '贰拾']],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
  ['decimalEnclosedCircleChinese', [1, 20, 21, 36, 50, 51], ['①', '⑳', '㉑', '㊱', '㊿', '51']],
  ['decimalEnclosedParen', [1, 20], ['⑴', '⒇']],
  ['lowerLetter', [1, 26, 27], ['a', 'z', 'aa']],
  ['upperRoman', [1, 4, 9, 14, 40, 1999], ['I', 'IV', 'IX', 'XIV', 'XL', 'MCMXCIX']],
  ['none', [3], ['']],
  ['chineseCounting', [0, 100_000], ['0', '100000']],
  ['constructor', [1], [undefined]],
])('%s counts %j as %j', (format, values, printed) => {
  expect(values.map((value) => formatNumber(value, format))).toEqual(printed);
});

describe('numbers of paragraphs', () => {
  const outline = definition(
    1,
    level(0, 'decimal', '方向%1：'),
    level(1, 'decimal', '子方向%2：'),
    level(2, 'chineseCounting', '%1.%2（%3）', '<w:suff w:val="space"/>'),
  );

  test('begin again below each number of a higher level', () => {
    const body = entries([1], [1, 1], [1, 2], [1, 2], [1, 1], [1, 2], [1], [1, 1]);
    expect(textsOf(body, { numbering: outline + list(1, 1) })).toEqual([
      '方向1：甲',
      '子方向1：甲',
      '1.1（一） 甲',
      '1.1（二） 甲',
      '子方向2：甲',
      '1.2（一） 甲',
      '方向2：甲',
      '子方向1：甲',
    ]);
  });

  test('go on through lists of one definition, unless one starts anew, once', () => {
    const numbering = outline + list(1, 1) + list(2, 1) + list(3, 1, startsAt(0, 18));
    expect(textsOf(entries([1], [2], [3], [3], [1]), { numbering })).toEqual([
      '方向1：甲',
      '方向2：甲',
      '方向18：甲',
      '方向19：甲',
      '方向20：甲',
    ]);
  });

  test('do not begin again where the level says so', () => {
    const numbering =
      definition(1, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>')) +
      list(1, 1);
    expect(textsOf(entries([1], [1, 1], [1], [1, 1]), { numbering })).toEqual([
      '1.甲',
      '1)甲',
      '2.甲',
      '2)甲',
    ]);
  });

  test('are those of a list that replaces a level', () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1、')}</w:lvlOverride>`;
    expect(textsOf(entries([2], [2]), { numbering: outline + list(2, 1, override) })).toEqual([
      'A、甲',
      'B、甲',
    ]);
  });

  test('come from the style, on the level that the list keeps for it, and go with number 0', () => {
    const styles = [
      `<w:style w:type="paragraph" w:styleId="h"><w:name w:val="h"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
      `<w:style w:type="paragraph" w:styleId="i"><w:name w:val="i"/><w:basedOn w:val="h"/></w:style>`,
    ].join('');
    const numbering =
      definition(
        1,
        level(0, 'decimal', '%1.'),
        level(1, 'decimalEnclosedCircle', '%2', '<w:pStyle w:val="h"/>'),
      ) + list(1, 1);
    const body = [
      paragraph(run('甲'), inStyle('h')),
      paragraph(run('甲'), inStyle('i')),
      paragraph(run('甲'), inStyle('h') + inList(0)),
      paragraph(run('甲'), inStyle('h') + inList(1)),
    ].join('');
    expect(textsOf(body, { styles, numbering })).toEqual(['①甲', '②甲', '甲', '1.甲']);
  });

  test('come from a style of lists', () => {
    const styles = `<w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const numbering = `<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="n"/></w:abstractNum>${outline}${list(1, 1)}${list(5, 2)}`;
    expect(textsOf(entries([5], [1]), { styles, numbering })).toEqual(['方向1：甲', '方向2：甲']);
  });

  test('are decimal where a level says so, and bullets where the font has no character', () => {
    const numbering =
      definition(
        1,
        level(0, 'chineseCounting', '%1、'),
        level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
        level(2, 'bullet', '\uf06c'),
      ) + list(1, 1);
    expect(textsOf(entries([1], [1, 1], [1, 2]), { numbering })).toEqual(['一、甲', '1.1甲', '•甲']);
  });

  test('do not run together with numbers that a text begins with', () => {
    const numbering = definition(1, level(0, 'decimal', '%1.')) + list(1, 1);
    expect(textsOf(paragraph(run('2025年'), inList(1)), { numbering })).toEqual(['1. 2025年']);
  });

  test('of a format that is not known are decimal, and listed', () => {
    const numbering = definition(1, level(0, 'hindiVowels', '%1.')) + list(1, 1);
    expect(textsOf(entries([1]), { numbering })).toEqual(['1.甲']);
    expect(remarksOf(entries([1]), { numbering })).toEqual(['unknown-number-format: hindiVowels']);
  });

  test('are left out where the list is not there', () => {
    expect(textsOf(entries([7]))).toEqual(['甲']);
  });
});
