import { factSheet, inBrief } from '../../guide/facts/fact-sheet.ts';
import { isCall, type CallEntry, type Entry } from '../../guide/model/schema/entry.ts';
import { shownName } from '../../guide/model/shown-name.ts';
import { withoutCalls } from '../../site/without-calls.ts';
import { placeName } from '../../site/full-name.ts';
import { callsUnder, pathTo, type SiteEdition } from '../../site/editions.ts';

/** About as much as search engines show of a description, in Chinese characters. */
const LONGEST = 90;

/** Fewer characters of a sentence than this say nothing. */
const SHORTEST_QUOTE = 12;

/**
 * The facts that decide, for those who see only a link: which entry, mode, cap, term, who may lead, as much of it as
 * there is room for; for an entry with children, how many.
 */
export function describePage(edition: SiteEdition, page: Entry): string {
  const [plan = page] = pathTo(edition, page);
  const short = edition.record.plans.find(({ id }) => id === plan.id)?.short;
  const where =
    plan.id === page.id ? `${shownName(page)}。` : `${placeName(edition, page)}，${short ?? ''}计划。`;
  if (isCall(page)) return withLead(`${where}${describeCall(page)}`, page);
  const calls = callsUnder(edition, page);
  if (calls.length === 0) return `${where}${withoutCalls(page).long}。`;
  const modes = new Set(calls.flatMap(({ call }) => call.modes));
  return `${where}含${calls.length}个申报项${modes.size > 0 ? `；各项资助方式：${[...modes].join('、')}` : ''}。`;
}

function describeCall(page: CallEntry): string {
  const { status, modes, funding, years } = factSheet(page.call);
  const stated = [...(page.call.status === 'open' ? [] : [status]), modes, funding, years].filter(
    ({ isStated }) => isStated,
  );
  return stated.length === 0 ? '' : `${stated.map((fact) => `${fact.name}：${inBrief(fact)}`).join('；')}。`;
}

/** Adds the first clause on who may lead, a condition before others, cut to what there is room for. */
function withLead(description: string, page: CallEntry): string {
  const { quotes } = factSheet(page.call).leads;
  const lead = quotes.find(({ mark }) => mark === null) ?? quotes[0];
  const room = LONGEST - description.length;
  if (!lead || room < SHORTEST_QUOTE) return description;
  const text = `${lead.mark ?? ''}${lead.text}`;
  // A clause that is one of several is not the whole of it.
  const whole = quotes.length > 1 ? `${text}…` : text;
  return description + (whole.length <= room ? whole : `${text.slice(0, room - 1)}…`);
}
