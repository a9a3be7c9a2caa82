import { callFacets } from '../../guide/facets/call-facets.ts';
import { collectFacets, nameValue, type FacetValue } from '../../guide/facets/facet-values.ts';
import type { Call } from '../../guide/model/schema/call.ts';

/** How many calls have a value, and the query that shows just these in the table of all calls. */
export interface Count extends Omit<FacetValue, 'order'> {
  count: number;
  /** `?mode=…`; null where there is nothing to show. */
  query: string | null;
}

/** Calls of a plan, whose name is as shown. */
export interface PlanCalls {
  name: string;
  calls: readonly Call[];
}

/**
 * Counts the calls of an edition by a facet, in the facet's own order and spelling: what is counted here is what
 * the table of all calls filters by. A plan without calls is counted too.
 */
export function countBy(facet: 'plan' | 'mode' | 'cap' | 'term', plans: readonly PlanCalls[]): Count[] {
  const things = plans.flatMap(({ name, calls }) => calls.map((call) => callFacets(call, name)));
  const values =
    facet === 'plan' ? plans.map(({ name }) => nameValue(name)) : (collectFacets(things)[facet] ?? []);
  return values.map(({ order: _, ...named }) => {
    const count = things.filter((facets) => facets[facet]?.some((one) => one.value === named.value)).length;
    return { ...named, count, query: count > 0 ? `?${new URLSearchParams({ [facet]: named.value })}` : null };
  });
}
