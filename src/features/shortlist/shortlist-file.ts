import { callText } from './call-text.ts';
import { factSheet, inBrief } from '../../guide/facts/fact-sheet.ts';
import type { CallEntry } from '../../guide/model/schema/entry.ts';
import { fullName } from '../../site/full-name.ts';
import { callPagesOf, type SiteEdition } from '../../site/editions.ts';

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
