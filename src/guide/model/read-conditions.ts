import type { ForcedClause } from './clauses.ts';
import type { SaidClause } from './says.ts';
import type { Answer, Clause, Condition, Conditions } from './schema/call.ts';
import type { SectionKind } from './schema/entry.ts';
import { splitAfter } from './sentences.ts';

/** How a condition is found: in clauses of these fields in which this stands. */
interface ConditionRule {
  fields: readonly SectionKind[];
  names: RegExp;
}

/**
 * `须由自治区卫生健康委出具推荐函` (line 58), `由国家高新区管委会推荐` (line 685), `限推荐申报1项` (line 696); not the
 * zone that recommends: `拟推荐项目的国家高新区` (line 685), nor what is merely advised: `推荐使用国产软件`.
 */
const RECOMMENDATION: readonly ConditionRule[] = [
  { fields: ['requirements'], names: /(?<!拟|优先)推荐(?!使用|采用|算法|系统|技术|评审|单位应)/ },
];

/** `须提供医学伦理委员会审查同意意见` (line 35), `伦理批件`; not `符合……科研伦理相关规定` (line 607). */
const ETHICS: readonly ConditionRule[] = [
  { fields: ['requirements'], names: /伦理(?:委员会|审查|审批|批件|批准)/ },
];

/**
 * `按不低于申报额度3倍的比例配套投入研发经费` (line 583), `按不低于申请科技经费的3倍进行配套` (line 647), `1∶1资金匹配证明`
 * (line 760), `自筹与申请经费比例不低于3:1` (line 922), `企业出资且到位经费50万以上` (line 968, in the content); not
 * `产业配套`, nor what governments put in: `设区市和自治区……共同出资` (line 664).
 */
const MATCHING: readonly ConditionRule[] = [
  {
    fields: ['requirements'],
    names:
      /配套(?:投入|经费|资金|要求)|[进实]行配套|按[^，。；]*配套|资金匹配|匹配[^，。；]{0,6}(?:资金|经费)|自筹(?:与|经费|资金|不低于|比例)/,
  },
  { fields: ['content'], names: /企业出资且到位经费/ },
];

/** Says that something is not asked for: `无需推荐函`, `可不配套经费`, `伦理审查意见不作为必备材料`. */
const NEGATES =
  /无[需须]|[不毋][需须必](?!低)|免(?:于|除|予|去|推荐|提供|交|配套)|可不|不(?:再|强制)?要求|不作|取消/;

/**
 * A sentence that holds in some cases only: `所有涉及人的临床研究申报项目` (line 58), `由企业牵头转化落地的，` (line 839),
 * `原则上，由……` (line 686), `且有2名……推荐` (line 994), `且有两名……` (line 1116); a quota presupposes that somebody
 * recommends, and does not demand it: `每个高新区限推荐申报1项` (line 696).
 */
const IN_SOME_CASES = /涉及|^由[^，]*的，|原则上|且有(?:\d|两)名|限推荐申报/;

const RULES = { recommendation: RECOMMENDATION, ethics: ETHICS, matching: MATCHING };

/** Says in the content who is preferred: `优先支持……院士及团队成员围绕……` (line 634); not `优先支持……算法开发` (line 556). */
const PREFERS_SOMEBODY =
  /^(?:优先支持[^，。；]*(?:院士|人才|人员|成员|团队|企业|单位|机构|高校)[^，。；]*围绕|(?:优先支持|鼓励)[^，。；]*(?:牵头|申报))/;

/** Answers the questions that decide whether one can apply, each with the clauses that it rests on. */
export function readConditions(said: readonly SaidClause[]): Conditions {
  return {
    recommendation: readCondition(said, 'recommendation'),
    ethics: readCondition(said, 'ethics'),
    matching: readCondition(said, 'matching'),
  };
}

/** The clauses that say what is preferred or encouraged, of the content who is, verbatim, in source order. */
export function readPreferences(said: readonly SaidClause[]): Clause[] {
  const preferring = said.filter(({ says }) => says.preferred);
  // What the content says comes first, wherever the requirements stand.
  return [false, true].flatMap((isRequirement) =>
    preferring
      .filter(({ kinds }) => kinds.includes('requirements') === isRequirement)
      .map(({ clause }) => clauseOf(clause)),
  );
}

/** What a clause of these fields says on a question, as far as rules can tell. */
export function proposeAnswer(
  clause: ForcedClause,
  kinds: readonly SectionKind[],
  question: keyof Conditions,
): Exclude<Answer, 'not-stated'> | undefined {
  const rule = RULES[question].find(
    ({ fields, names }) => kinds.some((kind) => fields.includes(kind)) && names.test(clause.text),
  );
  return rule && answerOf(clause, rule.names);
}

/** Whether a clause of these fields says what or, in the content, who is preferred, as far as rules can tell. */
export function proposePreferred(
  { text, isPreference }: ForcedClause,
  kinds: readonly SectionKind[],
): true | undefined {
  const isSo = kinds.includes('requirements')
    ? isPreference
    : kinds.includes('content') && PREFERS_SOMEBODY.test(text);
  return isSo || undefined;
}

function readCondition(said: readonly SaidClause[], question: keyof Conditions): Condition {
  const found = said.flatMap(({ clause, says }) => {
    const answer = says[question];
    return answer ? [{ clause, answer }] : [];
  });
  return {
    answer: strongest(found.map(({ answer }) => answer)),
    evidence: found.map(({ clause }) => clauseOf(clause)),
  };
}

/** A denial counts where it stands beside what it denies: not `须出具推荐函，否则取消申报资格`. */
function answerOf(
  { text, sentence, isPreference }: ForcedClause,
  names: RegExp,
): Exclude<Answer, 'not-stated'> {
  if (isPreference) return 'preferred';
  const naming = splitAfter(text, '，；').filter((piece) => names.test(piece.text));
  const denied = naming.filter((piece) => NEGATES.test(piece.text)).length;
  if (denied > 0) return denied < naming.length ? 'conditional' : 'not-required';
  return IN_SOME_CASES.test(sentence ?? text) ? 'conditional' : 'required';
}

function strongest(answers: readonly Answer[]): Answer {
  const order: readonly Answer[] = ['required', 'conditional', 'preferred', 'not-required'];
  return order.find((answer) => answers.includes(answer)) ?? 'not-stated';
}

function clauseOf({ text, line, sentence }: ForcedClause): Clause {
  return { text, line, sentence };
}
