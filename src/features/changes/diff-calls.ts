import { bareText } from '../compare/index.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import { listedFacts, singleFacts, type Fact } from './call-facts.ts';
import { COMPARED_KEYS, READ_KEYS, type ComparedKey } from './compared-keys.ts';
import type { Change, ChangeSide } from './edition-changes.ts';
import { matchEntries, type Matching, type SaidText } from './match-entries.ts';

const READ: ReadonlySet<ComparedKey> = new Set(READ_KEYS);

/** A sum or a term is the same point in whatever words. */
const ANY_WORDS = 0;

/**
 * Tells what is different in a call from the one that it follows, in the order of the keys: facts from → to, and entries
 * added, dropped or reworded. Where things stand, spaces and punctuation make no difference.
 */
export function diffCalls(from: Call, to: Call, matching?: Matching): Change[] {
  const next = new Map(listedFacts(to));
  const listed = listedFacts(from).flatMap(([key, entries]) =>
    diffEntries(key, entries, next.get(key) ?? [], matching),
  );
  const told = new Set(listed.map(({ key }) => key));
  const single = diffFacts(singleFacts(from), singleFacts(to)).filter(({ key }) => !told.has(key));
  const [old, own] = [from, to].map(textsOf) as [string, string];
  // Where both years have the sentence, nothing is different but how it was read.
  const isSaidInBoth = ({ key, from: one, to: other }: Change): boolean => {
    const quotes = [one?.quote, other?.quote].flatMap((quote) => quote ?? []);
    const stand = quotes.every(({ text }) => old.includes(bareText(text)) && own.includes(bareText(text)));
    return READ.has(key) && quotes.length > 0 && stand;
  };
  return [...single, ...listed]
    .filter((change) => !isSaidInBoth(change))
    .sort((a, b) => orderOf(a) - orderOf(b));
}

/** All that a call says, without spaces and punctuation. */
function textsOf(call: Call): string {
  const entries = listedFacts(call).flatMap(([, all]) => all.map(({ text }) => bareText(text)));
  const quantities = [call.funding, call.years].map((quantity) => bareText(quantity?.text ?? ''));
  return [bareText(call.title), ...quantities, ...entries].join('\n');
}

function diffFacts(from: readonly Fact[], to: readonly Fact[]): Change[] {
  return from.flatMap((fact) => {
    const other = to.find(({ key, part }) => key === fact.key && part === fact.part);
    if (!other) return [];
    const isChanged = fact.value !== other.value;
    const isReworded = fact.isWorded && bareOf(fact) !== bareOf(other);
    if (!isChanged && !isReworded) return [];
    const { key, part } = fact;
    const kind = isChanged ? 'changed' : 'reworded';
    return [{ key, part, kind, from: sideOfFact(fact), to: sideOfFact(other), other: null }];
  });
}

function diffEntries(
  key: ComparedKey,
  from: readonly SaidText[],
  to: readonly SaidText[],
  matching?: Matching,
): Change[] {
  const isQuantity = key === 'funding' || key === 'years';
  const how = isQuantity ? { ...matching, inPlace: ANY_WORDS, isElsewhere: () => false } : matching;
  const { pairs, dropped, added } = matchEntries(from, to, how);
  const change = (kind: Change['kind'], one: SaidText | null, other: SaidText | null): Change => {
    const part = one?.part ?? other?.part ?? null;
    return { key, part, kind, from: one && sideOf(one), to: other && sideOf(other), other: null };
  };
  return [
    ...pairs.flatMap(([one, other]) => {
      if (one.value !== other.value) return [change('changed', one, other)];
      return bareText(one.text) === bareText(other.text) ? [] : [change('reworded', one, other)];
    }),
    ...dropped.map((one) => change('dropped', one, null)),
    ...added.map((other) => change('added', null, other)),
  ];
}

function bareOf({ quote }: Fact): string {
  return bareText(quote?.text ?? '');
}

function sideOfFact({ value, quote }: Fact): ChangeSide {
  return { value, quote };
}

function sideOf({ text, line, value }: SaidText): ChangeSide {
  return { value, quote: { text, line } };
}

function orderOf({ key }: Change): number {
  return COMPARED_KEYS.indexOf(key);
}
