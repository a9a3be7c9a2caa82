import { bareMark, joinMarks } from '../model/bare-mark.ts';
import type { Indicator, IndicatorRule, Item, Option } from '../model/schema/call.ts';
import { caseLabels } from './case-labels.ts';

/** A set of indicators, and the kind of project or applicant that it is for, where it is for one. */
export interface NeededSet {
  label: string | undefined;
  numbers: readonly number[];
}

/** The sets of indicators that an item or option asks for; of those without a label one must be met. */
export function neededSets(entry: Item | Option): NeededSet[] {
  const labels = 'cases' in entry ? caseLabels(entry) : [];
  return entry.indicators.map((numbers, at) => ({ label: labels[at], numbers }));
}

/** The same of a rule, whose sets for kinds stand apart. */
export function ruledSets({ indicators, cases }: IndicatorRule): NeededSet[] {
  return [
    ...indicators.map((numbers) => ({ label: undefined, numbers })),
    ...cases.flatMap(({ label, indicators: sets }) => sets.map((numbers) => ({ label, numbers }))),
  ];
}

/** Sets in printed marks: `①②④ 或 ①③④`, `孵化类：1、2、3、4；研发类：5`; empty where there are none. */
export function formatNeeds(sets: readonly NeededSet[], indicators: readonly Indicator[]): string {
  return sets
    .map(({ label, numbers }, at) => {
      const marks = joinMarks(numbers.map((n) => bareMark(markOf(indicators[n - 1]))));
      if (label === undefined) return `${at > 0 ? ' 或 ' : ''}${marks}`;
      return `${at > 0 ? '；' : ''}${label}：${marks}`;
    })
    .join('');
}

/** An indicator's printed mark, or which it is. */
export function markOf(indicator: Indicator | undefined): string {
  return indicator ? (indicator.marker ?? `第${indicator.n}项`) : '';
}
