import { expect, test } from 'vitest';
import { buildGrammar, NOTHING_ADDED } from '../grammar/grammar.ts';
import { emptyListState, splitEnumeration } from './enumerations.ts';
import { foldWidth } from './lines.ts';

/** The pieces of a text, each entry with its depth. */
function pieces(text: string, inline = true): string[] {
  const { segments } = splitEnumeration(foldWidth(text), emptyListState(buildGrammar().marks), { inline });
  return segments.map(({ start, end, marker, depth }) => `${marker ? depth : '-'} ${text.slice(start, end)}`);
}

test('cuts circled entries after full stops and semicolons', () => {
  expect(pieces('①甲。②乙；③丙。')).toEqual(['0 ①甲。', '0 ②乙；', '0 ③丙。']);
});

test('leaves marks alone that refer to entries', () => {
  expect(pieces('①甲；②乙。每个项目满足考核指标①或②即可。')).toEqual([
    '0 ①甲；',
    '0 ②乙。每个项目满足考核指标①或②即可。',
  ]);
  expect(pieces('①甲。（须考核指标中的①②；乙须考核指标中的③④）')).toHaveLength(1);
});

test('nests a list inside an entry', () => {
  expect(pieces('1.企业类：（1）甲；（2）乙（其中，1项）；2.院所类：（1）丙。')).toEqual([
    '0 1.企业类：',
    '1 （1）甲；',
    '1 （2）乙（其中，1项）；',
    '0 2.院所类：',
    '1 （1）丙。',
  ]);
});

test('keeps the text before a list as a piece of its own', () => {
  expect(pieces('以下其中一项内容：1.甲。2.乙。')).toEqual(['- 以下其中一项内容：', '0 1.甲。', '0 2.乙。']);
});

test('looks only at the beginning unless told', () => {
  expect(pieces('1.甲。2.乙。', false)).toEqual(['0 1.甲。2.乙。']);
});

test('does not take decimals, years or brackets for entries', () => {
  expect(pieces('1.达到1.5倍。2024年起。（3）不从1起。')).toEqual([
    '0 1.达到1.5倍。2024年起。（3）不从1起。',
  ]);
});

test('takes a repeated number and reports it', () => {
  const { segments, slips } = splitEnumeration('1.甲;2.乙;2.丙;4.丁', emptyListState(buildGrammar().marks), {
    inline: true,
  });
  expect(segments).toHaveLength(4);
  expect(slips.map(({ value, expected }) => [value, expected])).toEqual([
    [2, 3],
    [4, 3],
  ]);
});

test('has all characters of the text', () => {
  const text = ' 1. 甲 。 2.乙（1）丙 ';
  expect(
    pieces(text)
      .map((piece) => piece.slice(2))
      .join(''),
  ).toBe(text);
});

test('cuts a list whose numbers have a form that the edition adds, and one within it', () => {
  const { marks } = buildGrammar({ ...NOTHING_ADDED, marks: ['（{汉字数字}）', '第{数字}款'] });
  const norm = foldWidth('（一）企业类：第1款甲；第2款乙。（二）院所类：第1款丙。');
  const { segments, slips, hidden } = splitEnumeration(norm, emptyListState(marks), { inline: true });
  expect(segments.map(({ depth, start, end }) => `${depth} ${norm.slice(start, end)}`)).toEqual([
    '0 (一)企业类:',
    '1 第1款甲;',
    '1 第2款乙。',
    '0 (二)院所类:',
    '1 第1款丙。',
  ]);
  expect([...slips, ...hidden]).toEqual([]);
});
