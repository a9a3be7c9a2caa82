import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../src/guide/model/schema/quantity.ts';
import { callsOf, cleanLines, realInput, splitRealGuide } from '../support/real-guide.ts';

// calls-by-hand.tsv was made by reading the document, without running the parser; where the two differed, the text decided.
// A case is `label;min;max`; `-` stands for none; markers are as printed.
const calls = callsOf(splitRealGuide().guide);
const [, ...rows] = readFileSync(path.join(import.meta.dirname, 'calls-by-hand.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));

/** Which plan a direction belongs to, as the document's headings have it: first direction → plan. */
const PLANS: readonly [number, string][] = [
  [67, 'hangji'],
  [52, 'zhiguo'],
  [41, 'leitai'],
  [37, 'xietong'],
  [1, 'yanfa'],
];

/** First direction of each group of “智果” and of the second group of “夯基”. */
const GROUPS: readonly [number, string | null][] = [
  [67, 'ziyuan'],
  [65, 'zhiguo-4'],
  [61, 'zhiguo-3'],
  [57, 'zhiguo-2'],
  [52, 'zhiguo-1'],
  [1, null],
];

test('the table has the 101 calls in the order of the document', () => {
  expect(calls.map(({ id }) => id)).toEqual(rows.map(([id]) => id));
  expect(rows).toHaveLength(101);
});

describe.each(rows.map((row) => [row[0] ?? '', row] as const))('call %s', (id, row) => {
  const call = calls.find((one) => one.id === id);
  if (!call) throw new Error(`no call ${id}`);

  test('has the facts that were read from the text', () => {
    expect([
      call.id,
      call.titleSource === 'printed' ? call.title : '-',
      call.status,
      call.modes.join('+') || '-',
      call.funding?.text.replaceAll('\n', ' / ') ?? '-',
      cases(call.funding),
      call.years?.text ?? '-',
      cases(call.years),
      String(call.items.length),
      String(call.indicators.length),
      markers(call.indicators),
      String(call.requirements.length),
      markers(call.requirements),
      String(call.lines[0]),
      String(call.lines[1]),
    ]).toEqual(row);
  });

  test('stands in its plan, group, direction and sub-direction', () => {
    const numbers = id.startsWith('jijin') ? [] : id.split('-').map(Number);
    const [direction = null, subDirection = null, topic = null] = numbers;
    const { plan, group, url } = call;
    expect({
      plan,
      group,
      direction: call.direction,
      subDirection: call.subDirection,
      topic: call.topic,
      url,
    }).toEqual({
      plan: direction === null ? 'hangji' : startedBy(PLANS, direction),
      group: direction === null ? 'jijin' : startedBy(GROUPS, direction),
      direction,
      subDirection,
      topic,
      url: `/2026/${id.replaceAll('-', '/')}/`,
    });
  });

  test('has the bounds of its cases', () => {
    for (const [column, field] of [
      [5, call.funding],
      [7, call.years],
    ] as const) {
      const parts = (row[column] ?? '-').split('|').map((one) => one.split(';'));
      const lower = parts.flatMap(([, min]) => (min === undefined || min === '-' ? [] : [Number(min)]));
      const upper = parts.flatMap(([, , max]) => (max === undefined || max === '-' ? [] : [Number(max)]));
      expect(field?.min ?? null).toBe(lower.length > 0 ? Math.min(...lower) : null);
      expect(field?.max ?? null).toBe(upper.length > 0 ? Math.max(...upper) : null);
    }
  });
});

test('all 242 items name the indicators that the brackets in their lines name', () => {
  const lines = cleanLines(new TextDecoder().decode(realInput().source));
  const items = calls.flatMap((call) => call.items.map((item) => ({ ...item, call })));
  expect(items).toHaveLength(242);
  const plain = items.flatMap(({ line, indicators, cases: kinds, requirements, call }) => {
    const printed = /（满足考核指标中的([①-⑩或]+)）/.exec(lines[line - 1] ?? '')?.[1];
    if (printed === undefined) return [];
    expect({ kinds, requirements }).toEqual({ kinds: [], requirements: [] });
    const marks = indicators.map((set) => set.map((n) => call.indicators[n - 1]?.marker).join(''));
    expect(marks.join('或'), `line ${line}`).toBe(printed);
    return [indicators];
  });
  // 240 in this form, 13 of them with alternatives; the other two are 方向63's (lines 959 and 960).
  expect(plain).toHaveLength(240);
  expect(plain.filter((sets) => sets.length > 1)).toHaveLength(13);
  const others = items.filter(({ call }) => call.id === '63');
  expect(others.map(({ indicators, requirements }) => ({ indicators, requirements }))).toEqual([
    { indicators: [[1, 2, 3, 4]], requirements: [1, 2, 3] },
    { indicators: [[1, 2, 3, 4], [5]], requirements: [4] },
  ]);
});

test('the rules on indicators and the options are those of 27, 35 and 68', () => {
  const rules = calls.flatMap(({ id, indicatorRule }) =>
    indicatorRule ? [[id, indicatorRule.indicators, indicatorRule.cases]] : [],
  );
  expect(rules).toEqual([
    ['27', [[1], [2]], []],
    [
      '35',
      [],
      [
        { label: '企业联合区外高水平大学培养工程博士项目', indicators: [[1, 2]] },
        { label: '高校引进理工类博士并到企业服务项目', indicators: [[3, 4]] },
      ],
    ],
  ]);
  const options = calls.flatMap(({ id, options: all }) => all.map(({ indicators }) => [id, indicators]));
  expect(options).toEqual([
    ['68', [[1]]],
    ['68', [[2]]],
    ['68', [[3]]],
  ]);
});

test('indicators by kind of applicant keep their kind (49 and 51 子方向3)', () => {
  const groups = (id: string) =>
    calls.find((call) => call.id === id)?.indicators.map(({ group }) => group) ?? [];
  const kinds = [
    '企业类',
    '科研院所、高校和新型研发机构类',
    '科技服务机构类',
    '科技园区、产业基地或科技企业孵化器类',
  ];
  expect([...new Set(groups('49'))]).toEqual(kinds);
  expect(kinds.map((kind) => groups('49').filter((group) => group === kind).length)).toEqual([4, 5, 4, 2]);
  expect(kinds.map((kind) => groups('51-3').filter((group) => group === kind).length)).toEqual([4, 4, 4, 2]);
});

function cases(field: Quantity | null): string {
  if (!field) return '-';
  return field.cases.map(({ label, min, max }) => [label ?? '-', min ?? '-', max ?? '-'].join(';')).join('|');
}

function markers(list: readonly { marker: string | null }[]): string {
  return list.flatMap(({ marker }) => marker ?? []).join(' ') || '-';
}

function startedBy<Value>(table: readonly [number, Value][], direction: number): Value | undefined {
  return table.find(([first]) => direction >= first)?.[1];
}
