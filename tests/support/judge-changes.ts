import {
  compareEditions,
  type Change,
  type EditionChanges,
  type Link,
} from '../../src/features/changes/index.ts';
import type { Call } from '../../src/guide/model/schema/call.ts';
import type { NextEdition } from './next-edition.ts';
import type { DraftCall } from './next-edition/draft.ts';
import { callsOf } from './real-guide.ts';

/** What was found of what there was, by kind of edit; what was told and is not so is told with its words. */
export interface Judged {
  /** Which call follows which: links of both, of the comparison alone, of the truth alone. */
  links: Tally;
  /** Changed facts, by the kind of the edit. */
  changes: Map<string, Tally>;
  invented: string[];
  missed: string[];
}

/** Right ones, and those that are in the comparison or the truth alone. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** Facts that follow from what the requirements and contents say: the truth is whether the calls differ in them. */
const FOLLOWING = [
  'leads',
  'applicants',
  'conditions',
  'organisationConditions',
  'personConditions',
  'documents',
  'exemptions',
  'preferences',
  'nameFormat',
  'quota',
] as const;

/** Compares an edition with the one that it was made of, and the result with the truth. */
export function judgeChanges(next: NextEdition): Judged & { found: EditionChanges } {
  const found = compareEditions(next.from, next.to);
  const judged: Judged = { links: newTally(), changes: new Map(), invented: [], missed: [] };
  judgeLinks(next, found, judged);
  judgeFacts(next, found, judged);
  return { ...judged, found };
}

function judgeLinks({ draft, idOf }: NextEdition, found: EditionChanges, judged: Judged): void {
  const nameOf = (kind: string, from: readonly string[], to: readonly string[]): string =>
    `${kind} ${from.toSorted().join()} → ${to.toSorted().join()}`;
  const followers = new Map<string, { from: readonly string[]; to: DraftCall[] }>();
  for (const call of draft.calls) {
    const { from, to } = followers.get(call.from.join()) ?? { from: call.from, to: [] };
    if (from.length > 0) followers.set(from.join(), { from, to: [...to, call] });
  }
  const old = draft.calls.flatMap(({ from }) => from);
  const gone = draft.wholes
    .flatMap(({ from, to }) => (to.length === 0 ? from : []))
    .filter((id) => !old.includes(id));
  const truth = new Set([
    ...[...followers.values()].map(({ from, to }) => nameOf('follows', from, to.map(idOf))),
    ...draft.calls.filter(({ from }) => from.length === 0).map((call) => nameOf('added', [], [idOf(call)])),
    ...gone.map((id) => nameOf('removed', [id], [])),
  ]);
  const told = new Set([
    ...found.pairs.map(({ from, to }) => nameOf('follows', [from], [to])),
    ...found.split.map(({ from, to }) => nameOf('follows', [from], to)),
    ...found.merged.map(({ from, to }) => nameOf('follows', from, [to])),
    ...found.added.map((id) => nameOf('added', [], [id])),
    ...found.removed.map((id) => nameOf('removed', [id], [])),
  ]);
  for (const name of told) {
    if (truth.has(name)) judged.links.right += 1;
    else {
      judged.links.wrong += 1;
      judged.invented.push(name);
    }
  }
  for (const name of truth) {
    if (told.has(name)) continue;
    judged.links.missed += 1;
    judged.missed.push(name);
  }
}

function judgeFacts({ from, to, draft, idOf }: NextEdition, found: EditionChanges, judged: Judged): void {
  const old = new Map(callsOf(from).map((call) => [call.id, call]));
  const next = new Map(callsOf(to).map((call) => [call.id, call]));
  const links = [
    found.pairs,
    ...found.split.map((one) => one.links),
    ...found.merged.map((one) => one.links),
  ].flat();
  const explained = new Set<Change>();
  for (const expected of draft.expected) {
    const tally = tallyOf(judged, expected.edit);
    const call = expected.to ? idOf(expected.to) : null;
    // A moved item is told of both its calls.
    const sides = expected.kind === 'moved' ? (['from', 'to'] as const) : (['both'] as const);
    for (const side of sides) {
      const hit = links
        .filter(
          (link) => (side === 'to' || link.from === expected.from) && (side === 'from' || link.to === call),
        )
        .flatMap(({ changes }) => changes)
        .find(
          (change) =>
            change.key === expected.key &&
            change.kind === expected.kind &&
            (side === 'to' ? null : (change.from?.quote?.text ?? null)) ===
              (side === 'to' ? null : expected.fromText) &&
            (side === 'from' ? null : (change.to?.quote?.text ?? null)) ===
              (side === 'from' ? null : expected.toText),
        );
      if (hit) explained.add(hit);
      if (hit) tally.right += 1;
      else {
        tally.missed += 1;
        judged.missed.push(
          `${expected.edit} ${expected.from ?? ''} → ${call ?? ''}: ${expected.fromText ?? ''} → ${expected.toText ?? ''}`,
        );
      }
    }
  }
  const whole = new Set(
    draft.wholes.flatMap((one) => [...one.from, ...one.to.map((call) => `to ${idOf(call)}`)]),
  );
  for (const link of links) {
    const [one, other] = [old.get(link.from), next.get(link.to)];
    if (!one || !other) continue;
    const isWhole = whole.has(link.from) || whole.has(`to ${link.to}`);
    if (!isWhole) judgeFollowing(link, one, other, judged);
    for (const change of link.changes) {
      if (explained.has(change) || isTrue(change, one, other)) continue;
      if (isWhole && !isInventedOfWhole(change)) continue;
      tallyOf(judged, isWhole ? 'split or merged calls' : 'none').wrong += 1;
      const [before, after] = [change.from?.quote?.text ?? '', change.to?.quote?.text ?? ''];
      judged.invented.push(`${link.from} → ${link.to} ${change.key} ${change.kind}: ${before} → ${after}`);
    }
  }
}

/** Of calls that were split or merged, what stands in another part must not be told as new or gone. */
function isInventedOfWhole({ key, kind }: Change): boolean {
  return key === 'items' && kind !== 'reworded';
}

function isTrue({ key, kind }: Change, one: Call, other: Call): boolean {
  if (key === 'id') return one.id !== other.id;
  if ((FOLLOWING as readonly string[]).includes(key)) {
    return plain(one[key as keyof Call]) !== plain(other[key as keyof Call]);
  }
  return (
    key === 'indicatorRule' && kind === 'reworded' && one.indicatorRule?.text !== other.indicatorRule?.text
  );
}

function judgeFollowing({ from, to, changed }: Link, one: Call, other: Call, judged: Judged): void {
  for (const key of FOLLOWING) {
    if (plain(one[key]) === plain(other[key])) continue;
    const tally = tallyOf(judged, 'what follows from these');
    if (changed.includes(key)) tally.right += 1;
    else {
      tally.missed += 1;
      judged.missed.push(`${from} → ${to} ${key}`);
    }
  }
}

/** A value without the lines and the sentences it comes from. Answers rest on sentences that are told where they stand. */
function plain(value: unknown): string {
  const isLeftOut = (key: string): boolean => ['line', 'sentence', 'evidence'].includes(key);
  return JSON.stringify(value, (key, each: unknown) => (isLeftOut(key) ? undefined : each));
}

function tallyOf({ changes }: Judged, kind: string): Tally {
  const tally = changes.get(kind) ?? newTally();
  changes.set(kind, tally);
  return tally;
}

function newTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}
