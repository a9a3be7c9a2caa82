import { describe, expect, test } from 'vitest';
import {
  FIRST,
  HEADING,
  after,
  all,
  callOf,
  errorsOf,
  expectWhole,
  in29,
  splitPlanted,
} from '../support/plant.ts';
import { splitByRules } from '../support/real-guide.ts';

// What next year's document may have that this year's has not, planted into the real guide: it is read for what it is,
// or an error names it. Nothing becomes text of the field before it without a word.
const MODES = '资助方式：前资助。';
const real = splitByRules();

describe('letters that look like others', () => {
  test.each([
    ['a radical in a heading', after('', HEADING, HEADING.replace('方', '⽅'))],
    ['a radical in a label', in29('资助方式', '资助⽅式')],
    ['a ratio sign for a colon', in29('实施年限：', '实施年限∶')],
    ['an upright colon', in29('实施年限：', '实施年限︓')],
    ['two upright dots for a colon', in29('实施年限：', '实施年限︰')],
    ['a small colon', in29('实施年限：', '实施年限﹕')],
    ['a colon in ASCII', in29('实施年限：', '实施年限:')],
  ])('%s', (_name, change) => {
    const split = splitPlanted(change);
    expect(errorsOf(split)).toEqual([]);
    expect(callOf(split, '29')).toEqual(callOf(real, '29'));
    expectWhole(split);
  });

  test('are read in text and shown as they are printed', () => {
    const split = splitPlanted(in29('优先支持企业', '优先⽀持企业'));
    const { preferences } = callOf(real, '29');
    expect(callOf(split, '29').preferences).toEqual(
      preferences.map(({ text, line }) => ({
        text: text.replace('优先支持企业', '优先⽀持企业'),
        line,
        sentence: null,
      })),
    );
    expect(JSON.stringify(preferences)).toContain('优先支持企业');
    expectWhole(split);
  });
});

describe('characters that cannot be seen', () => {
  test.each([
    ['in a label', in29('实施年限', '实施\u00ad年限')],
    ['before a label', in29('实施年限', '\u200b实施年限')],
    ['in a heading', after('', HEADING, `方向2\u20609：${HEADING.slice(5)}`)],
    ['before a marker', in29('③', '\u2060③')],
    ['after a marker', in29('③', '③\u200b')],
    ['a no-break space before a label', in29(MODES, `\u00a0资助方式：\u00a0前资助。`)],
  ])('%s', (_name, change) => {
    const split = splitPlanted(change);
    expect(errorsOf(split).filter((rule) => rule !== 'unexplained-gap')).toEqual([]);
    const plain = JSON.stringify(callOf(split, '29')).replace(/[\u00ad\u200b\u2060]/g, '');
    expect(JSON.parse(plain)).toEqual(callOf(real, '29'));
    expectWhole(split);
  });

  test('inside amounts, terms and references: read past, and shown', () => {
    const split = splitPlanted(
      all(
        in29('不超过3年', '不超\u00ad过3\u2060年'),
        in29('不超过80万元', '不超过8\u20600万\u200b元'),
        after(FIRST, '考核指标中的①', '考核指\u200b标中的①\u00ad'),
      ),
    );
    expect(errorsOf(split)).toEqual([]);
    const { years, funding } = callOf(split, '29');
    expect([years?.max, years?.text]).toEqual([3, '不超\u00ad过3\u2060年。']);
    expect(funding?.cases[0]?.max).toBe(80);
    expect(funding?.cases[0]?.text).toContain('8\u20600万\u200b元');
    expect(callOf(split, '1-1').items.map(({ indicators }) => indicators)).toEqual(
      callOf(real, '1-1').items.map(({ indicators }) => indicators),
    );
    expect(split.messages.filter(({ ruleId }) => ruleId === 'control-character')).not.toEqual([]);
    expectWhole(split);
  });
});

describe('indents', () => {
  /** The model without white space before its parts; an indent stands in a column of its own. */
  const unindented = (guide: unknown): unknown =>
    JSON.parse(
      JSON.stringify(guide, (key, value: unknown) =>
        key === 'indent' || key === 'column' || key === 'doubts'
          ? undefined
          : typeof value === 'string'
            ? value.replace(/^\s+/gm, '')
            : value,
      ),
    );

  test.each(['　　', '\t', '\u00a0\u00a0', '    ', '\u2003'])('%j before every line', (indent) => {
    const split = splitPlanted((text) => text.replace(/^(?=.)/gm, indent));
    expect(errorsOf(split)).toEqual([]);
    expect(unindented(split.guide)).toEqual(unindented(real.guide));
    expectWhole(split);
  });

  test.each(['　　', '\t'])('%j in place of all white space at the beginning', (indent) => {
    const split = splitPlanted((text) => text.replace(/^ *(?=.)/gm, indent));
    expect(errorsOf(split)).toEqual([]);
    expect(unindented(split.guide)).toEqual(unindented(real.guide));
  });

  test('before text alone, not before headings and labels', () => {
    const split = splitPlanted((text) =>
      text.replace(/^(?!\[bookmark|方向|子方向|[^。；，：]{1,12}：|“| |$)/gm, '　　'),
    );
    expect(errorsOf(split)).toEqual([]);
    expect(unindented(split.guide)).toEqual(unindented(real.guide));
  });

  test('a space that few lines have is still the trace of a lost heading', () => {
    expect(errorsOf(splitPlanted(in29('申报要求：', ' 申报要求：')))).toEqual(['unexplained-gap']);
    const indented = splitPlanted((text) =>
      in29('申报要求：', ' 申报要求：')(text).replace(/^(?=.)/gm, '　　'),
    );
    expect(errorsOf(indented)).toEqual(['unexplained-gap']);
  });
});
