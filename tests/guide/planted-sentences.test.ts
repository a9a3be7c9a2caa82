import { describe, expect, test } from 'vitest';
import { factSheet } from '../../src/guide/facts/fact-sheet.ts';
import type { Call } from '../../src/guide/model/schema/call.ts';
import { after, callOf, errorsOf, FIRST, lineAfter, splitPlanted } from '../support/plant.ts';

// Sentences of next year's guide, planted into the real one: each is read for what it says, or is an error.
const POLICE = '子方向2：科技兴警';
const requirement = (text: string): Call =>
  callOf(splitPlanted(lineAfter(POLICE, '申报要求：', `申报要求：${text}`)), '13-2');

describe('what is asked for, and what is not', () => {
  test.each([
    ['recommendation', '无需推荐函。', 'not-required'],
    ['recommendation', '本方向免于推荐。', 'not-required'],
    ['recommendation', '不再要求设区市科技局推荐。', 'not-required'],
    ['recommendation', '取消推荐环节，实行单位自主申报。', 'not-required'],
    ['recommendation', '自治区本级单位无需推荐，其他单位须由设区市科技局推荐。', 'conditional'],
    ['recommendation', '推荐使用国产软件。', 'not-stated'],
    ['recommendation', '须由自治区公安厅出具推荐函。', 'required'],
    ['recommendation', '须由自治区公安厅出具推荐函，否则取消申报资格。', 'required'],
    ['recommendation', '本方向免交查新报告，须由自治区公安厅出具推荐函。', 'required'],
    ['ethics', '不需提供伦理审查批件。', 'not-required'],
    ['ethics', '伦理审查意见不作为申报必备材料。', 'not-required'],
    ['ethics', '须提供医学伦理批件。', 'required'],
    ['matching', '可不配套经费。', 'not-required'],
    ['matching', '不强制要求配套经费。', 'not-required'],
    ['matching', '企业配套经费不得低于财政经费，高校、科研院所不作配套要求。', 'conditional'],
    ['matching', '自筹经费不低于总经费的50%。', 'required'],
    ['matching', '企业牵头的项目须按1:1配套。', 'required'],
    ['matching', '申报单位须匹配1:1资金。', 'required'],
  ] as const)('%s: %s is %s', (key, text, answer) => {
    expect(requirement(text).conditions[key].answer).toBe(answer);
  });

  test('is in words', () => {
    const { recommendation } = factSheet(requirement('无需推荐函。'));
    expect([recommendation.value, recommendation.quotes.map(({ text }) => text)]).toEqual([
      '明确不要求',
      ['无需推荐函。'],
    ]);
  });
});

describe('who may lead', () => {
  test.each([
    ['同等条件下优先支持民营企业。', ['preference']],
    ['倡导企业牵头。', ['preference']],
    ['鼓励企业牵头申报，但须联合高校。', ['preference']],
    ['须由企业牵头，并鼓励联合东盟国家单位。', ['condition']],
    ['本方向不限申报主体。', ['unrestricted']],
    ['可由企业牵头申报。', ['permission']],
    ['仅可由企业牵头申报。', ['condition']],
    ['女性科研人员牵头申报的项目，予以倾斜支持。', ['preference']],
    ['对企业牵头申报的项目给予重点支持。', ['preference']],
    ['高校也可申报。', ['permission']],
    ['支持南宁市全域的企业牵头申报。', ['support']],
    ['支持企业牵头，高校不得牵头。', ['condition']],
    ['须由设区市科技局统一组织申报，并出具推荐函。', []],
    ['已获国家同类项目支持的不再重复支持。', ['condition']],
    ['研究骨干应具有博士学位。', ['condition']],
  ])('%s', (text, forces) => {
    expect(requirement(text).leads.map(({ force }) => force)).toEqual(forces);
  });

  test('what is preferred stands in the content too, but only who is', () => {
    const content = (text: string): string[] =>
      callOf(splitPlanted(lineAfter(POLICE, '主要内容：', `主要内容：${text}`)), '13-2').preferences.map(
        (one) => one.text,
      );
    expect(content('开展研发。优先支持高校院士及团队成员围绕需求开展研发。')).toEqual([
      '优先支持高校院士及团队成员围绕需求开展研发。',
    ]);
    expect(content('开展研发，鼓励民营企业牵头。')).toEqual(['鼓励民营企业牵头。']);
    expect(content('优先支持飞行控制算法开发。鼓励保险机构围绕重大项目开发产品。')).toEqual([]);
  });

  test('a clause without a subject or a case is quoted with the one that has it', () => {
    const { leads } = requirement(
      '（1）申报A类项目的企业须成立满2年。申报企业须有场地。（2）如为租赁场地的须满3年。',
    );
    expect(leads.map(({ text }) => text)).toEqual(['申报A类项目的企业须成立满2年。申报企业须有场地。']);
  });

  test('a must after a preference is none, and a preference after a must is', () => {
    expect(requirement('鼓励企业牵头申报，但须联合高校。').preferences.map(({ text }) => text)).toEqual([
      '鼓励企业牵头申报',
    ]);
    expect(requirement('须由企业牵头，并鼓励联合东盟国家单位。').preferences.map(({ text }) => text)).toEqual(
      ['并鼓励联合东盟国家单位。'],
    );
    expect(requirement('优先权日在2020年之后的专利。').preferences).toEqual([]);
  });
});

describe('whether one can apply', () => {
  const notice = '具体申报通知另行发布。';
  test.each([
    ['具体申报通知不另行发布，按本指南申报。', 'open'],
    ['围绕2025年度指南另行发布的重点任务，开展装备研究。', 'open'],
    ['围绕指南由专家组编制并发布的技术路线图开展研究。', 'open'],
    [notice, 'deferred'],
  ])('%s: %s', (text, status) => {
    const split = splitPlanted(after('方向37：产业科技创新类', notice, text));
    expect(callOf(split, '37').status).toBe(status);
  });
});

test.each([
  ['a remark in a label', '资助经费：', '资助经费（每年）：单个项目资助不超过100万元。', 'unknown-label'],
  ['a remark on the list', '考核指标：', '考核指标（至少满足3项）：①甲1项。②乙1项。', 'unknown-label'],
  [
    'a rule in the last indicator',
    '考核指标：',
    '考核指标：①甲1项。②乙1项。③丙1项。④丁1项。⑤戊1项。⑥己1项。⑦庚1项。⑧辛1项。每个项目满足其中3项即可。',
    'unread-rule',
  ],
  [
    'a list by Chinese numerals',
    '申报要求：',
    '申报要求：（一）仅限企业牵头申报。（二）须由科技局出具推荐函。',
    'hidden-marker',
  ],
])('%s is an error', (_name, beginning, text, rule) => {
  expect(errorsOf(splitPlanted(lineAfter(FIRST, beginning, text)))).toContain(rule);
});
