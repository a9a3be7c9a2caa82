import { describe, expect, test } from 'vitest';
import { factSheet, inBrief, inFull, quoted, type FactKey } from '../../src/guide/facts/fact-sheet.ts';
import type { Call } from '../../src/guide/model/schema/call.ts';
import { callsOf, cleanLines, realInput, splitRealGuide } from '../support/real-guide.ts';
import { sourceFields, type SourceField } from '../support/source-fields.ts';
import { brief, full, statementsOf } from '../support/statements.ts';

const { guide } = splitRealGuide();
const calls = callsOf(guide);
const lines = cleanLines(new TextDecoder().decode(realInput().source));
const fieldsOf = ({ lines: range, titleSource }: Call) =>
  sourceFields(lines, range, titleSource === 'printed');
const squeeze = (text: string): string => text.replace(/\s/g, '');

/** Which field of the source a question is about. */
const FIELDS: Partial<Record<FactKey, SourceField>> = {
  content: 'content',
  modes: 'modes',
  funding: 'funding',
  years: 'years',
  indicators: 'indicators',
  requirements: 'requirements',
};

describe.each(calls.map((call) => [call.id, call] as const))('%s', (_id, call) => {
  const sheet = factSheet(call);

  test('is told in words as an oracle of its own tells it', () => {
    const statements = statementsOf(call);
    expect(Object.keys(sheet).sort()).toEqual(Object.keys(statements).sort());
    for (const [key, statement] of Object.entries(statements)) {
      const fact = sheet[key as FactKey];
      expect({ ...fact, quotes: fact.quotes.map(quoted) }, key).toMatchObject(statement);
      expect(inBrief(fact), key).toBe(brief(statement));
      expect(inFull(fact), key).toBe(full(statement));
    }
  });

  test('is never said not to state what the source has a field for, nor the other way round', () => {
    const fields = fieldsOf(call);
    for (const [key, field] of Object.entries(FIELDS)) {
      expect(sheet[key as FactKey].isStated, `${key} ${field}`).toBe(fields.has(field));
      expect(sheet[key as FactKey].value === '原文未说明', key).toBe(!fields.has(field));
    }
    for (const key of ['leads', 'recommendation', 'ethics', 'matching', 'preferences'] as const) {
      const { isStated, value } = sheet[key];
      if (!isStated)
        expect(value, key).toBe(fields.has('requirements') ? '申报要求未写' : '原文没有申报要求');
    }
  });

  test('has every character of its fields in its data', () => {
    const { content, items, options, indicators, indicatorRule, requirements, statusEvidence } = call;
    const groups = new Map(indicators.map(({ group, line }) => [group, line]));
    const lists = {
      // The notice that another follows has no label: 具体申报通知另行发布。
      content: [
        ...content,
        ...items,
        ...options,
        ...(statusEvidence ? [{ marker: null, ...statusEvidence }] : []),
      ],
      indicators: [...indicators, ...(indicatorRule ? [{ marker: null, ...indicatorRule }] : [])],
      requirements,
    };
    for (const [field, list] of Object.entries(lists)) {
      for (const { line, text } of fieldsOf(call).get(field as SourceField) ?? []) {
        let left = squeeze(text);
        for (const entry of list.filter((one) => one.line === line))
          left = left.replace(squeeze(`${entry.marker ?? ''}${entry.text}`), '');
        // What is left is the name of a group of indicators: `1.企业类：`.
        for (const group of groups.keys()) left = left.replace(squeeze(group ?? ''), '');
        expect(left, `${field}, line ${line}`).toMatch(/^(?:\d\.：)?$/);
      }
    }
  });
});

test('nothing is said to be not written on recommendation, ethics or matching that the requirements speak of', () => {
  const words = {
    recommendation: /推荐(?!项目的国家高新区)/,
    ethics: /伦理(?:审查|委员会)/,
    matching: /配套(?!系统)|资金匹配|自筹/,
  };
  for (const call of calls) {
    const text = (fieldsOf(call).get('requirements') ?? []).map((one) => one.text).join('');
    for (const [key, pattern] of Object.entries(words))
      expect(factSheet(call)[key as FactKey].isStated || !pattern.test(text), `${call.id} ${key}`).toBe(true);
  }
});

test('only what was separated is counted', () => {
  const counts = Object.fromEntries(calls.map((call) => [call.id, factSheet(call).indicators.value]));
  // Read in the text: ①②③ or 1. 2. 3. or parts by semicolons are counted; a paragraph (lines 668, 832, 863) is not.
  expect(counts).toMatchObject({
    '13-2': '4项',
    '39': '未分条',
    '43': '未分条',
    '46': '3项',
    '47': '5项',
    '49': '15项（分4类）',
    '52': '未分条',
    '53': '未分条',
    '56': '原文未说明',
    '68': '3项',
    'jijin-1': '未分条',
  });
});
