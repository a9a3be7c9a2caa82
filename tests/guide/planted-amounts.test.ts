import { describe, expect, test } from 'vitest';
import { splitGuide } from '../../src/guide/split-guide.ts';
import { sentencesOf } from '../support/amounts-by-hand.ts';
import { callsOf, rulesOnly } from '../support/real-guide.ts';
import { sayQuantity } from '../support/said-amounts.ts';

// Each sentence in place of a real one of its field, through the whole split.
const input = rulesOnly();
const lines = new TextDecoder().decode(input.source).split('\n');

describe.each([
  ['funding', '资助经费：', sentencesOf('sum', true)],
  ['years', '实施年限：', sentencesOf('term', true)],
] as const)('in the field %s of the real guide', (kind, label, sentences) => {
  const at = lines.findIndex((line) => line.startsWith(label));

  test.each(sentences)('%s', (text, meaning) => {
    const source = new TextEncoder().encode(lines.with(at, `${label}${text}`).join('\n'));
    const { guide, messages } = splitGuide({ ...input, source });
    const errors = messages.filter(({ fatal }) => fatal);
    if (meaning === 'error') {
      expect(errors.map(({ line }) => line)).toContain(at + 1);
      expect(errors.map(({ reason }) => reason).join('\n')).toContain(text);
      return;
    }
    expect(errors).toEqual([]);
    const call = callsOf(guide ?? expect.unreachable()).find((one) => one[kind]?.lines[0] === at + 1);
    expect(sayQuantity(call?.[kind] ?? expect.unreachable())).toEqual(meaning);
    expect(call?.[kind]?.text).toBe(text);
  });
});

describe('a table of amounts in the field of funding', () => {
  const at = lines.findIndex((line) => line === '资助经费：');
  const withRows = (...rows: readonly string[]) =>
    splitGuide({
      ...input,
      source: new TextEncoder().encode(lines.toSpliced(at + 1, 2, ...rows).join('\n')),
    });

  test('has a case for each row, with the cells before the sum as what it is for', () => {
    const { guide, messages } = withRows(
      '平台 ｜ 类别 ｜ 资助经费',
      '重点实验室 ｜ 新认定类 ｜ 50—150万元',
      '重点实验室 ｜ 绩效评估类 ｜ 单个项目资助300—600万元。',
    );
    expect(messages.filter(({ line }) => Math.abs((line ?? 0) - at) < 5)).toEqual([]);
    const call = callsOf(guide ?? expect.unreachable()).find(({ funding }) => funding?.text.includes('｜'));
    expect(call?.funding?.cases).toMatchObject([
      { label: '重点实验室 ｜ 新认定类', min: 50, max: 150, text: '重点实验室 ｜ 新认定类 ｜ 50—150万元' },
      {
        label: '重点实验室 ｜ 绩效评估类',
        min: 300,
        max: 600,
        text: '重点实验室 ｜ 绩效评估类 ｜ 单个项目资助300—600万元。',
      },
    ]);
    expect(call?.funding).toMatchObject({ min: 50, max: 600 });
  });

  test.each([
    [['类别 ｜ 资助经费（万元）', '新认定类 ｜ 50—150'], '50—150'],
    [['类别 ｜ 资助经费 ｜ 实施年限', '新认定类 ｜ 50万元 ｜ 3年'], '50万元'],
    [['新认定类 ｜ 企业50万元，高校20万元 ｜ 100万元'], '50万元'],
    [['类别 ｜ 总投资不低于', '新认定类 ｜ 1000万元'], '总投资不低于'],
    [['类别 ｜ 自筹经费（万元）', '新认定类 ｜ 200万元'], '自筹经费'],
    [['级别 ｜ 经费总额', '新认定类 ｜ 1000万元'], '经费总额'],
    [['级别 ｜ 备注', '新认定类 ｜ 1000万元'], '备注'],
  ])('is an error where a number cannot be placed: %j', (rows, number) => {
    const { messages } = withRows(...rows);
    const errors = messages.filter(({ fatal, ruleId }) => fatal && ruleId !== 'unconfirmed');
    expect(errors.map(({ reason }) => reason).join('\n')).toContain(number);
  });
});
