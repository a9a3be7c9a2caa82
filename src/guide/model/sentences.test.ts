import { expect, test } from 'vitest';
import { quoteSentences } from './sentences.ts';

const textsOf = (text: string): string[] => quoteSentences({ text, line: 7 }).map((one) => one.text);

test.each([
  ['（1）须联合申报；（2）信用良好。另行通知。', ['（1）须联合申报；', '（2）信用良好。', '另行通知。']],
  ['按“甲；乙”办（丙；丁）。戊', ['按“甲；乙”办（丙；丁）。', '戊']],
  // What one paper is to say is not several papers.
  [
    '提交《总结报告》，内容包括：目的；成效；预算。另附合同；发票。',
    ['提交《总结报告》，内容包括：目的；成效；预算。', '另附合同；', '发票。'],
  ],
  // Papers that are counted are several.
  ['申报材料包括：合同；发票。', ['申报材料包括：合同；', '发票。']],
])('cuts %s', (text, sentences) => {
  expect(textsOf(text).join('')).toBe(text);
  expect(textsOf(text)).toEqual(sentences);
});
