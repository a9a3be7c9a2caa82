import { factSheet, isSeparated } from '../../guide/facts/fact-sheet.ts';
import { callFacets, conditionFacets } from '../../guide/facets/call-facets.ts';
import { collectFacets, valuesOf, type FacetValues } from '../../guide/facets/facet-values.ts';
import { shownName } from '../../guide/model/shown-name.ts';
import { Status, type Call } from '../../guide/model/schema/call.ts';

import { callsUnder, plansOf, type SiteEdition } from '../../site/editions.ts';
import type { BrowseRow } from './columns.ts';

/** Chinese sorts by pinyin, numbers in names by their size. */
const collator = new Intl.Collator('zh-CN', { numeric: true });

/**
 * The rows of an edition's table in the order of the document, and all values of their facets. Texts are sorted here and not in the browser, for
 * browsers disagree on the order of Chinese.
 */
export function buildBrowseRows(edition: SiteEdition): { rows: BrowseRow[]; values: FacetValues } {
  const calls = plansOf(edition).flatMap((plan, planNumber) =>
    callsUnder(edition, plan).map((page) => ({ page, call: page.call, plan, planNumber })),
  );
  const rankTitle = rank(calls.map(({ page }) => page.title));
  const rankLeads = rank(calls.map(({ call }) => leadsOf(call)).filter((leads) => leads !== ''));
  const modes = [...new Set(calls.map(({ call }) => factSheet(call).modes.value))];
  const facets = calls.map(({ call, plan }) => ({
    ...callFacets(call, shownName(plan)),
    ...conditionFacets(call.conditions),
  }));
  const rows = calls.map(({ page, call, planNumber }, order) => ({
    id: call.id,
    url: call.url,
    facets: valuesOf(facets[order] ?? {}),
    keys: {
      number: order,
      title: rankTitle(page.title),
      plan: planNumber,
      mode: call.modes.length > 0 ? modes.indexOf(factSheet(call).modes.value) : null,
      cap: call.funding?.max ?? null,
      term: call.years?.max ?? call.years?.min ?? null,
      items: call.items.length || null,
      indicators: isSeparated(call.indicators) ? call.indicators.length : null,
      requirements: isSeparated(call.requirements) ? call.requirements.length : null,
      leads: call.leads.length > 0 ? rankLeads(leadsOf(call)) : null,
      conditions: countAnswered(call),
      status: Status.options.indexOf(call.status),
    },
  }));
  return { rows, values: valuesOf(collectFacets(facets)) };
}

function rank(texts: readonly string[]): (text: string) => number {
  const sorted = [...new Set(texts)].sort((a, b) => collator.compare(a, b));
  return (text) => sorted.indexOf(text);
}

function leadsOf({ leads }: Call): string {
  return leads.map(({ text }) => text).join('');
}

/** How many conditions the guide makes; null when it speaks of none at all. */
function countAnswered({ conditions }: Call): number | null {
  const answers = Object.values(conditions).map(({ answer }) => answer);
  if (answers.every((answer) => answer === 'not-stated')) return null;
  return answers.filter((answer) => answer === 'required').length;
}
