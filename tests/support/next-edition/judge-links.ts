import type { EditionChanges } from '../../../src/features/changes/index.ts';
import type { NextEdition } from '../next-edition.ts';
import type { DraftCall } from './draft.ts';
import { tell, type Judgement } from './judgement.ts';

/** Holds which calls follow which against the truth, by the kind of edit that they underwent. */
export function judgeLinks({ draft, idOf }: NextEdition, found: EditionChanges): Judgement {
  const judgement: Judgement = { tallies: new Map(), told: 0, invented: [], missed: [] };
  const together = Map.groupBy(draft.calls, ({ from }) => from.join());
  const editOf = (from: readonly string[], calls: readonly DraftCall[]): string =>
    draft.wholes.find(
      (one) => one.from.some((id) => from.includes(id)) || one.to.some((call) => calls.includes(call)),
    )?.edit ?? 'calls left as they are';
  const truth = new Map<string, string>();
  for (const calls of together.values()) {
    const from = calls[0]?.from ?? [];
    // Calls that are new have nothing to do with one another.
    for (const some of from.length === 0 ? calls.map((call) => [call]) : [calls])
      truth.set(nameOf(from, some.map(idOf)), editOf(from, some));
  }
  for (const { edit, from, to } of draft.wholes) if (to.length === 0) truth.set(nameOf(from, []), edit);

  const told = new Set([
    ...found.pairs.map(({ from, to }) => nameOf([from], [to])),
    ...found.split.map(({ from, to }) => nameOf([from], to)),
    ...found.merged.map(({ from, to }) => nameOf(from, [to])),
    ...found.added.map((id) => nameOf([], [id])),
    ...found.removed.map((id) => nameOf([id], [])),
  ]);
  judgement.told = told.size;
  judgement.invented = [...told].filter((name) => !truth.has(name));
  for (const [name, edit] of truth) tell(judgement, edit, told.has(name), () => name);
  return judgement;
}

function nameOf(from: readonly string[], to: readonly string[]): string {
  return `${from.toSorted().join()} → ${to.toSorted().join()}`;
}
