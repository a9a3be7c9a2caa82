import { callText } from './call-text.ts';
import { factSheet, inBrief } from '../facts/fact-sheet.ts';
import { callOf, type CallPage } from '../model/schema/page.ts';
import { fullName } from './full-name.ts';
import type { SiteEdition } from './guide.ts';

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
  const calls = edition.pages.filter((page): page is CallPage => page.type === 'call');
  return Object.fromEntries(
    calls.map((page) => [
      page.id,
      { name: fullName(edition, page), facts: briefFacts(page), text: callText(edition, page) },
    ]),
  );
}

function briefFacts(page: CallPage): string {
  const { status, modes, funding, years } = factSheet(callOf(page));
  const facts = page.call.status === 'open' ? [modes, funding, years] : [status, modes, funding, years];
  return facts.map((fact) => `${fact.name}：${inBrief(fact)}`).join('\n');
}
