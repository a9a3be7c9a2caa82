import { expect, test } from 'vitest';
import { factSheet, inBrief } from './fact-sheet.ts';
import { splitAmounts } from './split-amounts.ts';
import { callsOf, splitRealGuide } from '../../../tests/support/real-guide.ts';

test('amounts and terms are told from the words between them', () => {
  expect(splitAmounts('50—500万元（分6种情形）')).toEqual([
    { text: '50—500万元', isAmount: true },
    { text: '（分6种情形）', isAmount: false },
  ]);
  expect(splitAmounts('综合类飞地：不超过500万元')).toEqual([
    { text: '综合类飞地：', isAmount: false },
    { text: '不超过500万元', isAmount: true },
  ]);
  expect(splitAmounts('不超过12.5万元，按20%—30%核算')).toEqual([
    { text: '不超过12.5万元', isAmount: true },
    { text: '，按', isAmount: false },
    { text: '20%—30%', isAmount: true },
    { text: '核算', isAmount: false },
  ]);
  expect(splitAmounts('6个月—1年')).toEqual([{ text: '6个月—1年', isAmount: true }]);
  expect(splitAmounts('原文未说明')).toEqual([{ text: '原文未说明', isAmount: false }]);
});

test('every amount and term of the guide is found, and no character lost', () => {
  for (const call of callsOf(splitRealGuide().guide)) {
    const { id } = call;
    const { funding, years } = factSheet(call);
    for (const [fact, unit] of [
      [funding, '万元'],
      [years, '年'],
    ] as const) {
      const text = inBrief(fact);
      const pieces = splitAmounts(text);
      expect(pieces.map((piece) => piece.text).join(''), id).toBe(text);
      expect(
        pieces.some(({ isAmount }) => isAmount),
        `${id}: ${text}`,
      ).toBe(text.includes(unit));
    }
  }
});
