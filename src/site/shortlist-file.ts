import { callText } from './call-text.ts';
import type { CallPage } from '../model/schema/page.ts';
import type { SiteEdition } from './guide.ts';

/** `shortlist.json`: a call's id → its `callText`, for showing and copying a shortlist on any page. */
export type ShortlistFile = Record<string, string>;

/** The file of an edition. */
export function shortlistFileOf(edition: SiteEdition): ShortlistFile {
  const calls = edition.pages.filter((page): page is CallPage => page.type === 'call');
  return Object.fromEntries(calls.map((page) => [page.id, callText(edition, page)]));
}
