import type { Lead } from './schema/call.ts';
import type { Section } from './schema/entry.ts';
import { quoteSentences } from './sentences.ts';

/**
 * Words by which a sentence of the requirements says who may lead or apply: the kind of organisation, and the person
 * in charge (`申请人应具有高级专业技术职称`, line 994; `团队带头人……须符合……`, line 639), also who is left out
 * (`已获得……资助的企业不予支持`, line 583; `不得再次申请`, line 1095). What stands between two words never holds the first of
 * them again: a sentence that repeats it would be read anew from each.
 */
const LEAD =
  /牵头|仅限|(?<![期权年])限[^。；]{2,40}(?:申报|推荐)|申报主体|申请人|申报人|项目负责人应(?:由|是|为)|担任项目负责人|申报单位(?:应|须|需|为|必须)|^申报[^，。；]{0,10}企业|须由(?:(?!须由)[^。；])*申报|定向支持|^项目支持|可申报|申报。$|团队带头人(?:(?!团队带头人)[^。；])*(?:须符合|应为)|不予支持|不得再次申请/;

/** Sentences that go on about the person named before them: `具有高级专业技术职称或具有博士学位` (line 1093). */
const CONTINUED = /^(?:(?:不)?具有|有主持|应为|未获得过)/;

/** What kind of applicant is preferred: `优先支持自治区技术转移示范机构申报` (line 955); not who takes part. */
const PREFERRED = /^优先支持(?!.*(?:参与|配套))[^。；]*(?:企业|单位|机构)/;

/** A sentence or clause that begins so says what is preferred, not what is required. */
export const PREFERENCE = /^(?:鼓励|优先|重点支持|建议)/;

/** Sentences that are about conduct, money, papers or numbers even though they name applicants. */
const OTHER = /信用|事故|诉讼|不得重复|证明|协议|配套|^项目须经|每个企业限/;

/** Says who may lead, whatever else the sentence goes on to (lines 607, 839). */
const EXPRESS = /^须由[^。；，]*(?:牵头|共同申报)|^项目负责人应/;

/** The sentences of the requirements on who may lead, verbatim, in source order. */
export function readLeads(sections: readonly Section[]): Lead[] {
  return sections
    .filter(({ kinds }) => kinds.includes('requirements'))
    .flatMap(({ blocks }) => blocks)
    .flatMap(quoteSentences)
    .filter(({ text }) => isLead(text))
    .map(({ text, line }) => ({ text, line, force: PREFERENCE.test(text) ? 'preference' : 'condition' }));
}

function isLead(text: string): boolean {
  if (EXPRESS.test(text) || PREFERRED.test(text)) return true;
  return !OTHER.test(text) && (LEAD.test(text) || CONTINUED.test(text));
}
