import { describe, expect, test } from 'vitest';
import { formatModes } from '../../src/guide/facts/words.ts';
import {
  FIRST,
  HEADING,
  after,
  callOf,
  errorsOf,
  expectWhole,
  in29,
  splitPlanted,
} from '../support/plant.ts';
import { splitByRules } from '../support/real-guide.ts';

// What guides say in other words, or with other spaces, than this year's, planted into the real guide.
const MODES = '资助方式：前资助。';
const FUND = '面上项目鼓励支持科技人员';
const real = splitByRules();

describe('资助方式', () => {
  test.each([
    ['前资助或者自筹', ['前资助', '自筹']],
    ['“前资助”或“自筹”', ['前资助', '自筹']],
    ['前资助/自筹', ['前资助', '自筹']],
    ['前资助／自筹', ['前资助', '自筹']],
    ['前资助方式', ['前资助']],
    ['采用“后补助”的方式', ['后补助']],
    ['前资助方式或贷补联动方式', ['前资助', '贷补联动']],
  ])('%s', (text, modes) => {
    const split = splitPlanted(in29(MODES, `资助方式：${text}。`));
    expect(errorsOf(split)).toEqual([]);
    const call = callOf(split, '29');
    expect(call.modes).toEqual(modes);
    expect(formatModes(call)).toBe(text);
    expectWhole(split);
  });

  test.each(['前资助方式和其他', '不采用前资助', '方式', '前资助或', '前资助自筹'])(
    'an error names what is none: %s',
    (text) => {
      expect(errorsOf(splitPlanted(in29(MODES, `资助方式：${text}。`)))).toEqual(['unknown-mode']);
    },
  );
});

describe('headings and labels', () => {
  test.each([
    ['子方向 1：常见多发病', FIRST, '1-1'],
    ['子方向1 ：常见多发病', FIRST, '1-1'],
    [HEADING.replace('29', ' 29 '), HEADING, '29'],
  ])('a space beside the number: %s', (printed, heading, id) => {
    const split = splitPlanted(after('', heading, printed));
    expect(errorsOf(split)).toEqual([]);
    expect(callOf(split, id)).toEqual(callOf(real, id));
    expectWhole(split);
  });

  test.each(['（一） 申报要求', '（一）　申报要求'])('a space after the bracket: %s', (label) => {
    const split = splitPlanted(after(FUND, '（一）申报要求', label));
    expect(errorsOf(split)).toEqual([]);
    expect(callOf(split, 'jijin-1')).toEqual(callOf(real, 'jijin-1'));
    expectWhole(split);
  });

  test.each(['资助经费和实施年限', '资助经费及实施年限', '实施年限和资助经费'])(
    'sum and term under one heading: %s',
    (name) => {
      const split = splitPlanted(after(FUND, '资助经费与实施年限', name));
      expect(errorsOf(split)).toEqual([]);
      expect(callOf(split, 'jijin-1')).toEqual(callOf(real, 'jijin-1'));
      expectWhole(split);
    },
  );

  test.each(['联系人：\n张三，0771-1234567。', '联系人：\n1.张三。', '联系人：'])(
    'a label that no field has is an error after a list too: %j',
    (lines) => {
      const split = splitPlanted(after('方向28：', '推荐。\n', `推荐。\n${lines}\n`));
      const listed = splitPlanted(in29('申报要求：', `3.甲。\n${lines}\n申报要求：`));
      for (const { messages } of [split, listed])
        expect(messages.find(({ ruleId }) => ruleId === 'unknown-label')?.reason).toContain('联系人：');
    },
  );
});

describe('the indent of a first line', () => {
  test.each(['　　', '　'])('%j before one line is no trace of a heading', (indent) => {
    const split = splitPlanted(in29('申报要求：', `${indent}申报要求：`));
    expect(errorsOf(split)).toEqual([]);
    expect(callOf(split, '29')).toEqual(callOf(real, '29'));
    expectWhole(split);
  });
});
