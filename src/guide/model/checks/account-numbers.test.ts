import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountForNumbers, type AccountedText } from './account-numbers.ts';
import { FUNDING_ACCOUNT, YEARS_ACCOUNT } from './written-numbers.ts';
import { MONEY, readAmounts, YEARS } from '../quantities.ts';
import type { QuantityCase } from '../schema/quantity.ts';
import { claimedFunding, claimedTerm } from '../../../../tests/support/amount-texts.ts';

/** How many readings are spoiled in each way: a tenth of `AMOUNT_RUNS`. */
const RUNS = Number(process.env['AMOUNT_RUNS'] ?? 1000) / 10;
const SEED = Number(process.env['AMOUNT_SEED'] ?? 2026);

function caseOf(
  text: string,
  min: number | null,
  max: number | null,
  label: string | null = null,
): QuantityCase {
  return { label, min, max, text, basis: 'number', percent: null, percentRange: null, items: [] };
}

// How a parser once read these, without a word.
test.each([
  ['单个项目资助1,000万元。', 0, 0, '单个项目资助1,'],
  ['总经费1亿元，拟支持5项，单个项目不超过2000万元。', 10000, 10000, null],
  ['项目总投资不低于1000万元，单个项目资助不超过300万元。', 1000, 300, null],
  ['单个项目资助50至100万元。', 100, 100, '单个项目资助50至'],
  ['单个项目资助100∼300万元。', 300, 300, '单个项目资助100∼'],
  ['100万元以内。', 100, 100, null],
  ['上限100万元。', 100, 100, '上限'],
  ['不得超过100万元。', 100, 100, '不得超过'],
  ['100万元及以上。', 100, 100, null],
  ['单个项目不超过100120万元。', null, 100120, null],
  ['不超过一百万元。', null, null, null],
  ['首年资助50万元，通过中期评估后再资助50万元。', 50, 50, '首年'],
  ['每年资助50万元。', 50, 50, null],
  ['单个项目资助1\u00ad00万元。', 100, 100, null],
  ['单个项目资助300—100万元。', 300, 100, null],
  ['单个项目资助0万元。', 0, 0, null],
  ['单个项目资助额度原则上不超过100万元。', null, 100, '单个项目资助额度原则上'],
  ['单个项目资助一般为50万元。', 50, 50, '单个项目资助一般'],
  ['原则上单个项目资助不超过100万元。', null, 100, '原则上单个项目'],
  ['自验收之日起重点项目资助经费100万元。', 100, 100, '自验收之日起重点项目'],
  ['备注：企业不超过200万元。', null, 200, '备注：企业'],
  ['分为A、B两类，A类100万元。', 100, 100, '分为A、B两类，A类'],
  ['不属于企业的100万元。', 100, 100, '不属于企业的'],
] as const)('a wrong reading of %s is objected to', (text, min, max, label) => {
  const texts = [{ text, cases: [caseOf(text, min, max, label)], asides: [] }];
  expect(accountForNumbers(texts, FUNDING_ACCOUNT)).not.toEqual([]);
});

test.each([
  ['2027—2029年。', 2027, 2029, null],
  ['3年以内。', 3, 3, null],
  ['2至3年。', 3, 3, '2至'],
  ['一般不超过3年，特殊情况可延长1年。', 1, 3, null],
  ['两年。', null, null, null],
] as const)('a wrong reading of the term %s is objected to', (text, min, max, label) => {
  const texts = [{ text, cases: [caseOf(text, min, max, label)], asides: [] }];
  expect(accountForNumbers(texts, YEARS_ACCOUNT)).not.toEqual([]);
});

/** What may be wrong in a reading. */
const FAULTS: Readonly<Record<string, (read: AccountedText) => AccountedText>> = {
  'a case is missing': ({ cases, ...rest }) => ({ ...rest, cases: cases.slice(1) }),
  'an aside is missing': ({ asides, cases, text }) =>
    asides.length > 0 ? { text, cases, asides: asides.slice(1) } : { text, cases: cases.slice(1), asides },
  'the lower bound is another': change(({ min, max }) => ({ min: (min ?? max ?? 0) + 1 })),
  'the upper bound is another': change(({ min, max }) => ({ max: (max ?? min ?? 0) * 10 })),
  'there is no upper bound': change(() => ({ max: null })),
  'there is no lower bound': change(() => ({ min: null })),
  'an upper bound is exact': change(({ max }) => ({ min: max })),
  'a lower bound is exact': change(({ min }) => ({ max: min })),
  'the percentage is another': change(({ percent }) => ({ percent: (percent ?? 0) + 1, percentRange: null })),
  'it is said to be no number': change(() => ({ basis: 'policy', min: null, max: null })),
};

for (const [kind, texts, grammar, account] of [
  ['funding', claimedFunding, MONEY, FUNDING_ACCOUNT],
  ['years', claimedTerm, YEARS, YEARS_ACCOUNT],
] as const) {
  test.each(Object.keys(FAULTS))(`${RUNS} readings are objected to when %s (${kind})`, (fault) => {
    fc.assert(
      fc.property(texts, ({ text }) => {
        const read = { text, ...readAmounts(text, grammar) };
        fc.pre(accountForNumbers([read], account).length === 0);
        const wrong = FAULTS[fault]?.(read) ?? read;
        fc.pre(JSON.stringify([wrong.cases, wrong.asides]) !== JSON.stringify([read.cases, read.asides]));
        expect(accountForNumbers([wrong], account), text).not.toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
}

/** Changes the first case. */
function change(by: (one: QuantityCase) => Partial<QuantityCase>): (read: AccountedText) => AccountedText {
  return ({ cases: [first, ...others], ...rest }) => ({
    ...rest,
    cases: first ? [{ ...first, ...by(first) }, ...others] : others,
  });
}
