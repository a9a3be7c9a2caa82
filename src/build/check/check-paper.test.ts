import { expect, test } from 'vitest';
import { checkPaper } from './check-paper.ts';
import { readLines } from '../../guide/parse/lines.ts';
import { createReporter } from '../../guide/report/reporter.ts';

const LINES = readLines('方向1：甲\n\n考核指标：①乙。②丙。\n　　注  1：丁。');
const WHOLE =
  '<main><h2 data-source-lines="1">方向1：甲</h2><p data-source-lines="3">考核指标：</p><ul><li data-source-lines="3">①乙。</li><li data-source-lines="3">②丙。</li></ul><p data-source-lines="4">　　注  1：丁。</p></main>';

/** The rules that a print view breaks. */
function rules(html: string | undefined): string[] {
  const report = createReporter('source.txt', LINES);
  checkPaper('/p/', new Map(html === undefined ? [] : [['/p/', html]]), LINES, report);
  return report.messages.map(({ ruleId }) => ruleId ?? '');
}

test('accepts a print view that shows every line once, in order', () => {
  expect(rules(WHOLE)).toEqual([]);
});

test.each([
  ['a print view that is missing', undefined, 'missing-page'],
  [
    'a line that is not shown',
    WHOLE.replace('<h2 data-source-lines="1">方向1：甲</h2>', ''),
    'shown-otherwise',
  ],
  ['a space that is lost before a line', WHOLE.replace('　　注', '　注'), 'shown-otherwise'],
  ['spaces that became one', WHOLE.replace('注  1', '注 1'), 'shown-otherwise'],
  ['a changed character', WHOLE.replace('丙。', '丙.'), 'shown-otherwise'],
  ['a line twice', WHOLE.replace('<ul>', '<p data-source-lines="1">方向1：甲</p><ul>'), 'shown-otherwise'],
  [
    'a line after a later one',
    `${WHOLE.replace('<h2 data-source-lines="1">方向1：甲</h2>', '').replace('</main>', '')}<p data-source-lines="1">方向1：甲</p></main>`,
    'out-of-order',
  ],
  ['a line of another part', WHOLE.replace('<ul>', '<p data-source-lines="9">丁</p><ul>'), 'source-mark'],
  ['a mark outside main', `${WHOLE}<p data-source-lines="1"></p>`, 'source-mark'],
])('reports %s', (_name, html, rule) => {
  expect(rules(html)).toContain(rule);
});
