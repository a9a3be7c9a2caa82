import { countBy, type Count } from '../overview/index.ts';
import { shownName } from '../../guide/model/shown-name.ts';
import { callsUnder, plansOf, type SiteEdition } from '../../site/editions.ts';

/** A way into the table of all calls: a heading, and values with the number of calls that have them. */
export interface WayIn {
  heading: string;
  counts: Count[];
}

/** Ways into an edition: by amount, by mode. Each leads to the table, filtered by just that. */
export function waysIn(edition: SiteEdition): WayIn[] {
  const plans = plansOf(edition).map((plan) => ({
    name: shownName(plan),
    calls: callsUnder(edition, plan).map(({ call }) => call),
  }));
  return [
    { heading: '资助上限', counts: countBy('cap', plans) },
    { heading: '资助方式', counts: countBy('mode', plans) },
  ];
}
