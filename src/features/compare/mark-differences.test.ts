import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { markDifferences } from './mark-differences.ts';

afterEach(() => vi.unstubAllGlobals());

/** Texts with what differs in 【】. */
const marked = (...texts: string[]): string[] =>
  markDifferences(texts).map((parts) =>
    parts.map(({ text, differs }) => (differs ? `【${text}】` : text)).join(''),
  );

test('words and numbers that not all texts have are marked; punctuation alone is not', () => {
  expect(
    marked('获得授权发明专利1件及以上。', '获得授权发明专利12件以上；', '获得发明专利1件及以上'),
  ).toEqual([
    '获得【授权】发明专利【1件及】以上。',
    '获得【授权】发明专利【12】件以上；',
    '获得发明专利【1件及】以上',
  ]);
  expect(marked('取得显著效益，', '取得显著效益。')).toEqual(['取得显著效益，', '取得显著效益。']);
});

test('texts are cut, never changed, and equal ones have no differences', () => {
  const text = fc
    .array(fc.constantFrom('建立', '示范', '基地', '1', '20', '、', ' ', 'AI', '𠮷'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const cut = markDifferences(texts);
      expect(cut.map((parts) => parts.map((part) => part.text).join(''))).toEqual(texts);
      const [first = ''] = texts;
      for (const parts of markDifferences([first, first]))
        expect(parts.some(({ differs }) => differs)).toBe(false);
    }),
  );
});

test('a browser that does not know Chinese words compares characters and numbers', () => {
  vi.stubGlobal('Intl', {});
  expect(marked('产出2篇', '产出12篇')).toEqual(['产出【2】篇', '产出【12】篇']);
});
