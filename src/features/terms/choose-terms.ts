import type { TermsFile } from '../../guide/model/schema/terms-file.ts';
import { findCandidates, type Candidate } from './candidates.ts';
import type { TermSource } from './term-source.ts';
import { phraseIndexOf } from './phrase-index.ts';

/** A term of the index with the ids of the calls that hold it, in the order of the document. */
export interface Term {
  name: string;
  calls: string[];
}

/** A term that more than this share of all calls hold says little: 产业, 资源. */
const MOST_SHARE = 1 / 3;

/** Of the terms that it alone has, a call gives at most this many, and none of less worth; but the least in any case. */
const MOST_OWN = 5;
const LEAST_WORTH = 3.5;
const LEAST_TERMS = 2;

/**
 * The terms of an edition’s calls, with an editor’s corrections. A candidate is taken when two calls or more hold it, or when it stands in a title; of
 * the others each call gives its best. Of terms in one another the longest is taken, unless more calls hold the shorter.
 * A call holds a term when the term’s characters stand in one of its own lines, title and all fields included.
 */
export function chooseTerms(sources: readonly TermSource[], { leaveOut, add }: TermsFile): Term[] {
  const most = sources.length * MOST_SHARE;
  const { holdersOf } = phraseIndexOf(sources);
  const candidates = findCandidates(sources)
    .filter(({ phrase }) => !leaveOut.includes(phrase) && !add.includes(phrase))
    .map((candidate) => ({ ...candidate, calls: holdersOf(candidate.phrase) }))
    .filter(({ calls }) => calls.length > 0 && calls.length <= most);
  const added = add.map((name) => ({ name, calls: holdersOf(name) }));
  const shared = candidates.filter(({ calls, inTitle }) => calls.length > 1 || inTitle > 0);
  const taken = new Map([
    ...added.map((term): [string, Term] => [term.name, term]),
    ...withoutNested(shared).map(({ phrase, calls }): [string, Term] => [phrase, { name: phrase, calls }]),
  ]);
  const own = withoutNested(candidates.filter(({ calls, inTitle }) => calls.length === 1 && inTitle === 0));
  const ownOf = Map.groupBy(own, ({ calls }) => calls[0]);
  const namesOf = Map.groupBy(
    [...taken.values()].flatMap(({ name, calls }) => calls.map((id) => ({ id, name }))),
    ({ id }) => id,
  );
  for (const { id } of sources) {
    const names = namesOf.get(id) ?? [];
    // One that stands in a term taken leads nowhere that this term does not lead to.
    const best = (ownOf.get(id) ?? [])
      .filter(({ phrase }) => !names.some(({ name }) => name.includes(phrase)))
      .sort((a, b) => worthOf(b) - worthOf(a));
    const reached = names.length;
    const good = best.filter((candidate) => worthOf(candidate) >= LEAST_WORTH).slice(0, MOST_OWN);
    const needed = best.slice(0, Math.max(good.length, LEAST_TERMS - reached));
    for (const { phrase, calls } of needed) taken.set(phrase, { name: phrase, calls });
  }
  return [...taken.values()];
}

/** How likely a phrase is a term: it stands alone, in a list, as what is supported, more than once, and is short and telling. */
function worthOf({ phrase, telling, times, inList, afterVerb, whole }: Candidate): number {
  const signs = [whole > 0, inList > 0, afterVerb > 0, times > 1].filter(Boolean).length;
  return signs + 3 * telling - Math.max(0, phrase.length - 6) / 2;
}

/** Those that stand in no longer one which the same calls hold. */
function withoutNested<T extends { phrase: string; calls: string[] }>(candidates: readonly T[]): T[] {
  const holders = new Map(candidates.map(({ phrase, calls }) => [phrase, calls.length]));
  const nested = new Set(
    candidates.flatMap(({ phrase, calls }) =>
      partsOf(phrase).filter((part) => holders.get(part) === calls.length),
    ),
  );
  return candidates.filter(({ phrase }) => !nested.has(phrase));
}

/** Every stretch of a phrase that is shorter than it. */
function partsOf(phrase: string): string[] {
  return Array.from({ length: phrase.length }, (_, from) =>
    Array.from({ length: phrase.length - from }, (_unused, length) => phrase.slice(from, from + length + 1)),
  )
    .flat()
    .filter((part) => part !== phrase);
}
