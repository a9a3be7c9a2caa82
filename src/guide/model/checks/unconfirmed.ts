import { stringify } from 'yaml';
import type { Reporter } from '../../report/reporter.ts';
import { foldWidth } from '../../parse/lines.ts';
import type { Guide } from '../build-guide.ts';
import { readSays, type SaidClause } from '../says.ts';
import type { Confirmed, Says } from '../schema/confirmed-file.ts';
import type { Entry, SectionKind } from '../schema/entry.ts';

/**
 * Words by which a clause outside the requirements might bear on who may apply, on what condition, or when: wider than
 * what the rules know, and not made from them.
 */
const BEARS =
  /牵头|申报(?!或生产)|申请人|承担|荐|伦理|配套|自筹|自有资金|自行(?:解决|承担)|投入|财政|出资|补足|受理(?!号)|仅限|限于|限(?:报|[^，。；]{1,12}(?:申报|牵头))|面向[^，。；]{0,12}(?:企业|单位|机构|高校|院所)|不予|不接受|只支持|仅支持|年龄|周岁|职称|法人|注册(?!证|或|批件|申报|受理)|优先支持|鼓励|另行|另文|暂停|暂不|不再|遴选|后续发布|通知|主体|单位[须应为]|负责人|联合[^，。；]{0,6}(?:企业|高校|单位)|已(?:获得?|认定|批复)|(?:支持|面向|对)[^，。；]{0,30}(?:企业|高校|院所|单位|机构|院校|人才|人员|中心|实验室|平台|基地|工作站|孵化器)/;

/** Words by which what stands above calls might say what their own fields are to say. */
const TELLS =
  /\d *[十百千万亿]*元|(?<![\d.])\d{1,2} *年(?!度)|年限|执行期|资助(?:经费|资金|方式|额度|标准|金额)|考核指标/;

/** Fields whose every clause is to be confirmed: they say what is asked of those who apply. */
const ASKING: readonly SectionKind[] = ['requirements', 'channel', 'materials', 'notes'];

/**
 * The clauses of a guide that a person is to confirm: all by which a call asks for something, and what else might bear on
 * it, also above calls.
 */
function clausesToConfirm(guide: Guide, confirmed: Confirmed): SaidClause[] {
  return guide.entries.flatMap(({ call, sections }) =>
    readSays(sections, confirmed).filter(({ clause, kinds, says }) => {
      if (kinds.includes('modes') || (!call && kinds.includes('annex'))) return false;
      if (call && kinds.some((kind) => ASKING.includes(kind))) return true;
      if (!call && TELLS.test(foldWidth(clause.text))) return true;
      return BEARS.test(clause.text) || Object.values(says).some((one) => one !== undefined);
    }),
  );
}

/** Errors for clauses that nobody has confirmed; returns them. */
export function checkConfirmed(guide: Guide, confirmed: Confirmed, report: Reporter): SaidClause[] {
  if (!confirmed) return [];
  const open: SaidClause[] = [];
  for (const said of clausesToConfirm(guide, confirmed)) {
    const { clause, says } = said;
    if (confirmed.has(clause.text)) {
      checkQuotes(said, report);
      continue;
    }
    open.push(said);
    report.error(
      'unconfirmed',
      { line: clause.line },
      {
        found: `“${clause.text}”, which the rules read as ${formatSays(says)}`,
        expected: 'it in confirmed.yaml, with what a person says that it says (npm run review)',
      },
    );
  }
  for (const entry of guide.entries) {
    checkTitle(entry, confirmed, report);
    checkAbove(entry, confirmed, report);
  }
  return open;
}

/**
 * Marks what is asked or told above calls: it stands where it is read, and counts in the facts of no call, whatever a person
 * has confirmed of it. A status does (line 1).
 */
function checkAbove({ call, sections }: Entry, confirmed: Confirmed, report: Reporter): void {
  if (call) return;
  for (const { clause, kinds, says } of readSays(sections, confirmed)) {
    const asks = Object.keys(says).some((question) => question !== 'status');
    const tells = TELLS.test(foldWidth(clause.text));
    if (!confirmed?.has(clause.text) || kinds.includes('annex') || !(asks || tells)) continue;
    report.warn(
      'asked-above',
      { line: clause.line },
      {
        found: `“${clause.text}” above calls`,
        expected:
          'what is asked of those who apply, and money, terms and indicators, in the calls themselves',
        note: '这里说的没有算进以下各项的要点和条件',
      },
    );
  }
}

/** Kinds of organisation as titles name them. */
const NAMES_KIND = /企业|高校|院校|院所|医院|机构|事业单位/;

/** A title that names a kind suggests that others may not lead: somebody is to say so, or that it does not. */
function checkTitle({ call, heading }: Entry, confirmed: ReadonlyMap<string, Says>, report: Reporter): void {
  if (!call || heading.line === null || !NAMES_KIND.test(heading.title)) return;
  if (
    confirmed.has(heading.title) ||
    Object.values(call.applicants).some(({ evidence }) => evidence.length > 0)
  )
    return;
  report.error(
    'unconfirmed',
    { line: heading.line },
    {
      found: `“${heading.title}”, which names a kind of organisation, and no clause on which kinds may lead`,
      expected: 'a clause of the call with `applicants` in confirmed.yaml, or the title there with nothing',
    },
  );
}

/** What is said of when, from whom and for whom is in the guide's words, of the clause or those beside it. */
function checkQuotes({ clause, block, says }: SaidClause, report: Reporter): void {
  const { organisation = [], person = [], documents = [] } = says;
  const quotes = [
    ...[...organisation, ...person].map(({ appliesTo }) => appliesTo),
    ...documents.flatMap(({ when, from }) => [when, from]),
  ];
  for (const quote of quotes)
    if (quote !== undefined && !block.text.includes(quote))
      report.error(
        'unconfirmed',
        { line: clause.line },
        {
          found: `“${quote}” in what is confirmed of “${clause.text}”`,
          expected: `words of “${block.text}”`,
        },
      );
}

/** As YAML that the file takes: `leads: condition, preferred: true`. */
export function formatSays(says: Says): string {
  const text = stringify(says, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false });
  return text.trim().replace(/^\{|\}$/g, '') || 'nothing on who may apply';
}
