import type { Reporter } from '../../report/reporter.ts';
import { foldWidth } from '../../parse/lines.ts';
import type { Guide } from '../build-guide.ts';
import { readClauses, type ForcedClause } from '../clauses.ts';
import type { Call, Clause } from '../schema/call.ts';
import type { EditionFile, Question } from '../schema/edition-file.ts';

/**
 * Words that a clause of the requirements hardly has without bearing on the question. Wider than the words by which the
 * answers are read, and not made from them: what only these find is an error, until an editor has said that the clause
 * is about something else. Else 申报要求未写 would stand beside a demand in words of next year.
 */
const WATCHED: Readonly<Record<Question, RegExp>> = {
  leads:
    /牵头|承担|定向|面向|遴选|仅|限于|限[^,。;]*(?:申报|推荐)|(?:申报|申请)[。;]?$|资格|不予支持|申报(?:单位|主体|企业|人|者)|申请(?:人|者|单位)|负责人|带头人|责任单位|负责单位|依托单位|主持|只支持|不受理|不适用|不再|除外|组织实施|国有|民营|外资|占比|放宽|^限|家以上|支撑平台|所依托/,
  recommendation: /荐|初审|归口|主管部门/,
  ethics: /伦理|福利审查|生物安全|IRB/i,
  matching: /配套|匹配|自筹|出资|投入|财政资金|地方资金|自行解决|不足部分/,
};

/** Words that turn what a rule has read of a clause into something else. */
const MIXED: Partial<Record<Question, RegExp>> = { leads: /不得|必须|须|限报|不再/ };

/** Errors for clauses of the requirements on which a question may hang, and that neither a rule nor an editor took. */
export function checkUnreadDemands(guide: Guide, { notAnswers }: EditionFile, report: Reporter): void {
  const unused = new Set(notAnswers);
  for (const { call, sections } of guide.entries) {
    if (!call) continue;
    const blocks = sections.flatMap(({ kinds, blocks }) => (kinds.includes('requirements') ? blocks : []));
    for (const block of blocks) {
      for (const clause of readClauses(block)) {
        for (const [question, words] of Object.entries(WATCHED) as [Question, RegExp][]) {
          const text = foldWidth(clause.text);
          const taken = isTaken(clause, question, call);
          // What is read as preferred, or as a limit, may hold a must, or the limit's end, as well.
          const found = taken ? MIXED[question]?.exec(text)?.[0] : words.exec(text)?.[0];
          if (found === undefined || (taken && !isMixed(clause, text))) continue;
          const note = notAnswers.find((one) => one.question === question && clause.text.includes(one.quote));
          if (note) unused.delete(note);
          else
            report.error(
              'unread-demand',
              { line: clause.line },
              {
                found: `“${found}” in “${clause.text}”`,
                expected: `words by which the answer on ${question} is read, or a note under notAnswers in the edition file`,
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

function isMixed({ isPreference }: ForcedClause, text: string): boolean {
  return isPreference || text.includes('不再');
}

/** Whether a clause is quoted in the answer, or as a preference. */
function isTaken({ text, line }: Clause, question: Question, call: Call): boolean {
  const answered = question === 'leads' ? call.leads : call.conditions[question].evidence;
  return [...answered, ...call.preferences].some((quote) => quote.line === line && quote.text.includes(text));
}
