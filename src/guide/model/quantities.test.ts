import { expect, test } from 'vitest';
import { readFunding } from './read-funding.ts';
import { createReporter } from '../report/reporter.ts';
import { boundsOf, MONEY, readAmounts, YEARS } from './quantities.ts';
import { sentencesOf } from '../../../tests/support/amounts-by-hand.ts';
import { readSaid, sayQuantity } from '../../../tests/support/said-amounts.ts';

/** What a text is read as. */
function read(text: string, grammar = MONEY): readonly string[] {
  return sayQuantity(readAmounts(text, grammar));
}

test.each(sentencesOf('sum'))('reads the sum %s', (text, meaning) => {
  expect(readSaid(text, 'funding')).toEqual(meaning);
});

test.each(sentencesOf('term'))('reads the term %s', (text, meaning) => {
  expect(readSaid(text, 'years')).toEqual(meaning);
});

// The texts are the guide's, with their lines.
test.each([
  ['单个项目资助不超过150万元。', ['-: ~150']], // 44
  ['单个项目不超过150万元。', ['-: ~150']], // 135
  ['单个项目资助100—300万元。', ['-: 100~300']], // 432
  ['每个项目资助100—500万元。', ['-: 100~500']], // 683
  ['50—100万元。', ['-: 50~100']], // 780
  ['单个项目资助100万元。', ['-: 100~100']], // 695
  ['单个项目资助最高50万元。', ['-: ~50']], // 646
  ['科技领军储备库企业单个项目200万元。', ['科技领军储备库企业: 200~200']], // 590
  [
    '高新技术企业单个项目资助40万元，瞪羚企业单个项目资助80万元。',
    ['高新技术企业: 40~40', '瞪羚企业: 80~80'],
  ], // 582
  ['新认定类：单个项目资助50—150万元。', ['新认定类: 50~150']], // 716
  ['按照《广西企业购买科技成果转化后补助管理办法》补助标准执行。', ['-: ~ policy']], // 897
  ['每个项目补助经费按年度促成技术合同的技术交易总额的1%核算，单个项目不超过100万元。', ['-: ~100 1%']], // 954
  [
    '研发类飞地、孵化类飞地支持经费不超过200万元，综合类飞地支持经费不超过500万元，成效特别突出的，可以“一事一议”给予支持。',
    ['研发类飞地、孵化类飞地: ~200', '综合类飞地: ~500', '成效特别突出的: ~ case-by-case'],
  ], // 964
  ['单个项目资助经费30万元，', ['-: 30~30']], // 1086
  ['单个项目资助不超过1.2亿元。', ['-: ~12000']],
  ['单个项目资助100万元—300万元。', ['-: 100~300']],
  ['单个项目资助不低于100万元。', ['-: 100~']],
  ['单个项目资助若干万元。', ['-: ~ unread']],
  ['单个项目资助100。', ['-: ~ unread']],
  ['', []],
])('reads the funding %s', (text, cases) => {
  expect(read(text)).toEqual(cases);
});

test('reads a higher sum for a special case', () => {
  // Line 835.
  const text =
    '单个项目资助100—500万元。对国家科技重大专项、重点研发计划取得的重大成果在我区产业化成效突出的，单个项目最高资助1000万元。';
  expect(read(text)).toEqual([
    '-: 100~500',
    '对国家科技重大专项、重点研发计划取得的重大成果在我区产业化成效突出的: ~1000',
  ]);
  expect(boundsOf(readAmounts(text, MONEY).cases)).toEqual({ min: 100, max: 1000 });
});

test.each([
  ['不超过3年。', ['-: ~3']], // 32
  ['3年。', ['-: 3~3']], // 612
  ['2—3年。', ['-: 2~3']], // 604
  ['主要内容中1、3不超过5年，其他不超过3年。', ['主要内容中1、3: ~5', '其他: ~3']], // 342
  ['培养工程博士4年；引进博士服务企业3年。', ['培养工程博士: 4~4', '引进博士服务企业: 3~3']], // 644
  ['实施年限不超过4年。', ['-: ~4']], // 1086
  ['2024年获奖企业不超过2年。', ['2024年获奖企业: ~2', 'date 2024年']],
  ['按合同执行。', ['-: ~ policy']],
])('reads the term %s', (text, cases) => {
  expect(read(text, YEARS)).toEqual(cases);
});

test('a term for named items names them', () => {
  const [first, second] = readAmounts('主要内容中1、3不超过5年，其他不超过3年。', YEARS).cases;
  expect([first?.items, second?.items]).toEqual([[1, 3], []]);
});

test.each([
  ['主要内容第1、3项不超过5年，其余不超过3年。', [1, 3]],
  ['主要内容中的第2项、第3项和第12项不超过5年，其余不超过3年。', [2, 3, 12]],
])('the items of %s', (text, items) => {
  expect(readAmounts(text, YEARS).cases.map((one) => one.items)).toEqual([items, []]);
});

test('each case quotes the text', () => {
  const text = '高新技术企业单个项目资助40万元，瞪羚企业单个项目资助80万元。';
  for (const one of readAmounts(text, MONEY).cases) expect(text).toContain(one.text);
});

test.each([
  ['单个项目资助经费为10万元，实施年限不超过3年。', ['-: 10~10'], ['-: ~3']], // 990
  ['单个项目资助两百万元，为期三年。', ['-: 200~200'], ['-: 3~3']],
  ['资助期限不超过3年，资助额度不超过一百万元。', ['-: ~100'], ['-: ~3']],
  ['重点项目，资助100万元，年限不超过5年。', 'error', ['-: ~5']],
  ['每年资助10万元，实施年限不超过3年。', 'error', 'error'],
] as const)('reads sum and term of the joint field %s', (text, funding, years) => {
  expect(readSaid(text, 'funding', ['funding', 'years'])).toEqual(funding);
  expect(readSaid(text, 'years', ['funding', 'years'])).toEqual(years);
});

test.each([
  ['立项时拨付50万元、验收后拨付50万元。', 'one number for a whole project, not for parts of it'],
  ['A、B两档分别资助100万元、80万元。', 'each number directly after its own kind'],
  [
    '最高资助50万元，其中企业牵头的不超过30万元。',
    'what a project gets in all; a sum within another only for what it is spent on',
  ],
  ['备注：企业不超过200万元。', 'only a kind of applicant, project or case'],
])('the error of %s says what was expected', (text, expected) => {
  const report = createReporter('source.txt');
  const block = { line: 7, column: 6, indent: '', marker: null, gap: '', depth: 0, n: null };
  readFunding(
    [{ kinds: ['funding'], label: null, blocks: [{ role: 'paragraph', ...block, text }] }],
    new Map(),
    report,
  );
  expect(report.messages[0]?.reason).toContain(expected);
});

test('an error names line, text and what was expected', () => {
  const report = createReporter('source.txt');
  const block = { line: 7, column: 6, indent: '', marker: null, gap: '', depth: 0, n: null };
  const text = '单个项目不超过100120万元。';
  readFunding(
    [{ kinds: ['funding'], label: null, blocks: [{ role: 'paragraph', ...block, text }] }],
    new Map(),
    report,
  );
  const [message] = report.messages;
  expect(message?.line).toBe(7);
  expect(message?.reason).toBe(
    'found “100120万元” in “单个项目不超过100120万元。”, expected one number, not two run together',
  );
});
