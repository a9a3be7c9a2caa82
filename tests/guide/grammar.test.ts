import { expect, test } from 'vitest';
import { HEADING, after, all, callOf, errorsOf, expectWhole, in29, splitPlanted } from '../support/plant.ts';
import { splitByRules } from '../support/real-guide.ts';

// What an edition may say of its own forms, under `grammar` in the edition file.
const real = splitByRules();
const adding = (grammar: string) => (edition: string) => `${edition}\ngrammar: ${grammar}\n`;

test('a label that no guide before had is an error until the edition file says what it is', () => {
  const source = in29('申报要求：', '申报条件：');
  const unknown = splitPlanted(source);
  expect(errorsOf(unknown)).toContain('unknown-label');
  expect(unknown.messages.map(String).join('\n')).toContain('grammar.fields');
  const split = splitPlanted(source, adding('{ fields: { 申报条件: [requirements] } }'));
  expect(errorsOf(split)).toEqual([]);
  expect(callOf(split, '29').requirements).toEqual(callOf(real, '29').requirements);
  expectWhole(split);
});

test('so is a mode', () => {
  const source = in29('资助方式：前资助。', '资助方式：无偿资助或前资助。');
  expect(errorsOf(splitPlanted(source))).toEqual(['unknown-mode']);
  const split = splitPlanted(source, adding('{ modes: [无偿资助] }'));
  expect(errorsOf(split)).toEqual([]);
  expect(callOf(split, '29').modes).toEqual(['无偿资助', '前资助']);
});

test('so is a remark in a label', () => {
  const source = in29('资助经费：', '资助经费（区财政）：');
  expect(errorsOf(splitPlanted(source))).not.toEqual([]);
  const split = splitPlanted(source, adding('{ remarks: [（区财政）] }'));
  expect(errorsOf(split)).toEqual([]);
  expect(callOf(split, '29').funding).toMatchObject({ max: callOf(real, '29').funding?.max });
});

test('so is a form of a heading', () => {
  const heading = HEADING.replace('方向29：', '专题29 ');
  const source = after(HEADING, HEADING, heading);
  expect(errorsOf(splitPlanted(source))).not.toEqual([]);
  const split = splitPlanted(source, adding('{ headings: { direction: ["专题{数字} {标题}"] } }'));
  expect(errorsOf(split)).toEqual([]);
  expect(callOf(split, '29').title).toBe(callOf(real, '29').title);
  expectWhole(split);
});

test('so is a form of a list’s numbers', () => {
  const [first = '', second = '', third = ''] = callOf(real, '29').indicators.map(({ text }) => text);
  const source = all(
    in29(`①${first}`, `（一）${first}`),
    in29(`②${second}`, `（二）${second}`),
    in29(`③${third}`, `（三）${third}`),
  );
  expect(errorsOf(splitPlanted(source))).toContain('hidden-marker');
  const split = splitPlanted(source, adding('{ marks: ["（{汉字数字}）"] }'));
  expect(errorsOf(split)).toEqual([]);
  expect(callOf(split, '29').indicators.map(({ n, marker, text }) => [n, marker, text])).toEqual([
    [1, '（一）', first],
    [2, '（二）', second],
    [3, '（三）', third],
  ]);
  expectWhole(split);
});

test('so is a unit', () => {
  const source = in29('实施年限：不超过3年。', '实施年限：不超过3周年。');
  expect(errorsOf(splitPlanted(source))).toContain('unreadable-term');
  const split = splitPlanted(source, adding('{ units: { 周年: 年 } }'));
  expect(errorsOf(split)).toEqual([]);
  expect(callOf(split, '29').years).toMatchObject({ text: '不超过3周年。', max: 3 });
});

test('a plan’s heading of another form is no requirement of the direction before it', () => {
  const printed = '“垒台”行动计划（广西科技创新平台计划）';
  const other = '第四部分 “垒台”科技创新平台专项';
  const source = after(printed, printed, other);
  expect(errorsOf(splitPlanted(source))).not.toEqual([]);
  const split = splitPlanted(
    source,
    all(
      adding('{ headings: { plan: ["第{汉字数字}部分 {标题}"] } }'),
      (edition) => edition.replace(`heading: ${printed}`, 'heading: “垒台”科技创新平台专项'),
      (edition) => edition.replaceAll(printed, other),
    ),
  );
  expect(errorsOf(split)).toEqual([]);
  expect(callOf(split, '41').plan).toBe('leitai');
});

test('a line that two forms take is an error', () => {
  const split = splitPlanted(
    (source) => source,
    adding('{ headings: { topic: ["子方向{数字}：{短标题}"], plan: ["子方向{数字}：{标题}"] } }'),
  );
  expect(errorsOf(split)).toContain('ambiguous-line');
});

test.each([
  '{ headings: { direction: ["{标题}"] } }',
  '{ headings: { chapter: ["第{数字}章 {标题}"] } }',
  '{ fields: { 申报条件: [conditions] } }',
  '{ fields: { "申报：条件": [requirements] } }',
  '{ remarks: [每年] }',
  '{ units: [亿元] }',
  '{ units: { 学期: 半年 } }',
  '{ marks: ["{数字}"] }',
])('%s is no grammar, and the message says where', (grammar) => {
  const split = splitPlanted((source) => source, adding(grammar));
  expect(errorsOf(split)).toEqual(['edition-file']);
  expect(split.messages.map(String).join('\n')).toMatch(/grammar/);
});
