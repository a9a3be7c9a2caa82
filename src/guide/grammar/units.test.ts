import { expect, test } from 'vitest';
import { readField, sayQuantity } from '../../../tests/support/said-amounts.ts';
import { GrammarAdditions } from './grammar.ts';

const units = new Map([
  ['周年', '年'],
  ['个自然月', '个月'],
  ['万元人民币', '万元'],
]);

test.each([
  ['实施年限不超过3周年。', 'years', '-: ~3'],
  ['执行期十八个自然月以内。', 'years', '-: ~1.5'],
  ['企业牵头的不超过3 周年，高校牵头的不超过二周年。', 'years', '企业牵头的: ~3；高校牵头的: ~2'],
  ['单个项目资助不超过100万元人民币。', 'funding', '-: ~100'],
  ['单个项目资助50—80万元人民币。', 'funding', '-: 50~80'],
] as const)('reads %s with the units that an edition adds, and not without', (text, kind, said) => {
  expect(readField(text, kind, [kind], new Map()).isWrong).toBe(!text.includes('人民币'));
  const { quantity, isWrong } = readField(text, kind, [kind], units);
  expect(isWrong).toBe(false);
  expect(sayQuantity(quantity ?? { cases: [], asides: [] }).join('；')).toBe(said);
  // What is quoted is the guide's, unit and all.
  for (const one of quantity?.cases ?? []) expect(text).toContain(one.text);
});

test.each([
  [{ 学期: '半年' }, '“半年” is none of'],
  [{ 个月: '年' }, '“个月” is a unit already'],
  [{ 万元: '元' }, '“万元” is a unit already'],
  [{ 月: '个月' }, '“月” is shorter than “个月”'],
  [{ month: '个月' }, 'one to eight Chinese characters'],
])('refuses %j', (added, reason) => {
  expect(JSON.stringify(GrammarAdditions.safeParse({ units: added }).error?.issues)).toContain(reason);
});
