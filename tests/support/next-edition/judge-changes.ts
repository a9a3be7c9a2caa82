import { compareEditions, type Change, type Link } from '../../../src/features/changes/index.ts';
import type { NextEdition } from '../next-edition.ts';
import { callsOf } from '../real-guide.ts';
import type { Expected } from './draft.ts';
import { isSo, judgeFollowing } from './judge-following.ts';
import { judgeLinks } from './judge-links.ts';
import { tell, type Judgement } from './judgement.ts';

/** Compares an edition with the one that it was made of, and holds the result against the truth. */
export function judgeChanges(next: NextEdition): { links: Judgement; changes: Judgement } {
  const found = compareEditions(next.from, next.to);
  const changes: Judgement = { tallies: new Map(), told: 0, invented: [], missed: [] };
  const parts = [...found.split, ...found.merged].flatMap(({ links }) => links);
  const explained = new Set<Change>();
  for (const expected of next.draft.expected) {
    for (const side of expected.kind === 'moved' ? (['from', 'to'] as const) : [undefined]) {
      const change = findExpected(expected, next, [...found.pairs, ...parts], side);
      tell(changes, expected.edit, change !== undefined, () => wordsOf(expected, next));
      if (change) explained.add(change);
    }
  }
  const old = new Map(callsOf(next.from).map((call) => [call.id, call]));
  const to = new Map(callsOf(next.to).map((call) => [call.id, call]));
  for (const link of [...found.pairs, ...parts]) {
    const [one, other] = [old.get(link.from), to.get(link.to)];
    if (!one || !other) continue;
    if (!parts.includes(link)) judgeFollowing(link, one, other, changes);
    for (const change of link.changes) {
      changes.told += 1;
      // What fields the parts of a call have is not written down; that their items are the old ones is.
      const isOpen = parts.includes(link) && (change.key !== 'items' || change.kind === 'reworded');
      if (explained.has(change) || isOpen || isSo(change, one, other)) continue;
      const [before, after] = [change.from?.quote?.text ?? '', change.to?.quote?.text ?? ''];
      changes.invented.push(`${link.from} → ${link.to} ${change.key} ${change.kind}: ${before} → ${after}`);
    }
  }
  return { links: judgeLinks(next, found), changes };
}

/** The change that an edit made, of one of the two calls between which an item moved. */
function findExpected(
  { from, to, key, kind, fromText, toText }: Expected,
  { idOf }: NextEdition,
  links: readonly Link[],
  side?: 'from' | 'to',
): Change | undefined {
  const id = to && idOf(to);
  return links
    .filter((link) => (side === 'to' || link.from === from) && (side === 'from' || link.to === id))
    .flatMap(({ changes }) => changes)
    .find(
      (change) =>
        change.key === key &&
        change.kind === kind &&
        (change.from?.quote?.text ?? null) === (side === 'to' ? null : fromText) &&
        (change.to?.quote?.text ?? null) === (side === 'from' ? null : toText) &&
        (side === undefined || change.other === (side === 'from' ? id : from)),
    );
}

function wordsOf({ from, to, fromText, toText }: Expected, { idOf }: NextEdition): string {
  return `${from ?? ''} → ${to ? idOf(to) : ''} ${fromText ?? ''} → ${toText ?? ''}`;
}
