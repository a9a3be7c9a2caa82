import type { Item } from '../model/schema/call.ts';

/**
 * The kind of project or applicant that each set of an item's indicators is for, at the set's index; sets for all come
 * first and have none. Sets of different kinds are no alternatives: `孵化类…满足考核指标1、2、3、4，研发类…满足考核指标5`.
 */
export function caseLabels({ indicators, cases }: Item): (string | undefined)[] {
  const labels = cases.flatMap(({ label, indicators: sets }) => sets.map(() => label));
  return [...Array<undefined>(indicators.length - labels.length).fill(undefined), ...labels];
}
