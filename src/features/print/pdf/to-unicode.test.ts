import { expect, test } from 'vitest';
import { correctCharacter, correctToUnicode } from './to-unicode.ts';

const known = new Set('方民户西—甲');

test.each([
  ['⽅', '方', 'a radical by its compatibility form'],
  ['⺠', '民', 'a simplified radical, which has none'],
  ['⼾', '户', 'a radical whose compatibility form is another shape'],
  ['―', '—', 'a bar'],
  ['甲', '甲', 'a character of the text'],
  ['⽉', '⽉', 'what stands for no character of the text'],
])('%s is read as %s: %s', (written, meant) => {
  expect(correctCharacter(written, known)).toBe(meant);
});

test('a map keeps its codes, single ones and ranges, and what is around them', () => {
  const map = [
    'begincmap',
    '2 beginbfchar',
    '<0C> <2F45>',
    '<1F> <D842DFB7>',
    'endbfchar',
    '1 beginbfrange',
    '<FE> <FF> <2F44>',
    'endbfrange',
    'endcmap',
    'end',
  ].join('\n');
  expect(correctToUnicode(map, (character) => correctCharacter(character, known))).toBe(
    [
      'begincmap',
      '4 beginbfchar',
      '<0C> <65B9>',
      '<1F> <D842DFB7>',
      '<FE> <2F44>',
      '<FF> <65B9>',
      'endbfchar',
      'endcmap',
      'end',
    ].join('\n'),
  );
});

test('blocks have at most 100 entries', () => {
  const map = '1 beginbfrange\n<0000> <00F9> <4E00>\nendbfrange\nendcmap';
  const blocks = correctToUnicode(map, (character) => character).match(/\d+ beginbfchar/g);
  expect(blocks).toEqual(['100 beginbfchar', '100 beginbfchar', '50 beginbfchar']);
});
