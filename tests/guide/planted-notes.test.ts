import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/guide/model/schema/call.ts';
import {
  FIRST,
  HEADING,
  after,
  callOf,
  errorsOf,
  expectWhole,
  in29,
  lineAfter,
  splitPlanted,
  type Change,
} from '../support/plant.ts';
import { realInput, splitByRules } from '../support/real-guide.ts';

// What next year's document may have that this year's has not, planted into the real guide: it is read for what it is,
// or an error names it. Nothing becomes text of the field before it without a word.
const YEARS = '实施年限：不超过3年。';
const MODES = '资助方式：前资助。';
const real = splitByRules();
const SOURCE = new TextDecoder().decode(realInput().source);
const lineOf = (text: string): number =>
  SOURCE.slice(0, SOURCE.indexOf(text, SOURCE.indexOf(HEADING))).split('\n').length;

describe('the edition file', () => {
  const plain: Change = (text) => text;
  const add = (list: string, entry: string): Change =>
    after(`\n${list}:\n`, `\n${list}:\n`, `\n${list}:\n  - ${entry}\n`);

  test.each([
    [
      'a plan that is not there',
      after('plans:', '\n# 没有', '\n  - { id: weilai, heading: “未来”行动计划（甲）, short: 未来 }\n# 没有'),
    ],
    [
      'a lost plan that is not there',
      after('plans:', '\n# 没有', '\n  - { id: weilai, heading: null, short: 未来 }\n# 没有'),
    ],
    ['a group that is not there', add('groups', '{ id: weilai, heading: 未来项目, page: false }')],
    [
      'a reading that is not there',
      add('readings', '{ line: 959, printed: 没有的话, read: 乙, reason: 试 }'),
    ],
    [
      'a reading that changes nothing',
      add('readings', '{ line: 962, printed: 不超过3年, read: 不超过3年, reason: 试 }'),
    ],
    [
      'a reading of a passage that stands twice',
      add('readings', '{ line: 960, printed: 科创飞地, read: 飞地, reason: 试 }'),
    ],
    [
      'two readings of a passage',
      add('readings', '{ line: 960, printed: 标1、2、3、4, read: 甲, reason: 试 }'),
    ],
    ['a note that is not there', add('notes', '{ line: 960, quote: 没有的话, note: 试 }')],
    [
      'a lost heading said twice',
      add(
        'lostHeadings',
        '{ kind: direction, number: 17, line: 459, startsWith: 主要内容：围绕交通运输, titleSource: missing, shown: 甲, sure: 乙, evidence: [{ line: 459, quote: 铝合金 }] }',
      ),
    ],
    ['a lack of what is there', add('missing', "{ call: '29', fields: [years], note: 试 }")],
    ['a lack of a label that is there', add('missing', "{ call: '29', labels: [content], note: 试 }")],
    ['a whole field for a label', after('missing:', 'labels: [content]', 'fields: [content]')],
    ['a lack in no call', add('missing', "{ call: '99', fields: [years], note: 试 }")],
  ])('%s is an error', (_name, change) => {
    expect(errorsOf(splitPlanted(plain, change))).toContain('edition-contradicts-source');
  });

  test.each([
    ['missing-field', '29', 'fields: [years]', in29(YEARS, '')],
    ['missing-field', '29', 'fields: [modes]', in29(MODES, '')],
    ['missing-field', '29', 'fields: [indicators]', lineAfter(HEADING, '考核指标：', '')],
    [
      'missing-field',
      'jijin-1',
      'fields: [requirements]',
      after('一、面上项目\n', '（一）申报要求', '（一）甲'),
    ],
    [
      'missing-field',
      'jijin-1',
      'fields: [content]',
      (text: string) => text.replace(/(一、面上项目)\n.*\n.*\n/, '$1\n\n\n'),
    ],
    ['missing-label', '29', 'labels: [content]', in29('主要内容：', '')],
  ])('%s of %s is an error until it says so', (rule, call, said, change) => {
    const silent = splitPlanted(change);
    expect(errorsOf(silent)).toContain(rule);
    const split = splitPlanted(change, add('missing', `{ call: '${call}', ${said}, note: 试 }`));
    expect(errorsOf(split)).not.toContain(rule);
    const before = real.messages.filter(({ ruleId }) => ruleId === rule).length;
    expect(split.messages.filter(({ ruleId, note }) => ruleId === rule && note)).toHaveLength(before + 1);
  });

  /** What is understood: numbers, modes, relations. */
  const withoutTexts = (call: Call): unknown =>
    JSON.parse(
      JSON.stringify(call, (key, value: unknown) =>
        ['text', 'marker', 'label', 'title', 'modesText'].includes(key) ? undefined : value,
      ),
    );

  test.each([
    ['an amount', '29', HEADING, '不超过80万元', '不超过180080万元'],
    ['a term', '29', HEADING, '不超过3年', '不超过3周'],
    ['modes', '29', HEADING, '前资助。', '前资。'],
    ['who may lead', '29', HEADING, '牵头申报单位为', '申头单立为'],
    ['a label', '29', HEADING, '资助方式：', '资肋方式：'],
    ['a marker', '29', HEADING, '②形成', '2形成'],
    ['the number of a heading', '29', '推荐。\n\n', HEADING, HEADING.replace('方向', '万问')],
    ['a title', '29', '推荐。\n\n', HEADING, HEADING.replace('大赛', '大塞大塞')],
    ['an item', '1-1', FIRST, '9.支持', '九支持'],
    ['a reference', '1-1', FIRST, '（满足考核指标中的①③⑤⑥⑦）', '（满足核旨标的1357）'],
    ['a requirement', '1-1', FIRST, '2.鼓励由', '乙鼓励由'],
  ])('a reading of %s: understood as read, shown as printed', (name, id, heading, read, printed) => {
    const damage = after(heading, read, printed);
    const reading = (edition: string): string => {
      const line =
        damage(SOURCE)
          .split('\n')
          .findIndex((text) => text.includes(printed)) + 1;
      return add('readings', JSON.stringify({ line, printed, read, reason: '试' }))(edition);
    };
    const split = splitPlanted(damage, reading);
    expect(errorsOf(split)).toEqual([]);
    expectWhole(split);
    expect(withoutTexts(callOf(split, id))).toEqual(withoutTexts(callOf(real, id)));
    // As printed, but for where a passage lies in two parts: a marker and its text.
    const facts = JSON.stringify(callOf(split, id)).replaceAll('","text":"', '');
    expect(facts.includes(printed)).toBe(!/label|heading|title/.test(name));
  });

  test('a reading that is cut by the parts of its line is shown as printed in them', () => {
    const split = splitPlanted(
      in29('新装备1项及以上。②形成', '新装备1项及以卜②形成'),
      add(
        'readings',
        `{ line: ${lineOf('新装备1项及以上。②形成具有自主知识产权的新技术1项及以上，获得授权发明专利1项（')}, printed: 以卜②形成, read: 以上。②形成, reason: 试 }`,
      ),
    );
    expect(errorsOf(split)).toEqual([]);
    expectWhole(split);
    expect(callOf(split, '29').indicators).toHaveLength(3);
  });
});
