import type { Conditions } from '../model/schema/call.ts';
import { CONDITION_NAMES } from './condition-names.ts';

/** What is asked for, in the guide's own words: `推荐函` with `自治区公安厅`, `配套` with `不低于申报额度3倍`. */
export interface ConditionValue {
  name: string;
  /** Characters of the clause that stand side by side in it. */
  value: string;
}

/** Who recommends, which projects must be reviewed, how much is the applicant's own, and what that is called. */
const FORMS: Record<keyof Conditions, readonly RegExp[]> = {
  recommendation: [
    /(?:由|经)(?<value>[^由经]+?)(?:审核并)?(?:出具(?<name>推荐函)|(?<named>推荐)(?!函|意见))/,
  ],
  ethics: [/(?<value>所有.+?项目)须提供.*伦理/],
  matching: [
    /(?<name>自筹).*?(?<value>不低于.*?\d+[:∶：]\d+)/,
    /(?<value>不低于.*?\d+倍).*?(?<name>配套)/,
    /(?<value>\d+[:∶：]\d+)(?<name>资金匹配)/,
    /(?<name>出资)且(?<value>到位经费\d+万元?以上)/,
  ],
};

const NAMES = new Map(CONDITION_NAMES);

/** What each clause on a condition asks for; null where one of them says it in words that are no short value. */
export function conditionValues(
  key: keyof Conditions,
  clauses: readonly { text: string }[],
): ConditionValue[] | null {
  const values = clauses.map(({ text }) => readValue(key, text));
  return values.every((one) => one !== undefined) && values.length > 0 ? values : null;
}

function readValue(key: keyof Conditions, text: string): ConditionValue | undefined {
  for (const part of text.split(/[，。；]/))
    for (const form of FORMS[key]) {
      const { value, name, named } = form.exec(part)?.groups ?? {};
      if (value !== undefined) return { name: name ?? named ?? NAMES.get(key) ?? '', value };
    }
  return undefined;
}
