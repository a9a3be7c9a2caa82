import { expect, test } from 'vitest';
import { checkSite } from './check-site.ts';
import { readLines } from '../../guide/parse/lines.ts';
import { createReporter } from '../../guide/report/reporter.ts';

const LINES = readLines('方向1：甲\n\n考核指标：①乙。②丙。\n　　注  1：丁。');
const WHOLE =
  '<main><h1 data-source-lines="1">方向1：甲</h1><h2 data-source-lines="3">考核指标：</h2><ul><li><span data-source-lines="3">①<a href="#k1">乙</a>。</span><p>ours</p></li><li data-source-lines="3">②丙。</li></ul><p data-source-lines="4">　　注  1：丁。</p></main>';

/** The rules that a site of one page breaks. */
function rules(html: string, more: [string, string][] = []): string[] {
  const report = createReporter('source.txt', LINES);
  checkSite(new Map([['/2026/1/', html], ...more]), ['/2026/1/'], LINES, report);
  return report.messages.map(({ ruleId }) => ruleId ?? '');
}

test('accepts pages that show every line once', () => {
  expect(rules(WHOLE)).toEqual([]);
});

test.each([
  ['a line that is not shown', WHOLE.replace('<h1 data-source-lines="1">方向1：甲</h1>', ''), 'not-shown'],
  ['a changed character', WHOLE.replace('丙。', '丙.'), 'shown-otherwise'],
  ['a piece twice', WHOLE.replace('②丙。', '②丙。②丙。'), 'shown-otherwise'],
  ['another order', WHOLE.replace('①', '②').replace('②丙', '①丙'), 'shown-otherwise'],
  ['a space that is lost before a line', WHOLE.replace('　　注', '　注'), 'shown-otherwise'],
  ['spaces that became one', WHOLE.replace('注  1', '注 1'), 'shown-otherwise'],
  ['words of ours among the guide’s', WHOLE.replace('考核指标：<', '考核指标：见下<'), 'shown-otherwise'],
  ['a mark inside a mark', WHOLE.replace('<a href', '<a data-source-lines="3" href'), 'source-mark'],
  ['a mark outside main', `${WHOLE}<p data-source-lines="1"></p>`, 'source-mark'],
])('reports %s', (_name, html, rule) => {
  expect(rules(html)).toContain(rule);
});

test('reports a line on two pages, and a page that is missing', () => {
  expect(rules(WHOLE, [['/2026/2/', '<main><p data-source-lines="1">方向1：甲</p></main>']])).toContain(
    'shown-twice',
  );
  const report = createReporter('source.txt', LINES);
  checkSite(new Map([['/2026/1/', WHOLE]]), ['/2026/1/', '/2026/9/'], LINES, report);
  expect(report.messages.map(({ ruleId }) => ruleId)).toEqual(['missing-page']);
});
