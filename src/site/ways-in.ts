import { countBy, type Count } from './picture/count-by.ts';
import type { CallPage } from '../model/schema/page.ts';
import { shownName } from '../model/shown-name.ts';
import { callsUnder, plansOf, type SiteEdition } from './guide.ts';

/** Whom readers ask for; the guide's own words, so that the text filter finds what is counted. */
const APPLICANTS = ['企业', '高校', '科研院所', '医疗机构'];

/** A way into the table of all calls: a heading, and values with the number of calls that have them. */
export interface WayIn {
  heading: string;
  counts: Count[];
}

/** Ways into an edition: by who one is, by amount, by mode. Each leads to the table, filtered by just that. */
export function waysIn(edition: SiteEdition): WayIn[] {
  const plans = plansOf(edition).map((plan) => ({
    name: shownName(plan),
    pages: callsUnder(edition, plan),
  }));
  const pages = plans.flatMap((plan) => plan.pages);
  const named = plans.map(({ name, pages: under }) => ({ name, calls: under.map(({ call }) => call) }));
  return [
    {
      heading: '正文写到的单位',
      counts: APPLICANTS.map((value) => ({
        value,
        count: pages.filter((page) => textOf(edition, page).includes(value)).length,
        query: `?${new URLSearchParams({ q: value })}`,
      })),
    },
    { heading: '资助上限', counts: countBy('cap', named) },
    { heading: '资助方式', counts: countBy('mode', named) },
  ];
}

function textOf({ entries }: SiteEdition, { id }: CallPage): string {
  return entries.get(id)?.body ?? '';
}
