import type { CallPage, Page } from '../model/schema/page.ts';
import { formatQuantity, formatStatus, NOT_STATED } from '../model/format-facts.ts';
import { shownName } from '../model/shown-name.ts';
import { placeName } from './full-name.ts';
import { callsUnder, pathTo, type SiteEdition } from './guide.ts';

/** About as much as search engines show of a description, in Chinese characters. */
const LONGEST = 90;

/** Fewer characters of a sentence than this say nothing. */
const SHORTEST_QUOTE = 12;

/**
 * The facts that decide, for those who see only a link: which entry, mode, cap, term, who may lead, as much of it as
 * there is room for; for an entry with children, how many.
 */
export function describePage(edition: SiteEdition, page: Page): string {
  const [plan = page] = pathTo(edition, page);
  const short = edition.record.plans.find(({ id }) => id === plan.id)?.short;
  const where =
    plan.id === page.id ? `${shownName(page)}。` : `${placeName(edition, page)}，${short ?? ''}计划。`;
  if (page.type === 'call') return withLead(`${where}${describeCall(page)}`, page);
  const calls = callsUnder(edition, page);
  if (calls.length === 0) return `${where}申报通知另行发布，指南只列领域。`;
  const modes = new Set(calls.flatMap(({ call }) => call.modes));
  return `${where}含${calls.length}个申报项${modes.size > 0 ? `；资助方式：${[...modes].join('、')}` : ''}。`;
}

function describeCall({ call: { status, modes, funding, years } }: CallPage): string {
  const facts: [string, string][] = [
    ['申报', status === 'open' ? NOT_STATED : formatStatus(status)],
    ['资助方式', modes.join('、') || NOT_STATED],
    ['资助经费', formatQuantity(funding, '万元')],
    ['实施年限', formatQuantity(years, '年')],
  ];
  const stated = facts.filter(([, value]) => value !== NOT_STATED);
  return stated.length === 0 ? '' : `${stated.map(([label, value]) => `${label}：${value}`).join('；')}。`;
}

/** Adds the first sentence on who may lead, a condition before a preference, cut to what there is room for. */
function withLead(description: string, { call: { leads } }: CallPage): string {
  const lead = leads.find(({ force }) => force === 'condition') ?? leads[0];
  const room = LONGEST - description.length;
  if (!lead || room < SHORTEST_QUOTE) return description;
  return lead.text.length <= room
    ? `${description}${lead.text}`
    : `${description}${lead.text.slice(0, room - 1)}…`;
}
