import { describe, expect, test } from 'vitest';
import { callLists, findInwardLinks } from '../../src/guide/model/references.ts';
import {
  FIRST,
  HEADING,
  all,
  callOf,
  errorsOf,
  expectWhole,
  lineAfter,
  splitPlanted,
  type Change,
} from '../support/plant.ts';

// What next year's document may have that this year's has not, planted into the real guide: it is read for what it is,
// or an error names it. Nothing becomes text of the field before it without a word.
const indicators29 = (to: string): Change => lineAfter(HEADING, '考核指标：', `考核指标：${to}`);
const circled = (to: number): string[] => Array.from('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕').slice(0, to);
const entries = (marks: readonly string[]): string => marks.map((mark) => `${mark}开发新产品1项。`).join('');
const TWENTY = entries(circled(20));

describe('markers', () => {
  test('numbers in circles go on after 20', () => {
    const split = splitPlanted(indicators29(entries(circled(25))));
    expect(errorsOf(split)).toEqual([]);
    expect(callOf(split, '29').indicators.map(({ marker }) => marker)).toEqual(circled(25));
  });

  test('items and rules refer to them', () => {
    const split = splitPlanted(
      all(
        lineAfter(FIRST, '考核指标：', `考核指标：${TWENTY}㉑取得效益。每个项目满足考核指标⑳或㉑即可。`),
        lineAfter(FIRST, '1.支持', '1.支持甲。（满足考核指标中的①㉑或⑳㉑）'),
      ),
    );
    const call = callOf(split, '1-1');
    expect(errorsOf(split)).toEqual([]);
    expect(call.items[0]?.indicators).toEqual([
      [1, 21],
      [20, 21],
    ]);
    expect(call.indicatorRule?.indicators).toEqual([[20], [21]]);
    const entry = split.guide?.entries.find(({ id }) => id === '1-1');
    const item = entry?.sections.flatMap(({ blocks }) => blocks).find(({ role }) => role === 'item');
    if (!item) throw new Error('no item');
    const targets = findInwardLinks(item.text, callLists(call)).map(({ target }) => target);
    expect(targets).toEqual(['#k1', '#k21', '#k20', '#k21']);
  });

  test.each(['21.', '21', '（21）', '21）', '21、', '[21]', '二十一、', '(二十一)', '❶', '㉕'])(
    'a list of twenty that goes on with %s is an error',
    (mark) => {
      const inLine = splitPlanted(indicators29(`${TWENTY}${mark}支持开发新产品。`));
      expect(errorsOf(inLine)).toEqual(['hidden-marker']);
      expectWhole(inLine);
    },
  );

  test.each(['21.', '21', '（21）', '二十一、'])('also at the beginning of a line: %s', (mark) => {
    const split = splitPlanted(indicators29(`${TWENTY}\n${mark}支持开发新产品；取得效益。`));
    expect(errorsOf(split)).toContain('hidden-marker');
  });

  test.each([
    ['a number left out by more than one', '①甲1项。②乙1项。⑤丙1项。'],
    ['a list that begins anew', '企业：①甲1项。②乙1项。高校：①丙1项。②丁1项。'],
    ['a mark after a comma', '①甲1项，②乙1项。'],
    ['a mark after a space', '①甲1项 ②乙1项。'],
    ['a bracket that nobody closes', '①甲（乙1项。②丙1项。③丁1项。'],
  ])('%s is an error', (_name, text) => {
    // What stands before a list besides belongs to no indicator, which is an error of its own.
    const errors = errorsOf(splitPlanted(indicators29(text))).filter((rule) => rule !== 'untyped-text');
    expect(errors).toEqual(['hidden-marker']);
  });

  test('two items of content on one line are an error', () => {
    const split = splitPlanted(
      lineAfter(FIRST, '8.支持', '8.支持甲。（满足考核指标中的①）9.支持乙。（满足考核指标中的②）'),
    );
    expect(errorsOf(split)).toContain('hidden-marker');
  });

  test.each([
    '①甲1项。2年内取得效益。',
    '①甲1项；2项以上为发明专利。',
    '①防治糖尿病，2型为主。',
    '①甲1项，①②合计2项。',
  ])('a number that is none of a list is text: %s', (text) => {
    expect(errorsOf(splitPlanted(indicators29(text)))).toEqual([]);
  });
});
