import type { Grammar } from '../grammar/grammar.ts';
import type { Reporter } from '../report/reporter.ts';
import type { IdPath } from './ids.ts';
import { readConditions, readPreferences } from './read-conditions.ts';
import { readEligibility } from './read-eligibility.ts';
import { readFunding, readYears } from './read-funding.ts';
import { readLists } from './read-items.ts';
import { readLeads } from './read-leads.ts';
import { readModes } from './read-modes.ts';
import { readStatus } from './read-status.ts';
import { readSays } from './says.ts';
import type { Call } from './schema/call.ts';
import type { Confirmed } from './schema/confirmed-file.ts';
import type { Entry } from './schema/entry.ts';

/** Reads the typed facts of a call out of its entry's sections. */
export function buildCall(
  entry: Entry,
  path: IdPath,
  grammar: Grammar,
  confirmed: Confirmed,
  report: Reporter,
): Call {
  const { id, url, kind, number, title, titleSource, lines, sections } = entry;
  const said = readSays(sections, confirmed);
  const lists = readLists(sections, report);
  const years = readYears(sections, grammar.units, report);
  const { modes, modesText } = readModes(sections, grammar.modes, report);
  checkNamedItems(years, lists.items.length, report);
  return {
    id,
    url,
    plan: path.plan,
    group: path.group,
    direction: path.direction,
    subDirection: path.subDirection,
    topic: kind === 'topic' ? number : null,
    title,
    titleSource,
    ...readStatus(said),
    modes,
    modesText,
    funding: readFunding(sections, grammar.units, report),
    years,
    leads: readLeads(said),
    conditions: readConditions(said),
    preferences: readPreferences(said),
    ...readEligibility(said),
    ...lists,
    // Filled when every check has spoken.
    doubts: [],
    lines,
  };
}

/** A term that holds for named items must name items that exist (line 342). */
function checkNamedItems(years: Call['years'], items: number, report: Reporter): void {
  for (const one of years?.cases ?? []) {
    const unknown = one.items.find((item) => item > items);
    if (unknown === undefined) continue;
    report.error(
      'unknown-reference',
      { line: years?.lines[0] ?? 1 },
      {
        found: `主要内容 ${unknown}`,
        expected: `an item from 1 to ${items}`,
      },
    );
  }
}
