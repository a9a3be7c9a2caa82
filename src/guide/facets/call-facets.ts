import { CONDITION_NAMES } from '../facts/condition-names.ts';
import { BY_POLICY, formatAnswer, formatBounds, formatStatus, NOT_STATED } from '../facts/words.ts';
import { Answer, type Call, type Conditions } from '../model/schema/call.ts';
import { nameValue, spanValue, type Facets, type FacetValue } from './facet-values.ts';

/** Upper ends of the cap bands, in 万元. */
const CAP_BANDS = [50, 100, 150, 300, 500] as const;

/** What a call can be filtered by everywhere; `plan` is its plan's name as shown. */
export function callFacets(call: Call, plan: string): Facets {
  return {
    plan: [nameValue(plan)],
    mode: (call.modes.length > 0 ? call.modes : [NOT_STATED]).map(nameValue),
    cap: [capBand(call)],
    term: [termOf(call)],
    status: [nameValue(formatStatus(call.status))],
  };
}

/** What the guide says on each condition, as further facets; the answers have one order for all conditions. */
export function conditionFacets(conditions: Conditions): Facets {
  return Object.fromEntries(
    CONDITION_NAMES.map(([key]) => {
      const { answer } = conditions[key];
      return [key, [{ value: formatAnswer(answer), order: [Answer.options.indexOf(answer)] }]];
    }),
  );
}

/** The span of a call's term, whatever cases it has. */
function termOf({ years }: Call): FacetValue {
  if (!years) return nameValue(NOT_STATED);
  if (years.cases.every(({ basis }) => basis === 'policy')) return nameValue('按文件规定');
  const { min, max } = years;
  const words = formatBounds(years, '年');
  return min === null && max === null ? nameValue(words) : spanValue(words, min, max ?? min);
}

/**
 * The band of a call's cap: `不超过50万元`, `超过50万元至100万元`, …, `超过500万元`, 原文未说明, 按办法核定 or 见原文. An edge is in the band
 * below it, and the words say so: 以上 would have it in both.
 */
function capBand({ funding }: Call): FacetValue {
  if (!funding) return nameValue(NOT_STATED);
  const { max } = funding;
  if (max === null)
    return nameValue(funding.cases.every(({ basis }) => basis === 'policy') ? BY_POLICY : '见原文');
  const lower = CAP_BANDS.findLast((band) => max > band);
  const upper = CAP_BANDS.find((band) => max <= band);
  if (lower === undefined)
    return { ...spanValue(`不超过${CAP_BANDS[0]}万元`, null, CAP_BANDS[0]), short: `≤${CAP_BANDS[0]}` };
  return {
    ...spanValue(`超过${lower}万元${upper === undefined ? '' : `至${upper}万元`}`, lower, upper ?? null),
    short: `>${lower}${upper === undefined ? '' : ` ≤${upper}`}`,
  };
}
