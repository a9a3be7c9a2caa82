import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../guide/model/schema/call.ts';
import { countBy } from './count-by.ts';
import { drawCounts } from './draw-counts.ts';
import { drawMoney } from './draw-money.ts';
import { moneyAxis } from './money-axis.ts';
import { describeRow, hasSum, moneyRow, splitRows, type MoneyRow } from './money-rows.ts';
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
    ['13-2', '13-2 科技兴警关键技术研发与应用示范，不超过150万元，前资助或自筹'],
    ['63', '63 支持科技企业孵化载体及科创飞地建设，不超过500万元或一事一议（分6种情形），前资助'],
    ['41', '41 国家级科技创新平台能力建设，经费原文未说明，资助方式原文未说明，另行通知'],
    ['56', '56 企业购买科技成果转化奖励性后补助，按办法核定，后补助'],
    ['64', '64 实施企业科技特派员服务产业行动，经费原文未说明，自筹'],
    ['jijin-5', 'jijin-5 青年科学基金项目（C类），8万元，资助方式原文未说明'],
  ])('%s says everything in words', (id, words) => {
    expect(describeRow(row(id))).toBe(words);
  });

  test('says the amount shortly under a head that names the unit', () => {
    expect(['13-2', '17', '28', '43'].map((id) => row(id).brief)).toEqual([
      '不超过150',
      '100—300',
      '200',
      '50—600（2种情形）',
    ]);
  });

  test('knows where there is nothing to draw, and whose title is ours', () => {
    expect(rows.filter((one) => !hasSum(one)).map(({ id }) => id)).toEqual([
      ...['37', '38', '40-1', '40-3', '41', '42', '55', '56', '57', '64', '65', '66', 'jijin-7', 'jijin-8'],
    ]);
    expect(row('17').isOurs).toBe(true);
    expect(row('18').isOurs).toBe(false);
  });
});

describe('a long list', () => {
  test('is cut into charts of about the same length, never inside a direction', () => {
    const yanfa = rows.filter((_, index) => calls[index]?.plan === 'yanfa');
    const charts = splitRows(yanfa, 20);
    expect(charts.flat()).toEqual(yanfa);
    expect(charts.map(({ length }) => length)).toEqual([18, 18, 17]);
    for (const [index, chart] of charts.entries())
      expect(chart[0]?.family, chart[0]?.id).not.toBe(charts[index - 1]?.at(-1)?.family);
  });

  test('is one chart if short, and none if empty', () => {
    expect(splitRows(rows.slice(0, 3), 20)).toHaveLength(1);
    expect(splitRows([], 20)).toEqual([]);
  });
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

describe.each(['wide', 'narrow'] as const)('the %s drawing', (shape) => {
  const axis = moneyAxis(rows);
  const draw = (some: readonly MoneyRow[]): string =>
    drawMoney(some, axis, { shape, label: '经费', link: (url) => `/below${url}` });
  const { document } = parseHTML(draw(rows));

  test('is the same each time, and has no style, script or id', () => {
    expect(draw(rows)).toBe(draw(rows));
    expect(document.querySelectorAll('style, script, [style], [id]')).toHaveLength(0);
    expect([...document.querySelectorAll('[onclick], [onload]')]).toEqual([]);
  });

  test('has its words and lines styled by the classes it draws them with', () => {
    const css = readFileSync(new URL('picture.css', import.meta.url), 'utf8');
    for (const name of ['ticks', 'grid', 'number', 'instead', 'name', 'row', 'tail']) {
      expect(document.querySelector(`.${name}`), name).not.toBeNull();
      expect(css).toMatch(new RegExp(`\\.rows[^{]*\\.${name}\\b`));
    }
  });

  test('has a link for each row, in order', () => {
    const links = [...document.querySelectorAll('[role="list"] > [role="listitem"] > a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(rows.map(({ url }) => `/below${url}`));
    expect(links.map((link) => link.querySelector('title')?.textContent)).toEqual(rows.map(describeRow));
  });

  /** What is drawn for a call besides words: element and classes. */
  const inkOf = (id: string): string[] =>
    [...document.querySelectorAll(`[data-id="${id}"] :is(rect, circle):not(.row)`)].map(
      (element) => `${element.localName} ${element.getAttribute('class') ?? ''}`,
    );

  test('shows a range as a bar, in each of its modes’ colours', () => {
    expect(inkOf('17')).toEqual(['rect mode-qian', 'rect mode-dai']);
    expect(inkOf('34')).toEqual(['rect mode-qian']);
  });

  test('shows a sum without a lower bound as a pale bar with an end', () => {
    expect(inkOf('48')).toEqual(['rect tail mode-qian', 'rect mode-qian']);
    const open: MoneyRow = { ...row('48'), min: 300, max: null };
    const drawn = parseHTML(draw([open])).document;
    const [tail, end] = [...drawn.querySelectorAll('rect:not(.row)')];
    expect(tail?.getAttribute('class')).toBe('tail mode-qian');
    expect(end?.getAttribute('x')).toBe(tail?.getAttribute('x'));
  });

  test('shows a fixed sum as a dot, and the words where there is no sum', () => {
    expect(inkOf('28')).toEqual(['circle mode-ding']);
    expect(inkOf('jijin-1')).toEqual(['circle mode-none']);
    expect(inkOf('41')).toEqual([]);
    expect(document.querySelector('[data-id="41"] .instead')?.textContent).toContain(
      '经费原文未说明，另行通知',
    );
    expect(document.querySelector('[data-id="56"] .instead')?.textContent).toContain('按办法核定');
  });

  test('keeps markup in a title as text', () => {
    const drawn = draw([{ ...row('17'), title: '<b>&' }]);
    expect(drawn).not.toContain('<b>');
    expect(parseHTML(drawn).document.querySelector('.name')?.textContent).toBe('<b>&');
  });

  test('names the mode of each row in words', () => {
    for (const { id, modesText } of calls)
      expect(document.querySelector(`[data-id="${id}"]`)?.textContent, id).toContain(
        modesText?.replace('。', '') ?? '原文未说明',
      );
  });
});
