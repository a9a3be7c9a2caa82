import { formatQuantity, formatStatus, NOT_STATED } from '../model/format-facts.ts';
import { shownName } from '../model/shown-name.ts';
import type { FacetValues } from './page-texts.ts';
import type { Call } from '../model/schema/call.ts';
import type { Entry } from '../model/schema/entry.ts';

/** Upper ends of the cap bands, in 万元. */
const CAP_BANDS = [50, 100, 150, 300, 500] as const;

/** What a reader filters by and sees of a page in the list of results, besides its text. */
export interface RecordFacts {
  id: string;
  url: string;
  name: string;
  context: string;
  facts: string;
  facets: FacetValues;
}

/** The facts of an entry's page. Pages that are no calls have only a plan. */
export function recordFactsOf(entry: Entry, entries: readonly Entry[]): RecordFacts {
  const above = pathTo(entry, entries).slice(0, -1);
  const plan = above[0] ?? entry;
  const { call } = entry;
  return {
    id: entry.id,
    url: entry.url,
    name: nameOf(entry),
    context: above.map(nameOf).join(' › '),
    facts: call ? factsOf(call) : '',
    facets: {
      plan: [nameOf(plan)],
      ...(call
        ? {
            mode: call.modes.length > 0 ? call.modes : [NOT_STATED],
            cap: [capBand(call)],
            term: [formatQuantity(call.years, '年').replace(/（.*$/, '')],
            status: [formatStatus(call.status)],
          }
        : {}),
    },
  };
}

/** The band of a call's cap: `不超过50万元`, `50万元以上至100万元`, …, 原文未说明 or 见原文. */
function capBand({ funding }: Call): string {
  if (!funding) return NOT_STATED;
  const { max } = funding;
  if (max === null) return '见原文';
  const upper = CAP_BANDS.find((band) => max <= band);
  if (upper === undefined) return `${CAP_BANDS.at(-1) ?? 0}万元以上`;
  const lower = CAP_BANDS[CAP_BANDS.indexOf(upper) - 1];
  return lower === undefined ? `不超过${upper}万元` : `${lower}万元以上至${upper}万元`;
}

function factsOf(call: Call): string {
  if (call.status !== 'open') return formatStatus(call.status);
  return [
    call.funding ? formatQuantity(call.funding, '万元') : `经费${NOT_STATED}`,
    call.modes.length > 0 ? call.modes.join('、') : `资助方式${NOT_STATED}`,
    call.years ? formatQuantity(call.years, '年') : `年限${NOT_STATED}`,
  ].join(' · ');
}

function nameOf(entry: Entry): string {
  return shownName({ ...entry, label: entry.heading.label });
}

function pathTo(entry: Entry, entries: readonly Entry[]): Entry[] {
  const parent = entries.find(({ id }) => id === entry.parent);
  return parent ? [...pathTo(parent, entries), entry] : [entry];
}
