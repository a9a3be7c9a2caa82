import { expect, test } from 'vitest';
import { openThesaurus } from './thesaurus.ts';
import { parseRows, printRows, type ThesaurusRow } from './thesaurus-rows.ts';

const row = (guide: string, pages: number, lists: Partial<ThesaurusRow> = {}): ThesaurusRow => ({
  guide,
  pages,
  same: [],
  narrower: [],
  related: [],
  broader: [],
  ...lists,
});

const ROWS = [
  row('药物警戒', 2, { related: ['癌症', '肺癌'] }),
  row('重大疾病', 6),
  row('肿瘤', 3, { same: ['癌症', 'GLP-1'], narrower: ['肺癌'], broader: ['重大疾病'] }),
  row('疾病', 9, { narrower: ['癌症'] }),
  row('高发病', 2, { narrower: ['癌症'] }),
  row('肺癌筛查', 1, { related: ['肺癌'] }),
];
const { offersFor, words, expressions } = openThesaurus(ROWS);
const near = (word: string): string[] | undefined => offersFor(word)?.near.map(({ text }) => text);
const related = (word: string): string[] | undefined => offersFor(word)?.related.map(({ text }) => text);

test('what means the same comes before what a word is a kind of, then what is wider, then what has to do with it', () => {
  expect(near('癌症')).toEqual(['肿瘤', '高发病', '疾病', '重大疾病']);
  expect(related('癌症')).toEqual(['药物警戒']);
});

test('an expression that has the word in it leads to no other pages', () => {
  expect(near('肺癌')).toEqual(['肿瘤', '重大疾病']);
  expect(related('肺癌')).toEqual(['药物警戒']);
});

test('an expression of the guide itself leads to what is wider', () => {
  expect(near('肿瘤')).toEqual(['重大疾病']);
  expect(near('重大疾病')).toBeUndefined();
});

test('what is wider in one field alone is nothing to a word of several', () => {
  const { offersFor: ask } = openThesaurus([
    row('大语言模型', 1, { same: ['LLM'], narrower: ['机器翻译'], broader: ['司法'] }),
    row('大模型', 5, { same: ['LLM'], broader: ['人工智能'] }),
    row('司法', 1),
    row('人工智能', 34),
  ]);
  expect(ask('LLM')?.near.map(({ text }) => text)).toEqual(['大语言模型', '大模型', '人工智能']);
  expect(ask('机器翻译')?.near.map(({ text }) => text)).toEqual(['大语言模型', '司法']);
});

test('a word of a wide field leads to nothing narrow that only has to do with it', () => {
  const { offersFor: ask } = openThesaurus([
    row('设区市', 6, { narrower: ['贺州'] }),
    row('石材废料', 1, { related: ['贺州', '大理石'] }),
    row('汽车', 16, { related: ['贺州'] }),
  ]);
  expect(ask('贺州')?.related.map(({ text }) => text)).toEqual(['汽车']);
  expect(ask('大理石')?.related.map(({ text }) => text)).toEqual(['石材废料']);
});

test('case, width and punctuation do not matter', () => {
  expect(near('ｇｌｐ1')).toEqual(['肿瘤', '重大疾病']);
});

test('offers have their pages, and are not many', () => {
  expect(offersFor('癌症')?.near[0]).toEqual({ text: '肿瘤', pages: 3 });
  const many = openThesaurus([
    ...Array.from({ length: 9 }, (_, at) => row(`甲${String(at)}`, at, { narrower: ['词'] })),
    ...Array.from({ length: 9 }, (_, at) => row(`乙${String(at)}`, at, { related: ['词', '字'] })),
  ]);
  expect(many.offersFor('词')?.near).toHaveLength(6);
  expect(many.offersFor('词')?.related).toEqual([]);
  expect(many.offersFor('字')?.related).toHaveLength(3);
});

test('there is nothing for a word that stands nowhere', () => {
  expect(offersFor('龘龘')).toBeUndefined();
  expect(offersFor('')).toBeUndefined();
  expect(openThesaurus([]).offersFor('癌症')).toBeUndefined();
});

test('all words and expressions can be had', () => {
  expect([...words].sort()).toEqual(['GLP-1', '癌症', '肺癌'].sort());
  expect(expressions).toHaveLength(ROWS.length);
});

test('rows that are printed are read as they were', () => {
  expect(parseRows(printRows(ROWS))).toEqual(ROWS);
  expect(parseRows(printRows([]))).toEqual([]);
});
