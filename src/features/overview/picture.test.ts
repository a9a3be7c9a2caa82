import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../guide/model/schema/call.ts';
import { countBy } from './count-by.ts';
import { drawCounts } from './draw-counts.ts';
import { drawAxis, drawSum } from './draw-money.ts';
import { moneyAxis } from './money-axis.ts';
import { describeAmount, groupRows, hasSum, moneyRow, type MoneyRow } from './money-rows.ts';
import { withoutBrackets } from '../../guide/model/shown-name.ts';
import { shorten } from './shorten.ts';
import { callsOf, splitRealGuide } from '../../../tests/support/real-guide.ts';

const calls = callsOf(splitRealGuide().guide);
const rows = calls.map(moneyRow);
const row = (id: string): MoneyRow => {
  const found = rows.find((one) => one.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};

describe('a row', () => {
  test.each([
    ['13-2', '不超过150万元，前资助或自筹'],
    ['63', '不超过500万元或一事一议（分6种情形），前资助'],
    ['41', '经费原文未说明，资助方式原文未说明，另行通知'],
    ['56', '按办法核定，后补助'],
    ['64', '经费原文未说明，自筹'],
    ['jijin-5', '8万元，资助方式原文未说明'],
  ])('%s says its amount in words', (id, words) => {
    expect(describeAmount(row(id))).toBe(words);
  });

  test('knows where there is nothing to draw, and whose title is ours', () => {
    expect(rows.filter((one) => !hasSum(one)).map(({ id }) => id)).toEqual([
      ...['37', '38', '40-1', '40-3', '41', '42', '55', '56', '57', '64', '65', '66', 'jijin-7', 'jijin-8'],
    ]);
    expect(row('17').isOurs).toBe(true);
    expect(row('18').isOurs).toBe(false);
  });
});

test('rows that show the same stand together, the greatest first, in the order of the document within', () => {
  const groups = groupRows(rows);
  expect(groups.flat().toSorted((a, b) => rows.indexOf(a) - rows.indexOf(b))).toEqual(rows);
  expect(groups.length).toBeLessThan(rows.length / 2);
  const caps = groups.map(([one]) => one?.max ?? -1);
  expect(caps).toEqual(caps.toSorted((a, b) => b - a));
  for (const group of groups) {
    expect(
      new Set(group.map(({ modes, min, max }) => `${modes.join()} ${min ?? ''} ${max ?? ''}`)).size,
    ).toBe(1);
    expect(group).toEqual(rows.filter((one) => group.includes(one)));
  }
  expect(groupRows([])).toEqual([]);
});

describe('the axis', () => {
  test.each([
    [1000, 1000, [0, 100, 200, 300, 500, 1000]],
    [1001, 2000, [0, 200, 400, 600, 1000, 2000]],
    [480, 500, [0, 50, 100, 150, 250, 500]],
    [8, 10, [0, 1, 2, 3, 5, 10]],
  ])('for %s ends at %s', (greatest, max, ticks) => {
    expect(moneyAxis([{ min: null, max: greatest }])).toEqual({ max, ticks });
  });

  test('takes a sum with a lower bound alone into account, and stands without any', () => {
    expect(moneyAxis([{ min: 300, max: null }]).max).toBe(500);
    expect(moneyAxis([{ min: null, max: null }]).max).toBe(1);
  });
});

describe('a title', () => {
  test('is cut where it is too wide, and only there', () => {
    expect(shorten('科技兴医关键技术与产品研发', 14)).toBe('科技兴医关键技术与产品研发');
    expect(shorten('常见多发病防治及健康管理关键技术研发与应用示范', 14)).toBe('常见多发病防治及健康管理关…');
    expect(shorten('5G和AI技术', 6)).toBe('5G和AI技术');
  });

  test('of a plan loses what stands in brackets after it', () => {
    expect(withoutBrackets('“夯基”行动计划（广西基础研究计划）')).toBe('“夯基”行动计划');
    expect(withoutBrackets('重点研发计划')).toBe('重点研发计划');
  });
});

describe('counts', () => {
  const [first] = calls;
  if (!first) throw new Error('no call');
  const call = (modes: Call['modes']): Call => ({ ...first, modes });
  const plans = [
    { name: '甲', calls: [] },
    { name: '乙', calls: [call(['前资助', '自筹']), call(['前资助']), call([])] },
  ];

  test('count a call under each of its modes, and lead to just these calls', () => {
    expect(countBy('mode', plans)).toEqual([
      { value: '前资助', count: 2, query: '?mode=%E5%89%8D%E8%B5%84%E5%8A%A9' },
      { value: '自筹', count: 1, query: '?mode=%E8%87%AA%E7%AD%B9' },
      { value: '原文未说明', count: 1, query: `?mode=${encodeURIComponent('原文未说明')}` },
    ]);
  });

  test('keep a plan without calls, which leads nowhere', () => {
    expect(countBy('plan', plans).map(({ value, count, query }) => [value, count, query !== null])).toEqual([
      ['甲', 0, false],
      ['乙', 3, true],
    ]);
    const svg = drawCounts(countBy('plan', plans), {
      label: '计划',
      isByMode: false,
      link: (query) => query,
    });
    const { document } = parseHTML(svg);
    expect(document.querySelectorAll('[role="listitem"]')).toHaveLength(2);
    expect(document.querySelectorAll('a')).toHaveLength(1);
  });
});

describe('a drawing', () => {
  const axis = moneyAxis(rows);
  /** What is drawn for a call: element and classes. */
  const inkOf = (one: MoneyRow): string[] =>
    [...parseHTML(drawSum(one, axis)).document.querySelectorAll('rect, circle')].map(
      (element) => `${element.localName} ${element.getAttribute('class') ?? ''}`,
    );

  test('has no style, script or id, and its lines and numbers are styled by their classes', () => {
    const { document } = parseHTML(drawAxis(axis) + rows.map((one) => drawSum(one, axis)).join(''));
    expect(document.querySelectorAll('style, script, [style], [id], [onclick]')).toHaveLength(0);
    const css = readFileSync(new URL('picture.css', import.meta.url), 'utf8');
    for (const name of ['ticks', 'grid', 'tail']) {
      expect(document.querySelector(`.${name}`), name).not.toBeNull();
      expect(css).toMatch(new RegExp(`\\.rows[^{]*\\.${name}\\b`));
    }
  });

  test('shows a range as a bar, in each of its modes’ colours', () => {
    expect(inkOf(row('17'))).toEqual(['rect mode-qian', 'rect mode-dai']);
    expect(inkOf(row('34'))).toEqual(['rect mode-qian']);
  });

  test('shows a sum without a lower bound as a pale bar with an end', () => {
    expect(inkOf(row('48'))).toEqual(['rect tail mode-qian', 'rect mode-qian']);
    const drawn = parseHTML(drawSum({ ...row('48'), min: 300, max: null }, axis)).document;
    const [tail, end] = [...drawn.querySelectorAll('rect')];
    expect(tail?.getAttribute('class')).toBe('tail mode-qian');
    expect(end?.getAttribute('x')).toBe(tail?.getAttribute('x'));
    expect(end?.getAttribute('transform')).toBeNull();
  });

  test('shows a fixed sum as a dot', () => {
    expect(inkOf(row('28'))).toEqual(['circle mode-ding']);
    expect(inkOf(row('jijin-1'))).toEqual(['circle mode-none']);
  });
});
