import { expect, test } from 'vitest';
import { ABSENT_FILE, ALL_SCARCE_FILES, READINGS_FILE } from '../near-files.ts';
import { parseOffers } from './printed-offers.ts';
import { openOffers, openThesaurus, type Thesaurus } from './thesaurus.ts';
import { parseRows } from './thesaurus-rows.ts';
import { writeNear, type ThesaurusEntry } from './write-near.ts';

const PAGES = [
  ['重大疾病防治', '肿瘤早期筛查', '鼻咽癌与肝癌'],
  ['肿瘤治疗', '5G'],
  ['水下声呐', '声纳探测'],
  ['声呐', '肿瘤'],
  ['声呐', '肿瘤'],
].map(([title = '', ...blocks]) => ({ title, blocks: blocks.map((text) => ({ text })) }));

const ENTRIES: ThesaurusEntry[] = [
  { guide: '肿瘤', same: ['癌症'], narrower: ['肝癌', '肺癌'], broader: ['重大疾病', '别年的说法'] },
  { guide: '声呐', same: ['声纳', 'sonar'] },
  { guide: '重大疾病' },
  { guide: '别年的说法', same: ['旧词'] },
  { guide: '水下声呐', related: ['潜艇'] },
];

function open(entries: readonly ThesaurusEntry[]): { absent: Thesaurus; scarce: Thesaurus; files: string[] } {
  const files = writeNear(PAGES, entries, ['重组']);
  const text = (name: string): string =>
    new TextDecoder().decode(files.find(({ path }) => path === name)?.content);
  return {
    absent: openThesaurus(parseRows(text(ABSENT_FILE))),
    scarce: openOffers(ALL_SCARCE_FILES.flatMap((name) => parseOffers(text(name)))),
    files: files.map(({ path }) => path),
  };
}

const { absent, scarce, files } = open(ENTRIES);

test('words that no page has are apart from those that few have', () => {
  expect(files).toEqual([ABSENT_FILE, ...ALL_SCARCE_FILES, READINGS_FILE]);
  expect([...absent.words].sort()).toEqual(['sonar', '潜艇', '癌症', '肺癌'].sort());
  expect(absent.offersFor('癌症')).toEqual({
    word: '癌症',
    near: [
      { text: '肿瘤', pages: 4 },
      { text: '重大疾病', pages: 1 },
    ],
    related: [],
  });
  expect(scarce.offersFor('肝癌')?.near.map(({ text }) => text)).toEqual(['肿瘤', '重大疾病']);
  expect(scarce.offersFor('癌症')).toBeUndefined();
});

test('what means the same leads both ways where both stand in pages', () => {
  expect(scarce.offersFor('声纳')?.near).toEqual([{ text: '声呐', pages: 3 }]);
  expect(scarce.offersFor('声呐')?.near).toEqual([{ text: '声纳', pages: 1 }]);
});

test('an expression that no page has is not offered, nor is anything for it', () => {
  expect(absent.offersFor('旧词')).toBeUndefined();
  expect([...absent.expressions, ...scarce.expressions]).not.toContain('别年的说法');
});

test('without a thesaurus there are empty files', () => {
  const empty = open([]);
  expect(empty.files).toEqual(files);
  expect([...empty.absent.words, ...empty.scarce.words]).toEqual([]);
});
