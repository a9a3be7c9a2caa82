/**
 * What a condition compares, in a form that programs can read: alternatives joined by `or`, each of comparisons joined
 * by `and`: `title>=高级 or degree>=博士`, `age<=45 or female age<=48`, `place=广西`, `holds=高新技术企业`.
 * `place` is where the organisation is, `employed` where the person in charge is. Sums are in 万元, `registered` in years,
 * `ratio` is own money to the sum applied for.
 */
export interface Comparison {
  name: string;
  is: '=' | '>=' | '<=';
  /** A number, a rank of `RANKS`, or for `place`, `employed` and `holds` the names, one of which must be met. */
  value: string;
}

/** Ranks from the lowest; 高级 is 副高 or 正高. */
export const RANKS: Readonly<Record<string, readonly string[]>> = {
  title: ['中级', '副高', '正高'],
  degree: ['学士', '硕士', '博士'],
};

const LIMITS: readonly string[] = ['age', 'female age'];
const LEAST: readonly string[] = ['ratio', 'revenue', 'sales', 'investment', 'funds', 'recommenders'];
const COMPARISON = /^([a-z]+(?: age)?)(>=|<=|=)(\S.*)$/;

/** Reads such a value; undefined where it is none. */
export function parseConditionValue(text: string): Comparison[][] | undefined {
  const alternatives: Comparison[][] = [];
  for (const alternative of text.split(' or ')) {
    const comparisons: Comparison[] = [];
    for (const one of alternative.split(' and ')) {
      const [, name = '', is = '', value = ''] = COMPARISON.exec(one) ?? [];
      if (!isComparison(name, is, value)) return undefined;
      comparisons.push({ name, is, value: value === '高级' ? '副高' : value });
    }
    alternatives.push(comparisons);
  }
  return alternatives;
}

function isComparison(name: string, is: string, value: string): is is Comparison['is'] {
  const isNumber = /^\d+(?:\.\d+)?$/.test(value);
  if (LIMITS.includes(name)) return is === '<=' && isNumber;
  if (LEAST.includes(name)) return is === '>=' && isNumber;
  if (name === 'title' && value === '高级') return is === '>=';
  if (name in RANKS) return is === '>=' && (RANKS[name] ?? []).includes(value);
  return ['place', 'employed', 'holds'].includes(name) && is === '=';
}
