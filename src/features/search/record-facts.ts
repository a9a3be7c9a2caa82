import { factSheet, inBrief, type Fact } from '../../guide/facts/fact-sheet.ts';
import { namesAbove } from '../../site/full-name.ts';
import { shownName } from '../../guide/model/shown-name.ts';
import { callFacets } from '../../guide/facets/call-facets.ts';
import { nameValue, type Facets, type FacetValue } from '../../guide/facets/facet-values.ts';
import type { Guide } from '../../guide/model/build-guide.ts';
import { entryTreeOf } from '../../guide/model/entry-tree.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import type { Entry } from '../../guide/model/schema/entry.ts';

/** What a reader filters by and sees of a page in the list of results, besides its text. */
export interface RecordFacts {
  id: string;
  url: string;
  /** What stands in front of its name where it is listed (`方向13·`), the name, and what it stands in besides. */
  above: string;
  name: string;
  context: string;
  facts: string;
  facets: Facets;
}

/** The year of an edition as a value to filter by, the newest first. */
export function yearValue({ edition }: Guide): FacetValue {
  return { value: String(edition), order: [-edition] };
}

/** The facts of an entry's page. Pages that are no calls have only a plan. */
export function recordFactsOf(entry: Entry, guide: Guide): RecordFacts {
  const above = entryTreeOf(guide).pathTo(entry).slice(0, -1);
  const plan = above[0] ?? entry;
  const names = namesAbove({ guide }, entry);
  const { call } = entry;
  return {
    id: entry.id,
    url: entry.url,
    above: names.map((name) => `${name}·`).join(''),
    name: shownName(entry),
    context: above
      .map(shownName)
      .filter((name) => !names.includes(name))
      .join(' › '),
    facts: call ? factsOf(call) : '',
    facets: call ? callFacets(call, shownName(plan)) : { plan: [nameValue(shownName(plan))] },
  };
}

function factsOf(call: Call): string {
  const { status, funding, modes, years } = factSheet(call);
  if (call.status !== 'open') return status.value;
  return [funding, modes, years].map(alone).join(' · ');
}

/** A fact that stands without its name, which is said only where the value does not tell. */
function alone(fact: Fact): string {
  return fact.isStated ? inBrief(fact) : `${fact.name}${fact.value}`;
}
