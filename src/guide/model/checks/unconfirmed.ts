import type { Reporter } from '../../report/reporter.ts';
import type { Guide } from '../build-guide.ts';
import { readSays, type SaidClause } from '../says.ts';
import type { Confirmed, Says } from '../schema/confirmed-file.ts';

/**
 * Words by which a clause outside the requirements might bear on who may apply, on what condition, or when: wider than
 * what the rules know, and not made from them.
 */
const BEARS =
  /牵头|申报(?!或生产)|申请人|承担|荐|伦理|配套|自筹|自有资金|自行(?:解决|承担)|投入|财政|出资|补足|受理(?!号)|仅限|限于|限(?:报|[^，。；]{1,12}(?:申报|牵头))|面向[^，。；]{0,12}(?:企业|单位|机构|高校|院所)|不予|不接受|只支持|仅支持|年龄|周岁|职称|法人|注册(?!证|或|批件|申报|受理)|优先支持|鼓励|另行|另文|暂停|暂不|不再|遴选|后续发布|通知|主体|单位[须应为]|负责人|联合[^，。；]{0,6}(?:企业|高校|单位)/;

/** The clauses of a guide's calls that a person is to confirm: all of the requirements, and what else might bear on them. */
function clausesToConfirm(guide: Guide, confirmed: Confirmed): SaidClause[] {
  return guide.entries
    .filter(({ call }) => call !== null)
    .flatMap(({ sections }) => readSays(sections, confirmed))
    .filter(({ kinds }) => !kinds.includes('modes'))
    .filter(({ clause, kinds, says }) =>
      kinds.includes('requirements') ? true : BEARS.test(clause.text) || Object.keys(says).length > 0,
    );
}

/** Errors for clauses that nobody has confirmed; returns them. */
export function checkConfirmed(guide: Guide, confirmed: Confirmed, report: Reporter): SaidClause[] {
  if (!confirmed) return [];
  const open: SaidClause[] = [];
  for (const said of clausesToConfirm(guide, confirmed)) {
    const { clause, says } = said;
    if (confirmed.has(clause.text)) continue;
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
  return open;
}

/** In words: `leads: condition, preferred`. */
export function formatSays(says: Says): string {
  const parts = Object.entries(says).map(([key, value]) => (value === true ? key : `${key}: ${value}`));
  return parts.join(', ') || 'nothing on who may apply';
}
