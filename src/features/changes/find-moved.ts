import { compared, likenessOf, type Weigh } from '../compare/index.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import { listedFacts } from './call-facts.ts';
import { REFERENCE } from './call-texts.ts';
import type { ComparedKey } from './compared-keys.ts';
import type { DiffedPair } from './diff-together.ts';
import { SURELY_LIKE, type Side } from './match-entries.ts';
import { pairByScore } from './pair-by-score.ts';
import type { Quote } from '../../guide/model/schema/quote.ts';

/** An entry that stands in one edition only at this call. */
export interface LooseEntry {
  call: string;
  key: ComparedKey;
  quote: Quote;
}

/** An entry, and where it stands in the other edition. */
export interface MovedEntry {
  from: LooseEntry;
  to: LooseEntry;
}

/** Lists whose entries are followed from call to call; what is content may be an item there and a paragraph here. */
const MOVABLE: readonly ComparedKey[] = ['content', 'items', 'options', 'indicators', 'requirements'];
const CONTENT: readonly ComparedKey[] = ['content', 'items', 'options'];

/** All movable entries of a call. */
export function entriesOf(call: Call): LooseEntry[] {
  return listedFacts(call).flatMap(([key, entries]) =>
    MOVABLE.includes(key)
      ? entries.map(({ text, line }) => ({ call: call.id, key, quote: { text, line } }))
      : [],
  );
}

/** The movable entries that only one side of pairs has; of a call that was divided, each once. */
export function looseEntries(pairs: readonly DiffedPair[], side: Side): LooseEntry[] {
  const kind = side === 'from' ? 'dropped' : 'added';
  const found = pairs.flatMap((pair) =>
    pair.changes.flatMap(({ key, kind: one, [side]: said }) =>
      one === kind && MOVABLE.includes(key) && said?.quote
        ? [{ call: pair[side].id, key, quote: said.quote }]
        : [],
    ),
  );
  return [
    ...new Map(
      found.map((entry) => [`${entry.key} ${entry.quote.line} ${entry.quote.text}`, entry]),
    ).values(),
  ];
}

/**
 * Finds entries that one call lost and another got. What several calls of an edition say (取得显著经济效益或社会效益) does
 * not move: that one lost it has nothing to do with another's getting it.
 */
export function findMoved(
  lost: readonly LooseEntry[],
  got: readonly LooseEntry[],
  from: readonly Call[],
  to: readonly Call[],
  weigh: Weigh,
): MovedEntry[] {
  const commonKeys = [from, to].map(keysOfSeveral);
  const own = (entries: readonly LooseEntry[], side: 0 | 1) =>
    entries
      .map((entry) => ({ entry, ...compared(entry.quote.text.replace(REFERENCE, '')) }))
      .filter(({ key }) => !(commonKeys[side]?.has(key) ?? false));
  return pairByScore(own(lost, 0), own(got, 1), (one, other) => {
    if (kindOf(one.entry) !== kindOf(other.entry)) return 0;
    const likeness = likenessOf(one, other, weigh);
    return likeness >= SURELY_LIKE ? likeness : 0;
  }).map(([one, other]) => ({ from: one.entry, to: other.entry }));
}

function kindOf({ key }: LooseEntry): string {
  return CONTENT.includes(key) ? 'content' : key;
}

/** Texts that several calls have. */
function keysOfSeveral(calls: readonly Call[]): Set<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const call of calls) {
    for (const key of new Set(entriesOf(call).map(({ quote }) => compared(quote.text).key))) {
      if (seen.has(key)) several.add(key);
      seen.add(key);
    }
  }
  return several;
}
