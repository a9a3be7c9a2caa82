import { describe, expect, test } from 'vitest';
import { callsOf, splitRealGuide } from '../../../tests/support/real-guide.ts';
import { CONDITION_NAMES } from './condition-names.ts';
import { conditionValues } from './condition-values.ts';

const calls = callsOf(splitRealGuide().guide);

/** Read in the guide, line by line; what is missing here is asked for in words that are no short value. */
const WRITTEN = `
1-1 伦理审查：所有申报项目
1-2 伦理审查：所有申报项目
1-3 推荐函：自治区卫生健康委；伦理审查：所有涉及人的临床研究申报项目
3 推荐函：防城港市科技局；伦理审查：所有涉及医学临床申报项目
9 推荐函：桂林市科技局
13-2 推荐函：自治区公安厅
27 推荐：高新技术企业注册地所在设区市科技局；配套：不低于申报额度3倍
28 推荐：企业注册地所在设区市科技局
29 推荐：企业注册地所在设区市科技局；配套：不低于申报额度3倍
35 配套：不低于申请科技经费的3倍
39 推荐函：所在市科技局
40-2 推荐：国家高新区管委会
48 资金匹配：1∶1
52 自筹：不低于3:1
53 自筹：不低于3:1
54-1 自筹：不低于3:1
54-2 自筹：不低于3:1
59-1 自筹：不低于3:1
60 自筹：不低于3:1
64 出资：到位经费50万以上`;

test('says of each call who recommends, what is reviewed and how much is its own', () => {
  const shown = calls.map(({ id, conditions }) => {
    const values = CONDITION_NAMES.flatMap(([key]) => conditionValues(key, conditions[key].evidence) ?? []);
    return `${id} ${values.map(({ name, value }) => `${name}：${value}`).join('；')}`;
  });
  expect(shown.filter((line) => line.includes('：'))).toEqual(WRITTEN.trim().split('\n'));
});

describe('a clause that says no short value has none', () => {
  test.each([
    ['recommendation', '每个高新区限推荐申报1项；'],
    ['recommendation', '应具有硕士学位且有两名具有高级专业技术职称的同行专家出具推荐意见。'],
    ['recommendation', '须由依托单位推荐函说明情况。'],
    ['matching', '优先支持有配套经费的项目单位申报。'],
    ['matching', '上年度主营业务收入应达到2000万元以上，须有自筹经费。'],
    ['matching', '总投资不低于3000万元，自筹经费须足额到位。'],
    ['ethics', '涉及人的研究须通过伦理审查。'],
  ] as const)('%s: %s', (key, text) => {
    expect(conditionValues(key, [{ text }])).toBeNull();
    // Nor is half of what is asked told as if it were all.
    expect(conditionValues(key, [{ text: '须由自治区公安厅出具推荐函。' }, { text }])).toBeNull();
  });
});
