import type { Reporter } from '../../report/reporter.ts';
import { foldLookAlikes } from '../../parse/characters.ts';
import { foldWidth } from '../../parse/lines.ts';
import type { Guide } from '../build-guide.ts';
import { readClauses, type ForcedClause } from '../clauses.ts';
import type { Call, Clause } from '../schema/call.ts';
import { Question, type EditionFile } from '../schema/edition-file.ts';
import type { SectionKind } from '../schema/entry.ts';

/**
 * Words that a clause of the requirements hardly has without bearing on the question. Wider than the words by which the
 * answers are read, and not made from them: what only these find is an error, until an editor has said that the clause
 * is about something else. Else 申报要求未写 would stand beside a demand in words of next year.
 */
const WATCHED: Readonly<Record<Question, RegExp>> = {
  leads:
    /牵头|承担|定向|面向|遴选|仅|限于|限[^,。;]*(?:申报|推荐)|(?<!组织|统一)(?:申报|申请)[。;]?$|资格|不予|不(?:鼓励|提倡|倡导|建议|优先)|申报(?:单位|主体|企业|人|者)|申请(?:人|者|单位)|负责人|带头人|责任单位|负责单位|依托单位|主持|只支持|不受理|不适用|不再|除外|组织实施|国有|民营|外资|占比|放宽|^限|家以上|支撑平台|所依托/,
  recommendation: /荐|初审|归口|主管部门|(?:组织|统一)申报|上报/,
  ethics: /伦理|福利审查|生物安全|IRB/i,
  matching: /配套|匹配|自筹|出资|投入|财政资金|地方资金|自行解决|不足部分/,
};

/** Words of a must, or of what is open to others too, that do not go together with a preference. */
const MIXED = /不得|必须|须|限报|不再|不限/;

/**
 * Words by which a clause might mean something else than the must that it is read as: the end of a limit, advice
 * against, or a may of which only 也可 or 仅可 would say whether others are left out (`中央驻桂单位可申报`).
 */
const UNSURE =
  /不再(?!重复)|不(?:鼓励|提倡|倡导|建议|优先)|(?<!仅[^,。;]*|[也亦只方])可以?(?:单独|独立|联合|作为)?(?:牵头|申报|申请|承担|为|是|由)/;

/**
 * Words of demands in fields of the call where hardly a rule looks for them: `100万元,不足部分自筹`, `仅限企业牵头` in the
 * content.
 */
const ELSEWHERE: Partial<Record<SectionKind, Partial<Record<Question, RegExp>>>> = {
  funding: { matching: /配套|匹配|自筹|出资|自行(?:解决|承担)|不足部分/ },
  content: {
    matching: /配套(?:资金|经费|投入)|匹配资金|自筹|出资|不足部分/,
    leads:
      /仅限|限[^,。;]{1,12}(?:申报|牵头)|[须应]由[^,。;]*(?:牵头|承担|申报)|不得(?:牵头|申报)|(?:申报单位|牵头单位|负责人)[须应]/,
  },
};

/** Errors for clauses, as they are read, on which a question may hang and that neither a rule nor an editor took. */
export function checkUnreadDemands(guide: Guide, { notAnswers }: EditionFile, report: Reporter): void {
  const unused = new Set(notAnswers);
  for (const { call, sections } of guide.entries) {
    if (!call) continue;
    for (const { kinds, blocks } of sections) {
      // Most texts of other fields hold no such word, and need not be cut.
      const isWatched = (text: string): boolean =>
        Question.options.some((question) => findElsewhere(text, question, kinds) !== undefined);
      const some = blocks.filter(({ text }) => kinds.includes('requirements') || isWatched(foldWidth(text)));
      for (const clause of some.flatMap(readClauses)) {
        for (const question of Question.options) {
          const found = findUnread(clause, question, kinds, call);
          if (found === undefined) continue;
          const note = notAnswers.find(
            (one) => one.question === question && clause.text.includes(foldLookAlikes(one.quote)),
          );
          if (note) unused.delete(note);
          else
            report.error(
              'unread-demand',
              { line: clause.line },
              {
                found: `“${found}” in “${clause.text}”`,
                expected: `words by which the answer on ${question} is read, or a note under notAnswers or readings in the edition file`,
              },
            );
        }
      }
    }
  }
  for (const { quote, question } of unused) {
    report.error('edition-contradicts-source', null, {
      found: `no clause with “${quote}” that might bear on ${question}`,
      expected: 'one, because the edition file has it under notAnswers',
    });
  }
}

/** The word of a clause by which it bears on a question in another way than it was read, if it was. */
function findUnread(
  clause: ForcedClause,
  question: Question,
  kinds: readonly SectionKind[],
  call: Call,
): string | undefined {
  const text = foldWidth(clause.text);
  const taken = isTaken(clause, question, call);
  if (!kinds.includes('requirements')) return taken ? undefined : findElsewhere(text, question, kinds);
  if (!taken) return WATCHED[question].exec(text)?.[0];
  if (question !== 'leads') return undefined;
  if (clause.isPreference) return MIXED.exec(text)?.[0];
  const isMust = call.leads.some((lead) => lead.force === 'condition' && lead.text.includes(clause.text));
  return isMust ? UNSURE.exec(text)?.[0] : undefined;
}

function findElsewhere(text: string, question: Question, kinds: readonly SectionKind[]): string | undefined {
  return kinds.map((kind) => ELSEWHERE[kind]?.[question]?.exec(text)?.[0]).find((word) => word !== undefined);
}

/** Whether a clause is quoted in the answer, or as a preference. */
function isTaken({ text, line }: Clause, question: Question, call: Call): boolean {
  const answered = question === 'leads' ? call.leads : call.conditions[question].evidence;
  return [...answered, ...call.preferences].some((quote) => quote.line === line && quote.text.includes(text));
}
