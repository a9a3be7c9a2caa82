import { formatQuantity, formatStatus, NOT_STATED } from '../model/format-facts.ts';
import { shownName } from '../model/shown-name.ts';
import { callFacets } from '../facets/call-facets.ts';
import type { FacetValues } from '../facets/facet-values.ts';
import type { Call } from '../model/schema/call.ts';
import type { Entry } from '../model/schema/entry.ts';

/** What a reader filters by and sees of a page in the list of results, besides its text. */
export interface RecordFacts {
  id: string;
  url: string;
  name: string;
  context: string;
  facts: string;
  facets: FacetValues;
}

/** The facts of an entry's page, given all entries by id. Pages that are no calls have only a plan. */
export function recordFactsOf(entry: Entry, entries: ReadonlyMap<string, Entry>): RecordFacts {
  const above = pathTo(entry, entries).slice(0, -1);
  const plan = above[0] ?? entry;
  const { call } = entry;
  return {
    id: entry.id,
    url: entry.url,
    name: nameOf(entry),
    context: above.map(nameOf).join(' › '),
    facts: call ? factsOf(call) : '',
    facets: call ? callFacets(call, nameOf(plan)) : { plan: [nameOf(plan)] },
  };
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

function pathTo(entry: Entry, entries: ReadonlyMap<string, Entry>): Entry[] {
  const parent = entries.get(entry.parent ?? '');
  return parent ? [...pathTo(parent, entries), entry] : [entry];
}
