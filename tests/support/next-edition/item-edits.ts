import { pick, type Random } from '../../../scripts/bench/scale/random.ts';
import {
  claim,
  insertAfter,
  itemLines,
  itemText,
  newLine,
  removeLines,
  type Draft,
  type DraftCall,
  type DraftLine,
  type Expected,
} from './draft.ts';
import type { Edit } from './edit-kinds.ts';
import { newItem, rephrase, rewrite } from './new-words.ts';

/** Which indicators an item must meet, at its end. */
export const REFERENCE = /（[^（）]*满足[^（）]*）。?$/;

/** Says one to three words of an item otherwise. */
export const rewordLightly: Edit = (draft, random) =>
  rewordItem(draft, random, 'reword lightly', (text) => rephrase(text, random));

/** Keeps some of the phrases of an item, and says most of it otherwise. */
export const rewordHeavily: Edit = (draft, random) =>
  rewordItem(draft, random, 'reword heavily', (text) => rewriteItem(text, random));

/** An item of which two to three fifths are new. */
export function rewriteItem(text: string, random: Random): string {
  const [reference = ''] = REFERENCE.exec(text) ?? [];
  return rewrite(text.replace(REFERENCE, ''), 0.4 + random() * 0.2, random) + reference;
}

/** Puts an item into another call, as an item of its last indicators. */
export const moveItem: Edit = (draft, random) => {
  const from = pickWithItems(draft, random, 3);
  const to = pickWithItems(draft, random, 2);
  if (!from?.old || !to?.old || from === to) return false;
  const line = pickOld(draft, from, random);
  const target = itemLines(draft, to).at(-1);
  if (!line || !target || from.edited.has('*') || to.edited.has('*') || !claim(from, pointOf(line)))
    return false;
  const fromText = itemText(line);
  const body = fromText.replace(REFERENCE, '');
  const toText = (random() < 0.5 ? body : rephrase(body, random)) + (REFERENCE.exec(target.text)?.[0] ?? '');
  if (isSaidTwice(draft, fromText)) return false;
  removeLines(draft, [line]);
  insertAfter(draft, target, [newLine(to, `0.${toText}`, true)]);
  from.old = { ...from.old, items: from.old.items.slice(1) };
  to.old = { ...to.old, items: [...to.old.items, ...from.old.items.slice(0, 1)] };
  const change = { edit: 'move an item', key: 'items', kind: 'moved', fromText, toText } as const;
  draft.expected.push({ ...change, from: from.old.id, to });
  return true;
};

/** Adds an item on something new. */
export const addItem: Edit = (draft, random) => {
  const call = pickWithItems(draft, random, 1);
  const after = call && pickOld(draft, call, random);
  if (!call?.old || !after || call.edited.has('*')) return false;
  const toText = newItem(random) + (REFERENCE.exec(after.text)?.[0] ?? '');
  insertAfter(draft, after, [newLine(call, `0.${toText}`, true)]);
  call.edited.add(`added ${toText}`);
  call.old = { ...call.old, items: [...call.old.items, ...call.old.items.slice(0, 1)] };
  expectItem(draft, call, { edit: 'add an item', kind: 'added', fromText: null, toText });
  return true;
};

/** Drops an item. */
export const dropItem: Edit = (draft, random) => {
  const call = pickWithItems(draft, random, 3);
  const line = call && pickOld(draft, call, random);
  if (!call?.old || !line || !claim(call, pointOf(line))) return false;
  removeLines(draft, [line]);
  call.old = { ...call.old, items: call.old.items.slice(1) };
  expectItem(draft, call, { edit: 'drop an item', kind: 'dropped', fromText: itemText(line), toText: null });
  return true;
};

/** Puts the items of a call in another order: a reader need not be told. */
export const shuffleItems: Edit = (draft, random) => {
  const call = pickWithItems(draft, random, 3);
  const lines = call ? itemLines(draft, call) : [];
  if (!call || !claim(call, 'order')) return false;
  const texts = lines
    .map(({ text, number }) => ({ text, number, order: random() }))
    .sort((a, b) => a.order - b.order);
  lines.forEach((line, at) => Object.assign(line, { text: texts[at]?.text, number: texts[at]?.number }));
  return true;
};

function rewordItem(
  draft: Draft,
  random: Random,
  edit: 'reword lightly' | 'reword heavily',
  reword: (text: string) => string,
): boolean {
  const call = pickWithItems(draft, random, 1);
  const line = call && pickOld(draft, call, random);
  if (!call || !line) return false;
  const fromText = itemText(line);
  const toText = reword(fromText);
  if (toText === fromText || !claim(call, pointOf(line))) return false;
  line.text = `0.${toText}`;
  expectItem(draft, call, { edit, kind: 'reworded', fromText, toText });
  return true;
}

function expectItem(
  draft: Draft,
  call: DraftCall,
  change: Pick<Expected, 'edit' | 'kind' | 'fromText' | 'toText'>,
): void {
  draft.expected.push({ ...change, key: 'items', from: call.old?.id ?? null, to: call });
}

/** A call with so many items, each on a line of its own, on which no term or sum depends. */
function pickWithItems(draft: Draft, random: Random, least: number): DraftCall | undefined {
  const calls = draft.calls.filter(
    (call) =>
      call.old &&
      itemLines(draft, call).length >= least &&
      [call.old.funding, call.old.years].every((one) => one?.cases.every(({ items }) => items.length === 0)),
  );
  return calls.length > 0 ? pick(calls, random) : undefined;
}

/** One of its items that were there before. */
function pickOld(draft: Draft, call: DraftCall, random: Random): DraftLine | undefined {
  const lines = itemLines(draft, call).filter(({ number }) => number !== null);
  return lines.length > 0 ? pick(lines, random) : undefined;
}

function isSaidTwice(draft: Draft, text: string): boolean {
  const body = text.replace(REFERENCE, '');
  return draft.lines.filter((line) => line.isItem && line.text.includes(body)).length > 1;
}

function pointOf({ number, text }: DraftLine): string {
  return `item ${number ?? text}`;
}
