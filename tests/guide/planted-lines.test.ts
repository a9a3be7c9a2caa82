import { describe, expect, test } from 'vitest';
import {
  HEADING,
  after,
  all,
  callOf,
  errorsOf,
  expectWhole,
  in29,
  splitPlanted,
  type Change,
} from '../support/plant.ts';
import { splitByRules } from '../support/real-guide.ts';

// What next year's document may have that this year's has not, planted into the real guide: it is read for what it is,
// or an error names it. Nothing becomes text of the field before it without a word.
const YEARS = '实施年限：不超过3年。';
const MODES = '资助方式：前资助。';
const real = splitByRules();

describe('two parts on one line', () => {
  test.each(['', ' ', '\t', '\v', '\f', '\u0085', '\u2028', '\u2029', '\u00a0', '\u3000', '\u200b'])(
    'two fields with %j between them are an error',
    (between) => {
      const split = splitPlanted(in29(`${YEARS}\n${MODES}`, `${YEARS}${between}${MODES}`));
      expect(errorsOf(split)).toContain('run-together');
      expectWhole(split);
    },
  );

  test.each([
    ['a field without its full stop', in29(`${YEARS}\n${MODES}`, `实施年限：不超过3年${MODES}`)],
    ['a heading and a field', in29(`${HEADING}\n主要内容：`, `${HEADING} 主要内容：`)],
    ['text and a heading', after('方向28：', '推荐。\n\n[bookmark: _Toc1390993216]', '推荐。')],
  ])('%s', (_name, change) => {
    expect(errorsOf(splitPlanted(change))).toContain('run-together');
  });
});

describe('torn lines', () => {
  /** Where a sentence is torn: between two characters that no stop parts, near that part of the line. */
  function tear(text: string, part: number): string {
    const marks = /^(?:\[bookmark: [^\]]*\])*/.exec(text)?.[0].length ?? 0;
    const from = marks + Math.max(14, Math.floor((text.length - marks) * part));
    const at = [...text.matchAll(/(?<=[\u4e00-\u9fff\d、，])(?=[\u4e00-\u9fff])/g)].find(
      ({ index }) => index >= from,
    )?.index;
    return at === undefined ? text : `${text.slice(0, at)}\n${text.slice(at)}`;
  }

  test.each([0.25, 0.5, 0.75])('each line of text torn at %d of it is an error', (part) => {
    const texts = new Set(
      real.guide.entries.flatMap(({ sections }) =>
        sections.flatMap(({ blocks }) =>
          blocks.filter(({ role }) => role !== 'subheading').map(({ line }) => line),
        ),
      ),
    );
    let number = 0;
    const torn: number[] = [];
    const split = splitPlanted((source) =>
      source
        .split('\n')
        .map((text, index) => {
          const halves = texts.has(index + 1) ? tear(text, part) : text;
          number += halves === text ? 1 : 2;
          if (halves !== text) torn.push(number - 1);
          return halves;
        })
        .join('\n'),
    );
    expect(torn.length).toBeGreaterThan(500);
    const named = new Set(
      split.messages
        .filter(({ ruleId }) => /^(?:torn-line|no-sentence|unread-heading)$/.test(ruleId ?? ''))
        .map(({ line }) => line),
    );
    // Of two notices in the same words, the first seems to announce the half of the second as a heading: the next test.
    const headings = new Set(split.guide?.entries.map(({ heading }) => heading.line));
    const silent = torn.filter((line) => !named.has(line) && !headings.has(line));
    expect(silent.map((line) => split.lines[line - 1]?.text)).toEqual([]);
    expectWhole(split);
  });

  test.each([
    ['an amount in an indicator', '方向28：', '销售收入1000万元', '销售收入10\n00万元'],
    ['an amount after its label', '方向28：', '单个项目200万元', '单个项目2\n00万元'],
    ['an entry behind a label', '', '：①获得相关集成技术', '：①获得相关集成技术\n'],
    ['a unit', '方向28：', '单个项目200万元', '单个项目200万\n元'],
    ['an entry of a list', '子方向1：常见多发病', '大数据、虚拟现实', '大数\n据、虚拟现实'],
    ['the beginning of an entry', '子方向1：常见多发病', '2.支持', '2.支\n持'],
  ])('%s', (_name, heading, from, to) => {
    expect(errorsOf(splitPlanted(after(heading, from, to)))).toContain('torn-line');
  });

  test('half of a notice that an earlier one seems to announce as a heading is refused', () => {
    const half = '具体申报通知将结合年度高新区';
    const split = splitPlanted(after('子方向3：自治区级高新区', half, `${half}\n`));
    expect(errorsOf(split)).toEqual(expect.arrayContaining(['missing-number', 'missing-field']));
  });

  test('the title of what stands below it in a list is no torn line', () => {
    const title = after('方向28：', '推荐。\n\n', '推荐。\n1.其他要求\n须是企业。\n');
    expect(errorsOf(splitPlanted(title))).not.toContain('torn-line');
  });
});

test.each(['一、申报条件', '一、申报要求', '二、资助标准', '三、 支持对象'])(
  'what is asked above calls is no group of them: %s',
  (line) => {
    const split = splitPlanted(after('科技创新平台计划）', '\n\n', `\n${line}\n1.须是企业。\n`));
    expect(errorsOf(split)).toContain('unread-label');
    expectWhole(split);
  },
);

test.each(['1.', '①', '（2）'])('a number of a list without its entry is an error: %s', (line) => {
  for (const from of ['推荐。\n', '单个项目200万元。\n', '1000万元以上。\n']) {
    const split = splitPlanted(after('方向28：', from, `${from}${line}\n`));
    expect([from, errorsOf(split)]).toEqual([from, expect.arrayContaining(['empty-entry'])]);
    expectWhole(split);
  }
});

test.each([
  ['资助经费', '单个项目200万元。\n', '500万元。'],
  ['资助经费', '单个项目200万元。\n', 'A、重点项目500万元。'],
  ['资助方式', '定额资助。\n', '也可后补助。'],
  ['实施年限', '不超过3年。\n', '重点项目5年。'],
])('a further line under %s is marked where one reads it', (field, from, line) => {
  const split = splitPlanted(after('方向28：', from, `${from}${line}\n`));
  const doubts = split.guide?.entries.find(({ id }) => id === '28')?.doubts.map(({ note }) => note);
  expect(doubts).toContain(`“${field}：”之下多出的一行`);
});

test('a list of sums and rows of a table are no further lines', () => {
  for (const line of ['（1）重点项目500万元。', '重点项目 ｜ 500万元']) {
    const { anomalies } = splitPlanted(
      after('方向28：', '单个项目200万元。\n', `单个项目200万元。\n${line}\n`),
    );
    expect(anomalies.filter(({ rule }) => rule === 'unexpected-text')).toEqual([]);
  }
});

describe('what stands around the text', () => {
  const end: Change = (text) => text.trimEnd();
  const append = (more: string): Change => all(end, (text) => `${text}\n${more}\n`);

  test.each([
    '— 12 —',
    '- 12 -',
    '－12－',
    '—12—',
    '第12页',
    '第 12 页 共 30 页',
    '第十二页',
    '共30页',
    '12',
    '１２',
    '12/30',
    '　12',
  ])('a page number is an error: %s', (number) => {
    const between = splitPlanted(after('方向28：', '推荐。\n\n', `推荐。\n${number}\n`));
    expect(errorsOf(between)).toContain('page-number');
    expectWhole(between);
    expect(errorsOf(splitPlanted(append(number)))).toContain('page-number');
  });

  test.each(['附件1：重点产业目录', '附件', '附录A', '附表 2 产业目录', '附件一 申报书'])(
    'an annex is an error: %s',
    (line) => {
      const split = splitPlanted(append(`${line}\n1.新能源。`));
      expect(errorsOf(split)).toContain('unexplained-annex');
      expectWhole(split);
    },
  );

  test('annexes that the edition file names are shown, and nothing in them is read', () => {
    const annex = [
      '附件1：重点产业目录',
      '一、新能源',
      '联系人：张三',
      '实施年限：5年。',
      ' 方向3：甲',
      '附件2',
      '1.乙。',
    ];
    const split = splitPlanted(
      append(annex.join('\n')),
      (edition) => `${edition}\nannexes: { line: ${real.lines.length}, startsWith: 附件1：重点 }\n`,
    );
    expect(errorsOf(split)).toEqual([]);
    expect(split.guide?.entries.length).toBe(real.guide.entries.length);
    const { lines, ...facts } = callOf(split, '68');
    expect(facts).toEqual({ ...callOf(real, '68'), lines: undefined });
    expect(lines[1]).toBe(real.lines.length + annex.length - 1);
    expectWhole(split);
  });

  test('annexes that are not where the edition file says are an error', () => {
    const split = splitPlanted(end, (edition) => `${edition}\nannexes: { line: 1200, startsWith: 附件1 }\n`);
    expect(errorsOf(split)).toEqual(['edition-contradicts-source']);
  });

  test.each([
    ['unread-heading', '方向二十九：甲'],
    ['unread-heading', '第29方向：甲'],
    ['unread-heading', '子方向一：甲'],
    ['unread-heading', '三、甲：乙'],
    ['unread-heading', '“甲”行动计划'],
    ['unread-heading', '重大科技专项'],
    ['unread-label', '（一）申报要求：甲。'],
    ['unread-label', '实施年限3年。'],
    ['unread-label', '【资助经费】10万元。'],
    ['unknown-label', '联系方式：甲。'],
    ['unknown-label', 'PCT专利：甲。'],
    ['no-sentence', '第九章 总则'],
    ['no-sentence', '第一节　申报条件'],
    ['no-sentence', '附则'],
    ['no-sentence', '1.1 总则'],
    ['no-sentence', '【其他】'],
    ['no-sentence', 'Part 2 甲'],
    ['no-sentence', 'E-mail：a@b.cn'],
    ['no-sentence', '联系人 电话：甲'],
    ['no-sentence', 'https://a.cn/甲'],
    ['no-sentence', '须经企业注册地所在设区市科技局推荐，'],
  ])('%s: %s', (rule, line) => {
    for (const [from, to] of [
      ['推荐。\n\n', `推荐。\n${line}\n`],
      ['单个项目200万元。\n', `单个项目200万元。\n${line}\n`],
      ['1000万元以上。\n', `1000万元以上。\n${line}\n`],
    ] as const) {
      const split = splitPlanted(after('方向28：', from, to));
      expect([from, errorsOf(split)]).toEqual([from, expect.arrayContaining([rule])]);
      expectWhole(split);
    }
  });

  test.each(['甲 ｜ 乙 ｜ 50万元', '评价以下方面：', '———', '①甲'])('is no oddity: %s', (line) => {
    const split = splitPlanted(after('方向28：', '推荐。\n\n', `推荐。\n${line}\n`));
    expect(errorsOf(split)).not.toContain('no-sentence');
    expectWhole(split);
  });

  test('what has no full stop in print may be a sentence by a reading', () => {
    const number = real.lines.length;
    const reading = `  - { line: ${number}, printed: 附则 甲, read: 附则 甲。, reason: 是正文 }`;
    const planted = append('附则 甲');
    expect(errorsOf(splitPlanted(planted))).toContain('no-sentence');
    const split = splitPlanted(planted, (edition) =>
      edition.replace('readings:\n', `readings:\n${reading}\n`),
    );
    expect(errorsOf(split)).toEqual([]);
    expectWhole(split);
  });
});
