import type { ForcedClause } from './clauses.ts';
import type { Lead, LeadForce } from './schema/call.ts';
import type { SaidClause } from './says.ts';
import type { Block } from './schema/entry.ts';

/**
 * Words by which a clause of the requirements says who may lead or apply: the kind of organisation, and the person
 * in charge (`申请人应具有高级专业技术职称`, line 994; `团队带头人……须符合……`, line 639). What stands between two words
 * never holds the first of them again: a clause that repeats it would be read anew from each.
 */
const LEAD =
  /牵头|仅限|(?<![期权年])限[^。；]{2,40}(?:申报|推荐)|申报主体|申请人|申报人|项目负责人应(?:由|是|为)|担任项目负责人|申报单位(?:应|须|需|为|必须)|^申报[^，。；]{0,10}企业|须由(?:(?!须由)[^。；])*申报|定向支持|^项目支持|可申报|申报。?$|团队带头人(?:(?!团队带头人)[^。；])*(?:须符合|应为)/;

/**
 * Words by which it says who is left out: `已获得……资助的企业不予支持` (line 583), `不得再次申请` (line 1095), `不能同时申报`
 * (line 639), `每个广西重点实验室只能获得资助一次` (line 718), `北海、钦州不双重支持` (line 672), `不再重复支持`.
 */
const EXCLUDES =
  /不予支持|不(?:再|予)?重复(?:支持|资助|立项)|不得再次申请|不能同时申报|只能获得资助|不双重支持/;

/**
 * Clauses that go on about the person or the firm named before them, quoted together with it:
 * `具有高级专业技术职称或具有博士学位` (line 1093), `应保证研究期内每年在依托单位从事研究时间……` (line 1094),
 * `企业目前已完成资金投入……` (line 639).
 */
const CONTINUED =
  /^(?:(?:不)?具有|有主持|应为|未获得过|应?保证[^。；]*从事研究|在相关领域具有|企业(?:目前)?已)/;

/** The other case of what was just said: `如为自有场地的……；如为租赁场地的……` (line 965). */
const OTHER_CASE = '如为';

/** Begins a requirement that is about one kind of project to its end: `申报创办企业类项目的……` (line 639). */
const OF_ONE_KIND = /^申报[^，。；]{1,10}类(?:项目)?的/;

/** On the core of a team, of which the applicant is one: `项目核心成员应在近5年内……主持过……` (lines 1126 to 1130). */
const CORE = /^(?:项目核心成员|研究骨干)应|核心成员不得|不能作为(?:(?!不能作为)[^。；])*核心成员/;

/** What kind of applicant is preferred: `优先支持自治区技术转移示范机构申报` (line 955); not who takes part. */
const PREFERRED = /^(?:同等条件下|原则上|并)*(?:优先|重点)支持(?!.*参与)[^。；]*(?:企业|单位|机构)/;

/** The same with the applicant first: `对……的基地建设依托单位，优先给予支持` (line 773); not `……的新赛道优先支持` (line 685). */
const PREFERRED_AT_ITS_END = /(?:的|单位|机构|企业|高校)，?优先(?:给予)?支持[。；]?$/;

/** Clauses that are about conduct, money, papers, numbers or the way to apply even though they name applicants. */
const OTHER = /组织(?:推荐)?申报|统一申报|信用|事故|诉讼|不得重复|证明|协议|配套|^项目须经|每个企业限/;

/**
 * Says who may lead, whatever else the clause goes on to (lines 607, 839; `申报单位……具备良好的研究开发能力`, line 623;
 * `申报单位近1年未发生重大质量、安全、环保等事故……`, line 840).
 */
const EXPRESS =
  /^须由[^。；，]*(?:牵头|共同申报)|^项目负责人应|^申报(?:单位|企业)(?:近|[^。；]*(?:能力|未发生|失信))/;

/** About who takes part, not who leads: `鼓励医学青年后备人才参与申报` (line 58), `3个基层医疗卫生机构……参与联合申报` (line 45). */
const TAKES_PART = /^(?!.*牵头).*参与(?:联合)?申报/;

/** Together, whoever leads: `优先支持产学研联合申报` (line 160), `优先支持企业与科研院所、高校通过产学研合作联合申报` (line 583). */
const TOGETHER = /^(?:鼓励|优先支持)(?:[^，。；与]*与[^，。；]*?通过)?(?:产学研)?(?:合作)?联合申报/;

/** `公安机关……的公务员可牵头或参与申报` (line 371) excludes nobody. */
const PERMITS =
  /^(?!.*(?:[仅只须限不]|方可)).*(?:[也亦]可|可(?:以)?(?:牵头或参与|参与或牵头|由[^，。；]*牵头))/;

/** `支持桂林市全域的企业、高校和科研院所牵头` (line 278) does not say whether others are supported. */
const SUPPORTS = /^支持(?!.*(?:[仅只须限不]|方可))/;

/** `此方向对申报主体不设要求` (line 553). */
const UNRESTRICTED =
  /^(?:本|此)?(?:方向|项目)?不限(?:定|于)?(?:申报|企业|单位|牵头)|申报(?:主体|单位)不限|(?:申报主体|申报单位|牵头)(?:(?!申报主体|申报单位|牵头)[^。；])*(?:不设|不作)(?:要求|限制)/;

/** The clauses on who may lead, verbatim, in source order. */
export function readLeads(said: readonly SaidClause[]): Lead[] {
  const leads: (Lead & { block: Block })[] = [];
  for (const { clause, block, says } of said) {
    const last = leads.at(-1);
    const { text, line, sentence } = clause;
    // Misread alone, without its subject or its case, a clause is joined to the one right before it.
    const follows =
      last?.block === block && !last.sentence && !sentence && block.text.includes(last.text + text);
    if (follows && text.startsWith(OTHER_CASE)) last.text += text;
    else if (says.leads) {
      const goesOn = CONTINUED.test(text) || (last && OF_ONE_KIND.test(last.text));
      if (follows && goesOn && last.force === says.leads) last.text += text;
      else leads.push({ text, line, sentence, force: says.leads, block });
    }
  }
  return leads.map(({ block: _, ...lead }) => lead);
}

/** How a clause of the requirements is meant as to who may lead, as far as rules can tell; undefined where it is about something else. */
export function proposeLead(clause: ForcedClause): LeadForce | undefined {
  return isLead(clause) ? forceOf(clause) : undefined;
}

function isLead({ text, isPreference }: ForcedClause): boolean {
  if (TAKES_PART.test(text) || TOGETHER.test(text)) return false;
  if (isPreference && (PREFERRED.test(text) || PREFERRED_AT_ITS_END.test(text))) return true;
  if (EXPRESS.test(text) || CORE.test(text)) return true;
  return !OTHER.test(text) && [LEAD, EXCLUDES, CONTINUED, UNRESTRICTED].some((pattern) => pattern.test(text));
}

function forceOf({ text, isPreference }: ForcedClause): LeadForce {
  if (isPreference) return 'preference';
  if (SUPPORTS.test(text)) return 'support';
  if (PERMITS.test(text)) return 'permission';
  return UNRESTRICTED.test(text) ? 'unrestricted' : 'condition';
}
