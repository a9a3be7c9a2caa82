import type { Guide } from '../../../guide/model/build-guide.ts';
import { isCall, type CallEntry, type Entry, type SectionKind } from '../../../guide/model/schema/entry.ts';
import type { Passage, PassageKind } from './match-data.ts';

/** Sections that say who may apply and on what terms. */
const TERMS: readonly SectionKind[] = ['funding', 'requirements', 'channel', 'materials', 'notes'];

/** A call's id, and the pieces of its text that say what it is for. */
export interface PassagesOfCall {
  id: string;
  passages: Passage[];
}

/** The calls of a guide with the pieces of their text. */
export function listPassages(guide: Guide): PassagesOfCall[] {
  const byId = new Map(guide.entries.map((entry) => [entry.id, entry]));
  return guide.entries.filter(isCall).map((entry) => ({ id: entry.id, passages: passagesOf(entry, byId) }));
}

function passagesOf(entry: CallEntry, byId: ReadonlyMap<string, Entry>): Passage[] {
  const { content, items, options } = entry.call;
  const terms = entry.sections
    .filter(({ kinds }) => kinds.some((kind) => TERMS.includes(kind)))
    .flatMap(({ blocks }) => blocks.map(({ text }) => text));
  const passage = (kind: PassageKind, text: string, item: number | null = null): Passage[] =>
    text === '' ? [] : [{ kind, item, text }];
  return [
    ...passage('title', entry.title),
    ...passage('above', titlesAbove(entry, byId).join(' ')),
    ...items.flatMap(({ n, text }) => passage('item', withoutReference(text), n)),
    // Their numbers are not those of items.
    ...options.flatMap(({ text }) => passage('item', withoutReference(text))),
    ...content.flatMap(({ text }) => passage('content', text)),
    ...passage('terms', terms.join(' ')),
  ];
}

function titlesAbove(entry: Entry, byId: ReadonlyMap<string, Entry>): string[] {
  const parent = entry.parent === null ? undefined : byId.get(entry.parent);
  return parent ? [...titlesAbove(parent, byId), parent.title] : [];
}

/** Leaves out `（满足考核指标中的①②）`, which says nothing of the topic. */
function withoutReference(text: string): string {
  return text.replace(/（满足考核指标[^）]*）/g, '');
}
