import { NOT_STATED } from '../../guide/facts/words.ts';
import { type NeededSet, neededSets, ruledSets } from '../../guide/facts/needs.ts';
import type { Call, Indicator, Item, Option } from '../../guide/model/schema/call.ts';
import { groupBy } from '../../site/group-by.ts';
import { type ChecklistPart, NOT_THERE } from './checklist.ts';
import { lineOf } from './checklist-line.ts';

/** Names of alternatives (或), in the order in which the guide gives them; as in the table on a call's page. */
const ALTERNATIVES = '甲乙丙丁戊己庚辛';

/** What a project may choose from: the numbered items, or where there are none the options (方向68). */
export function choicesOf({ items, options }: Call): readonly (Item | Option)[] {
  return items.length > 0 ? items : options;
}

/**
 * The indicators of a call: those that the chosen item asks for, or those that the rule at their end does; all of them
 * where nothing is chosen. What all alternatives ask for comes first, then what each asks for besides.
 */
export function listIndicators(
  call: Call,
  chosen: Item | Option | undefined,
): { note: string | null; parts: ChecklistPart[] } {
  const { indicators, indicatorRule } = call;
  if (indicators.length === 0) return { note: NOT_THERE, parts: [] };
  const sets = chosen ? neededSets(chosen) : [];
  const ruled = indicatorRule ? ruledSets(indicatorRule) : [];
  const needed = sets.length > 0 ? sets : ruled;
  const parts = needed.length > 0 ? partsOf(call, needed) : byGroup(call, indicators, null, null);
  return { note: noteOf(call, chosen, sets.length > 0), parts };
}

function noteOf(call: Call, chosen: Item | Option | undefined, isNamed: boolean): string | null {
  if (isNamed) return null;
  const choices = choicesOf(call);
  if (!choices.some(({ indicators }) => indicators.length > 0)) return null;
  return chosen ? `这条内容对应哪些指标，${NOT_STATED}，下面是全部` : '还没有选内容，下面是全部指标';
}

function partsOf(call: Call, sets: readonly NeededSet[]): ChecklistPart[] {
  return groupBy(sets, ({ label }) => label).flatMap(([label = null, alternatives]) => {
    const [first = [], ...others] = alternatives.map(({ numbers }) => numbers);
    const common = first.filter((n) => others.every((numbers) => numbers.includes(n)));
    const nameOf = (at: number): string => ALTERNATIVES[at] ?? String(at + 1);
    // Of `①②⑤⑥或①②④⑤⑥` the first asks for nothing besides: nobody must meet ④ (方向2, 子方向3).
    const bare = [first, ...others].flatMap((numbers, at) =>
      numbers.length === common.length ? [`${nameOf(at)}不另要求，`] : [],
    );
    if (others.length === 0) return byGroup(call, pick(call, first), label, null);
    return [
      ...(common.length > 0 ? byGroup(call, pick(call, common), label, null) : []),
      ...[first, ...others].flatMap((numbers, at) => {
        const own = numbers.filter((n) => !common.includes(n));
        const note = `${bare.join('')}满足其一：${nameOf(at)}`;
        return byGroup(call, pick(call, own), label, note);
      }),
    ];
  });
}

function pick({ indicators }: Call, numbers: readonly number[]): Indicator[] {
  return indicators.filter(({ n }) => numbers.includes(n));
}

/** Indicators by the kind of applicant that they are for, where they are for one. */
function byGroup(
  call: Call,
  indicators: readonly Indicator[],
  label: string | null,
  note: string | null,
): ChecklistPart[] {
  return groupBy(indicators, ({ group }) => group).map(([group, own]) => ({
    label: label ?? group,
    note,
    lines: own.map((indicator) => lineOf(call, indicator, label ?? group ?? '')),
  }));
}
