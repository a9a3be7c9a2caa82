import type { Guide } from '../../../src/guide/model/build-guide.ts';
import type { Call } from '../../../src/guide/model/schema/call.ts';
import type { CallEntry, Entry } from '../../../src/guide/model/schema/entry.ts';
import type { Change } from '../../../src/features/changes/index.ts';
import type { EditKind } from './edit-kinds.ts';

/** A line of the edition that is being written. */
export interface DraftLine {
  text: string;
  /** Its number in the edition before; null for a new one. */
  number: number | null;
  /** The call it belongs to. */
  call: DraftCall | null;
  isItem: boolean;
}

/** A call of the edition that is being written. */
export interface DraftCall {
  kind: Entry['kind'];
  parent: string | null;
  /** Ids of the calls of the edition before that it follows; none for a new one. */
  from: string[];
  /** What it was. Null where it is new, or no longer one call alone. */
  old: Call | null;
  /** Points of it that were edited: each once, for two edits of one sentence have no simple truth. */
  edited: Set<string>;
}

/** A change that an edit made, as the comparison must tell it. */
export interface Expected {
  edit: EditKind;
  from: string | null;
  to: DraftCall | null;
  key: Change['key'];
  kind: Change['kind'];
  fromText: string | null;
  toText: string | null;
}

/** An edition that is being written, with the truth about it. */
export interface Draft {
  lines: DraftLine[];
  calls: DraftCall[];
  expected: Expected[];
  /** What calls underwent as a whole. */
  wholes: { edit: EditKind; from: readonly string[]; to: readonly DraftCall[] }[];
}

const ITEM = /^\s*\d+[.．]/;

/** Starts from an edition that was split and its lines. */
export function startDraft(guide: Guide, lines: readonly string[]): Draft {
  const calls = guide.entries.filter((entry): entry is CallEntry => entry.call !== null);
  const drafts = calls.map(({ kind, parent, call }): DraftCall => ({
    kind,
    parent,
    from: [call.id],
    old: call,
    edited: new Set(),
  }));
  const draftLines = lines.map((text, index): DraftLine => {
    const at = calls.findIndex(({ lines: [first, last] }) => first <= index + 1 && index + 1 <= last);
    const items = calls[at]?.call.items ?? [];
    const isItem = ITEM.test(text) && items.filter(({ line }) => line === index + 1).length === 1;
    return { text, number: index + 1, call: drafts[at] ?? null, isItem };
  });
  return { lines: draftLines, calls: drafts, expected: [], wholes: [] };
}

/** The lines of a call, heading first. */
export function linesOf(draft: Draft, call: DraftCall): DraftLine[] {
  return draft.lines.filter((line) => line.call === call);
}

/** The lines of its items where each has one of its own; none where they are printed otherwise. */
export function itemLines(draft: Draft, call: DraftCall): DraftLine[] {
  const lines = linesOf(draft, call).filter(({ isItem }) => isItem);
  return lines.length === call.old?.items.length ? lines : [];
}

/** Puts lines after another. */
export function insertAfter(draft: Draft, line: DraftLine, added: readonly DraftLine[]): void {
  draft.lines.splice(draft.lines.indexOf(line) + 1, 0, ...added);
}

/** Takes lines out. */
export function removeLines(draft: Draft, removed: readonly DraftLine[]): void {
  draft.lines = draft.lines.filter((line) => !removed.includes(line));
}

/** A new line of a call. */
export function newLine(call: DraftCall, text: string, isItem = false): DraftLine {
  return { text, number: null, call, isItem };
}

/** The text of an item's line, without its number. */
export function itemText(line: DraftLine): string {
  return line.text.replace(ITEM, '');
}

/** Marks a point as edited; false where it was already. `*` stands for the whole call. */
export function claim({ edited }: DraftCall, point: string): boolean {
  if (edited.has('*') || edited.has(point) || (point === '*' && edited.size > 0)) return false;
  edited.add(point);
  return true;
}
