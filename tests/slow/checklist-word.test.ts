import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/features/checklist/checklist.ts';
import { renderChecklistDocx } from '../../src/features/checklist/checklist-docx.ts';
import { sheetOf, SHEET_CONTEXT } from '../support/call-sheets.ts';
import { findLibreOffice } from '../support/find-libreoffice.ts';
import { convertToText } from '../support/open-in-libreoffice.ts';
import { callsOf, splitRealGuide } from '../support/real-guide.ts';

const calls = callsOf(splitRealGuide().guide);
/** Lines break where cells end. */
const bare = (text: string): string => text.replace(/\s+/g, '');

describe('a Word file, opened in LibreOffice', () => {
  const soffice = findLibreOffice('writer');

  test('of all calls, 50 at a time, has every text of them to the letter', async () => {
    for (const some of [calls.slice(0, 50), calls.slice(50)]) {
      const file = await renderChecklistDocx(
        some.map(({ id }) => sheetOf(id)),
        SHEET_CONTEXT,
      );
      const text = convertToText(soffice, 'all.docx', file);
      for (const call of some) {
        const { content, items, options, indicators, requirements, funding, years, modesText } = call;
        for (const entry of [content, items, options, indicators, requirements].flat())
          expect(text, call.id).toContain(entry.text);
        // What the guide prints in several lines has a paragraph for each.
        for (const quote of [funding?.text, years?.text, modesText, call.indicatorRule?.text])
          for (const line of quote?.split('\n') ?? []) expect(text, call.id).toContain(line);
        for (const { text: words, line, remarks } of linesOf(sheetOf(call.id).checklist))
          expect(text, call.id).toContain(`${words}（第${line ?? ''}行）${remarks.join('')}`);
        expect(text).toContain(`${call.id}的同事`);
      }
    }
  });

  test('has the chosen content and its indicators, and no other', async () => {
    const sheet = sheetOf('2-1', 9);
    const text = bare(convertToText(soffice, 'one.docx', await renderChecklistDocx([sheet], SHEET_CONTEXT)));
    const { items, indicators } = sheet.file.call;
    const isIn = ({ text: words }: { text: string }): boolean => text.includes(bare(words));
    expect(items.filter(isIn).map(({ n }) => n)).toEqual([9]);
    expect(indicators.filter(isIn).map(({ n }) => n)).toEqual([2, 3, 7, 8, 9]);
    for (const words of ['拟达到', '〔满足其一：甲〕', '〔满足其一：乙〕', '2-1的同事', '宋体字是指南原文'])
      expect(text).toContain(words);
  });

  test('says what is done, when and by whom', async () => {
    const text = bare(
      convertToText(soffice, 'one.docx', await renderChecklistDocx([sheetOf('1-3')], SHEET_CONTEXT)),
    );
    expect(text).toContain('须由自治区卫生健康委出具推荐函。（第58行）自治区卫生健康委☑');
    expect(text).toContain('（第58行）涉及人的临床研究医学伦理委员会☐');
    expect(text).toContain('免交原文没有写');
  });
});
