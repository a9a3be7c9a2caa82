import { expect, test } from 'vitest';
import { buildGrammar } from '../../src/guide/grammar/grammar.ts';
import { createReporter } from '../../src/guide/report/reporter.ts';
import { readWord } from '../../src/guide/word/read-word.ts';
import { findLibreOffice } from '../support/find-libreoffice.ts';
import { buildGuideDocx } from '../support/guide-docx.ts';
import { convertToText, saveAnew } from '../support/open-in-libreoffice.ts';
import { realInput } from '../support/real-guide.ts';

const source = new TextDecoder().decode(realInput().source);
// LibreOffice prints what is deleted or hidden, too: it opens the file in which that has been accepted.
const { bytes, lines } = buildGuideDocx(source, { isAccepted: true });
const soffice = findLibreOffice('writer');

/** Cells end lines, numbers are followed by a space, and a symbol keeps its font's code. */
const bare = (text: string): string => text.replace(/[\s｜]+/g, '').replaceAll('\uf0b3', '≥');

test('the Word file of the guide shows in LibreOffice what we read, numbers included', () => {
  const text = bare(convertToText(soffice, 'guide.docx', bytes));
  const missing: string[] = [];
  let from = text.indexOf(bare(lines[0] ?? ''));
  for (const line of lines) {
    const at = text.indexOf(bare(line), from);
    if (at === -1) missing.push(line);
    else from = at + bare(line).length;
  }
  // Its text export has no text boxes and no footnotes, and says a merged cell once.
  expect(missing).toEqual([
    '3.支持毒物检测、物证高效提取检验等刑事领域关键技术研发与应用示范。（满足考核指标中的①②③④）',
    '脚注：按人民币计算，不含单位自筹部分。',
    '重点实验室 ｜ 绩效评估类 ｜ 单个项目资助300—600万元。',
  ]);
});

test('saved anew as a Word file by LibreOffice, it is read line by line as before', () => {
  const report = createReporter('guide.docx');
  const read = readWord(saveAnew(soffice, 'guide.docx', bytes), buildGrammar(), report);
  expect(report.messages).toEqual([]);
  expect(read?.lines.map(({ text }) => text)).toEqual(lines);
});
