import { readClauses, type ForcedClause } from './clauses.ts';
import type { Lead, LeadForce } from './schema/call.ts';
import type { Section } from './schema/entry.ts';

/**
 * Words by which a clause of the requirements says who may lead or apply: the kind of organisation, and the person
 * in charge (`申请人应具有高级专业技术职称`, line 994; `团队带头人……须符合……`, line 639), also who is left out
 * (`已获得……资助的企业不予支持`, line 583; `不得再次申请`, line 1095; `团队带头人不能同时申报……`, line 639). What stands
 * between two words never holds the first of them again: a clause that repeats it would be read anew from each.
 */
const LEAD =
  /牵头|仅限|(?<![期权年])限[^。；]{2,40}(?:申报|推荐)|申报主体|申请人|申报人|项目负责人应(?:由|是|为)|担任项目负责人|申报单位(?:应|须|需|为|必须)|^申报[^，。；]{0,10}企业|须由(?:(?!须由)[^。；])*申报|定向支持|^项目支持|可申报|申报。?$|团队带头人(?:(?!团队带头人)[^。；])*(?:须符合|应为)|不予支持|不得再次申请|不能同时申报/;

/** Clauses that go on about the person named before them: `具有高级专业技术职称或具有博士学位` (line 1093). */
const CONTINUED = /^(?:(?:不)?具有|有主持|应为|未获得过)/;

/** What kind of applicant is preferred: `优先支持自治区技术转移示范机构申报` (line 955); not who takes part. */
const PREFERRED = /^(?:优先|重点)支持(?!.*(?:参与|配套))[^。；]*(?:企业|单位|机构)/;

/** Clauses that are about conduct, money, papers or numbers even though they name applicants. */
const OTHER = /信用|事故|诉讼|不得重复|证明|协议|配套|^项目须经|每个企业限/;

/** Says who may lead, whatever else the clause goes on to (lines 607, 839). */
const EXPRESS = /^须由[^。；，]*(?:牵头|共同申报)|^项目负责人应/;

/** About who takes part, not who leads: `鼓励医学青年后备人才参与申报` (line 58), `3个基层医疗卫生机构……参与联合申报` (line 45). */
const TAKES_PART = /^(?!.*牵头).*参与(?:联合)?申报/;

/** Together, whoever leads: `鼓励联合申报` (line 45), `优先支持产学研联合申报` (line 160). */
const TOGETHER = /^(?:鼓励|优先支持)(?:产学研)?联合申报/;

/** `公安机关……的公务员可牵头或参与申报` (line 371) excludes nobody; `……机构均可申报` (line 752) says to whom a call is open. */
const PERMITS = /可(?:以)?(?:牵头或参与|参与或牵头)/;

/** `此方向对申报主体不设要求` (line 553). */
const UNRESTRICTED = /不设(?:要求|限制)|不作(?:要求|限制)|不限/;

/** The clauses of the requirements on who may lead, verbatim, in source order. */
export function readLeads(sections: readonly Section[]): Lead[] {
  return sections
    .filter(({ kinds }) => kinds.includes('requirements'))
    .flatMap(({ blocks }) => blocks)
    .flatMap(readClauses)
    .filter(isLead)
    .map((clause) => ({
      text: clause.text,
      line: clause.line,
      sentence: clause.sentence,
      force: forceOf(clause),
    }));
}

function isLead({ text, isPreference }: ForcedClause): boolean {
  if (TAKES_PART.test(text) || TOGETHER.test(text)) return false;
  if (EXPRESS.test(text) || (isPreference && PREFERRED.test(text))) return true;
  return !OTHER.test(text) && (LEAD.test(text) || CONTINUED.test(text));
}

function forceOf({ text, isPreference }: ForcedClause): LeadForce {
  if (isPreference) return 'preference';
  if (PERMITS.test(text)) return 'permission';
  return UNRESTRICTED.test(text) && /申报主体|申报单位|牵头/.test(text) ? 'unrestricted' : 'condition';
}
