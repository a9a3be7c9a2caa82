import { CONDITION_NAMES } from '../facts/condition-names.ts';
import { formatAnswer, formatBounds, formatStatus, NOT_STATED } from '../facts/words.ts';
import type { Call, Conditions } from '../model/schema/call.ts';
import type { FacetValues } from './facet-values.ts';

/** Upper ends of the cap bands, in 万元. */
const CAP_BANDS = [50, 100, 150, 300, 500] as const;

/** What a call can be filtered by everywhere; `plan` is its plan's name as shown. */
export function callFacets(call: Call, plan: string): FacetValues {
  return {
    plan: [plan],
    mode: call.modes.length > 0 ? call.modes : [NOT_STATED],
    cap: [capBand(call)],
    term: [termOf(call)],
    status: [formatStatus(call.status)],
  };
}

/** What the guide says on each condition, as further facets. */
export function conditionFacets(conditions: Conditions): FacetValues {
  return Object.fromEntries(CONDITION_NAMES.map(([key]) => [key, [formatAnswer(conditions[key].answer)]]));
}

/** The span of a call's term, whatever cases it has. */
function termOf({ years }: Call): string {
  if (!years) return NOT_STATED;
  return years.cases.every(({ basis }) => basis === 'policy') ? '按文件规定' : formatBounds(years, '年');
}

/**
 * The band of a call's cap: `不超过50万元`, `超过50万元至100万元`, …, `超过500万元`, 原文未说明 or 见原文. An edge is in the band
 * below it, and the words say so: 以上 would have it in both.
 */
function capBand({ funding }: Call): string {
  if (!funding) return NOT_STATED;
  const { max } = funding;
  if (max === null) return '见原文';
  const upper = CAP_BANDS.find((band) => max <= band);
  if (upper === undefined) return `超过${CAP_BANDS.at(-1) ?? 0}万元`;
  const lower = CAP_BANDS[CAP_BANDS.indexOf(upper) - 1];
  return lower === undefined ? `不超过${upper}万元` : `超过${lower}万元至${upper}万元`;
}
