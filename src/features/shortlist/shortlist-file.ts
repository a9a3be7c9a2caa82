import { type Fact, factSheet, inBrief, inFull } from '../../guide/facts/fact-sheet.ts';
import type { CallEntry } from '../../guide/model/schema/entry.ts';
import { fullName } from '../../site/full-name.ts';
import { callPagesOf, pathTo, type SiteEdition } from '../../site/editions.ts';
import { CONDITION_NAMES } from '../../guide/facts/condition-names.ts';
import { shownName } from '../../guide/model/shown-name.ts';

/** A call on a shortlist: its name, its facts in brief, and its `callText` for copying. */
export interface ShortlistCall {
  name: string;
  facts: string;
  text: string;
}

/** `shortlist.json`: a call's id → what shows and copies it on any page. */
export type ShortlistFile = Record<string, ShortlistCall>;

/** The file of an edition. */
export function shortlistFileOf(edition: SiteEdition): ShortlistFile {
  const calls = callPagesOf(edition);
  return Object.fromEntries(
    calls.map((page) => [
      page.id,
      { name: fullName(edition, page), facts: briefFacts(page), text: callText(edition, page) },
    ]),
  );
}

function briefFacts(page: CallEntry): string {
  const { status, modes, funding, years } = factSheet(page.call);
  const facts = page.call.status === 'open' ? [modes, funding, years] : [status, modes, funding, years];
  return facts.map((fact) => `${fact.name}：${inBrief(fact)}`).join('\n');
}

/**
 * A call in a few lines of plain text, to be sent to a colleague by WeChat or mail: name, plan, status where it is not
 * open, mode, cap and term with their cases, who may lead, and what else decides. The address comes after it, where it
 * is known.
 */
export function callText(edition: SiteEdition, page: CallEntry): string {
  const [plan = page] = pathTo(edition, page);
  const facts = factSheet(page.call);
  const conditions = CONDITION_NAMES.map(([key]) => facts[key]);
  return [
    fullName(edition, page),
    `${edition.year}年度 ${shownName(plan)}`,
    ...(page.call.status === 'open' ? [] : [line(facts.status)]),
    ...[facts.modes, facts.funding, facts.years, facts.leads].map(line),
    ...conditions.filter(({ isStated }) => isStated).map(line),
    ...missing(conditions),
  ].join('\n');
}

function line(fact: Fact): string {
  return `${fact.name}：${inFull(fact)}`;
}

/** One line for all questions on which nothing is written. */
function missing(facts: readonly Fact[]): string[] {
  const left = facts.filter(({ isStated }) => !isStated);
  return left.length === 0 ? [] : [`${left.map(({ name }) => name).join('、')}：${left[0]?.value ?? ''}`];
}
