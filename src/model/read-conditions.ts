import { PREFERENCE } from './read-leads.ts';
import type { Answer, Condition, Conditions, FundingMode, Lead, Quote } from './schema/call.ts';
import type { Section, SectionKind } from './schema/entry.ts';
import { quoteSentences, splitAfter } from './sentences.ts';

/** How a condition is found: in sentences of these fields in which this stands. */
interface ConditionRule {
  fields: readonly SectionKind[];
  /** What must stand in a clause of the sentence. */
  names: RegExp;
}

/**
 * `须由自治区卫生健康委出具推荐函` (line 58), `由国家高新区管委会推荐` (line 685), `限推荐申报1项` (line 696); not the
 * zone that recommends: `拟推荐项目的国家高新区` (line 685).
 */
const RECOMMENDATION: ConditionRule = { fields: ['requirements'], names: /(?<!拟)推荐/ };

/** `须提供医学伦理委员会审查同意意见` (line 35); not `符合……科研伦理相关规定` (line 607). */
const ETHICS: ConditionRule = { fields: ['requirements'], names: /伦理(?:委员会|审查)/ };

/**
 * `按不低于申报额度3倍的比例配套投入研发经费` (line 583), `按不低于申请科技经费的3倍进行配套` (line 647), `1∶1资金匹配证明`
 * (line 760), `自筹与申请经费比例不低于3:1` (line 922), `企业出资且到位经费50万以上` (line 968, in the content); not
 * `产业配套`, nor what governments put in: `设区市和自治区……共同出资` (line 664).
 */
const MATCHING: ConditionRule = {
  fields: ['content', 'requirements'],
  names: /配套(?:投入|经费)|进行配套|资金匹配|自筹与(?:财政)?申请经费比例|企业出资且到位经费/,
};

/**
 * A sentence that holds in some cases only: `所有涉及人的临床研究申报项目` (line 58), `由企业牵头转化落地的，` (line 839),
 * `原则上，由……` (line 686), `且有2名……推荐` (line 994), `且有两名……` (line 1116).
 */
const IN_SOME_CASES = /涉及|^由[^，]*的，|原则上|且有(?:\d|两)名/;

/**
 * `仅限企业牵头申报` (line 433), `须由广西企业牵头` (line 881), `牵头申报单位为全区有效期内的高新技术企业` (line 583),
 * `由新赛道名单内企业牵头申报` (line 686); not `由企业牵头转化落地的` (line 839), nor `企事业单位` (line 615). Between two words the
 * first never stands again, as in `LEAD` of read-leads.ts.
 */
const ENTERPRISE_LEADS =
  /(?:仅限|须由)(?:(?!仅限|须由)[^。；])*企业牵头|由[^。；，由]*企业牵头申报|牵头申报单位为(?:(?!牵头申报单位为)[^。；])*企业/;

/** What an organisation is called that may apply; 申报主体 also where nothing is demanded of it (line 553). */
const ORGANISATION = /申报主体|单位|企业|高校|机构|中心|实验室|基地|研究站|工作站|创新联合体|孵化器|公务员/;

/** Sentences on persons: who may be in charge is not who may apply. */
const PERSON = /^(?:项目)?(?:申请人|申报人|项目负责人)|担任项目负责人/;

/** Answers the questions that decide whether one can apply, each with the sentences that it rests on. */
export function readConditions(
  sections: readonly Section[],
  leads: readonly Lead[],
  modes: readonly FundingMode[],
): Conditions {
  return {
    recommendation: readCondition(sections, RECOMMENDATION),
    ethics: readCondition(sections, ETHICS),
    enterpriseLead: readEnterpriseLead(leads),
    matching: readCondition(sections, MATCHING),
    selfRaised: readSelfRaised(sections, modes),
  };
}

/** The sentences of the requirements that say what is preferred or encouraged, verbatim, in source order. */
export function readPreferences(sections: readonly Section[]): Quote[] {
  return sentencesOf(sections, ['requirements']).filter(({ text }) => /优先|鼓励|重点支持|建议/.test(text));
}

function readCondition(sections: readonly Section[], { fields, names }: ConditionRule): Condition {
  const evidence = sentencesOf(sections, fields).filter(({ text }) => names.test(text));
  return { answer: strongest(evidence.map(({ text }) => answerOf(text, names))), evidence };
}

function answerOf(sentence: string, names: RegExp): Answer {
  const clauses = splitAfter(sentence, '，').map(({ text }) => text);
  const clause = clauses.find((text) => names.test(text)) ?? sentence;
  if (PREFERENCE.test(clause)) return 'preferred';
  return IN_SOME_CASES.test(sentence) ? 'conditional' : 'required';
}

function readEnterpriseLead(leads: readonly Lead[]): Condition {
  const conditions = leads.filter(({ force }) => force === 'condition');
  const demanded = conditions.filter(({ text }) => ENTERPRISE_LEADS.test(text));
  if (demanded.length > 0) {
    const answer = strongest(demanded.map(({ text }) => answerOf(text, ENTERPRISE_LEADS)));
    return { answer, evidence: demanded.map(quoteOf) };
  }
  const others = conditions.filter(({ text }) => ORGANISATION.test(text) && !PERSON.test(text));
  return { answer: others.length > 0 ? 'not-required' : 'not-stated', evidence: others.map(quoteOf) };
}

function readSelfRaised(sections: readonly Section[], modes: readonly FundingMode[]): Condition {
  if (modes.length === 0) return { answer: 'not-stated', evidence: [] };
  return {
    answer: modes.includes('自筹') ? 'allowed' : 'not-allowed',
    evidence: sentencesOf(sections, ['modes']),
  };
}

function strongest(answers: readonly Answer[]): Answer {
  const order: readonly Answer[] = ['required', 'conditional', 'preferred'];
  return order.find((answer) => answers.includes(answer)) ?? 'not-stated';
}

function sentencesOf(sections: readonly Section[], fields: readonly SectionKind[]): Quote[] {
  return sections
    .filter(({ kinds }) => kinds.some((kind) => fields.includes(kind)))
    .flatMap(({ blocks }) => blocks)
    .flatMap(quoteSentences);
}

function quoteOf({ text, line }: Lead): Quote {
  return { text, line };
}
