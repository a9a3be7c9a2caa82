import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countedCharacters,
  foldText,
  foldWidths,
  printAnchors,
  printForms,
  readAnchors,
  readBlocks,
  spellBlock,
  spellId,
  spellTitle,
  textPhrase,
  TITLE_SPAN,
} from '../../../src/search/spelling.ts';

/** Text as the guide has it: Chinese, Latin, digits, marks of both widths, spaces. */
const guideText = fc
  .array(fc.constantFrom(...Array.from('广西无人机５Gaz09（）(),，。：:＋+/-—“”≥①㎡\u3000 ')), {
    minLength: 1,
    maxLength: 40,
  })
  .map((characters) => characters.join(''))
  .filter((text) => text.trim() !== '');

describe('folding', () => {
  test.each([
    ['５Ｇ－Ａ／６Ｇ', '5g-a/6g'],
    ['方向13:公共安全(CCUS)', '方向13：公共安全（ccus）'],
    ['19＋6＋N', '19+6+n'],
    ['甲\u3000乙\t丙', '甲 乙 丙'],
    ['≥1000平方米', '≥1000平方米'],
    ['中国—东盟', '中国—东盟'],
  ])('%s counts as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
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
  test('gives every block back as it was', () => {
    fc.assert(
      fc.property(guideText, fc.array(guideText, { maxLength: 5 }), (title, blocks) => {
        const copy = [spellTitle(title), ...blocks.map(spellBlock), spellId('13-2')].join(' ');
        // Pagefind gives markup characters as entities and white space as single spaces.
        const raw = copy.replace(/\s+/g, ' ');
        expect(readBlocks(raw, printForms([title, ...blocks]))).toEqual([title, ...blocks]);
      }),
    );
  });

  test('gives anchors back, also where a block has none', () => {
    const list = ['', 'c1', '', 'jianfeng-1', ''];
    expect(readAnchors(printAnchors(list))).toEqual(['', ...list]);
    expect(readAnchors(printAnchors([]))).toEqual(['']);
  });

  test('refuses a title that would run into the text', () => {
    expect(() => spellTitle('长'.repeat(TITLE_SPAN))).toThrow(/longer than 95 characters/);
  });
});

test('a phrase has each character as a word', () => {
  expect(textPhrase('５G 无人机')).toBe('"5 g \ue020 无 人 机"');
});

test('every mark of the text counts as a word, the straight quotation mark excepted', () => {
  const counted = countedCharacters(['甲，乙"丙', 'a+b']);
  for (const mark of '，+\ue020') expect(counted).toContain(mark);
  for (const char of '甲a"') expect(counted).not.toContain(char);
});

test('widths fold without case, for the index keeps the case of what is shown', () => {
  expect(foldWidths('ＡＢab')).toBe('ABab');
});
