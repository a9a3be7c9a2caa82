import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedCharacters, foldText, spellBlock, spellTitle, textPhrase, TITLE_SPAN } from './spelling.ts';

describe('folding', () => {
  test.each([
    ['５Ｇ－Ａ／６Ｇ', '5g-a/6g'],
    ['方向13:公共安全(CCUS)', '方向13：公共安全（ccus）'],
    ['19＋6＋N', '19+6+n'],
    ['甲\u3000乙\t丙', '甲 乙 丙'],
    ['≥1000平方米', '≥1000平方米'],
    ['ab_ΑÀ', 'ab_ΑÀ'],
  ])('%s counts as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test.each([
    ['1:1', '1∶1', '1：1', '1﹕1'],
    ['50~100', '50～100', '50—100', '50-100', '50–100', '50－100', '50〜100'],
    ['“尖锋”', '"尖锋"', '‘尖锋’', "'尖锋'", '「尖锋」', '『尖锋』', '＂尖锋＂'],
    ['〔2016〕32号', '[2016]32号', '［２０１６］32号', '【2016】32号'],
    ['碳达峰、中和。', '碳达峰､中和｡'],
    ['中国·东盟', '中国•东盟', '中国・东盟'],
    ['≥3，≤5', '≧3,⩽5'],
  ])('%s counts as %s, and as the others like it', (text, ...others) => {
    for (const other of others) expect(foldText(other)).toBe(foldText(text));
  });

  test('keeps the number of characters, so that places stay what they are', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(text).length === text.length));
  });

  test('is done when it is done once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => foldText(foldText(text)) === foldText(text)),
    );
  });
});

describe('the index copy of a page', () => {
  test('has each character of a block as a word, folded, and a barrier at its end', () => {
    expect(spellBlock('５G 机')).toBe('5\u200bg\u200b\ue020\u200b机\u200b \u2063 ');
  });

  test('gives each title the same number of places', () => {
    const places = (title: string): number =>
      spellTitle(title)
        .split(/[\u200b ]+/)
        .filter(Boolean).length;
    expect(places('甲')).toBe(TITLE_SPAN);
    expect(places('高新技术（5G）')).toBe(TITLE_SPAN);
  });

  test('has the whole of a title that is longer than that', () => {
    expect(spellTitle('长'.repeat(200))).toBe(spellBlock('长'.repeat(200)));
  });
});

test('a phrase has each character as a word', () => {
  expect(textPhrase('５G 无人机')).toBe('"5 g \ue020 无 人 机"');
});

test('every mark of the text counts as a word, as what it is folded to', () => {
  const counted = countedCharacters(['甲，乙"丙', 'a+b']);
  for (const mark of '，+“\ue020') expect(counted).toContain(mark);
  for (const char of '甲a"') expect(counted).not.toContain(char);
});
