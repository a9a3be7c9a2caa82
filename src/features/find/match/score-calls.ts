import { isLatin, unitsOf, type Stretch } from './fold.ts';
import type { Link, MatchIndex } from './build-index.ts';
import { coverage, findPairs, findWords, type Phrase } from './find-phrases.ts';

/** What the guide's own characters count beside its expressions. */
const PAIR_WEIGHT = 0.2;
const CHARACTER_WEIGHT = 0.1;
/** The part of a call's score that its best passage makes; the rest is what it says as a whole. */
const PASSAGE_SHARE = 0.5;
/** How much the length of a passage and of a call counts against it (BM25's b). */
const PASSAGE_LENGTH = 0.3;
const CALL_LENGTH = 0.6;
/** How much it counts against a call that it is near to any topic. */
const REACH = 0.3;

/** Why a call has its score: a phrase of the query and the expression that it led to, or the guide's own characters. */
export interface Reason {
  phrase: Stretch;
  /** Null for characters that stand in the call as they are. */
  link: Link | null;
  value: number;
}

/** A call by its number. */
export interface ScoredCall {
  call: number;
  score: number;
  /** Scores of its items, by their n. */
  items: Map<number, number>;
  reasons: Reason[];
}

/** What a query says: the scores of the calls, and for each of its characters how surely it leads anywhere. */
export interface Reading {
  calls: ScoredCall[];
  shares: Float64Array;
}

/** Scores all calls for a folded query. */
export function scoreCalls(query: string, index: MatchIndex): Reading {
  const words = findWords(query, index);
  const pairs = findPairs(query, words, index.pairs);
  const tally = createTally(index);
  for (const phrase of firstOfEach(query, [...words, ...pairs])) tally.addPhrase(phrase);
  const units = unitsOf(query);
  const single = units.flatMap(({ from, to }) =>
    isLatin(query.charAt(from))
      ? []
      : [
          { from, to: from + 1 },
          { from: to - 1, to },
        ],
  );
  for (const unit of firstOfEach(query, units)) tally.addCharacters(query, unit, PAIR_WEIGHT);
  for (const unit of firstOfEach(query, single)) tally.addCharacters(query, unit, CHARACTER_WEIGHT);
  return { calls: tally.scores(), shares: coverage(query, words, pairs) };
}

/** A hit of a phrase: a place, by what link, and what it is worth there. */
interface Hit {
  place: number;
  link: Link | null;
  value: number;
}

/** Adds up what phrases say for passages and calls. A closure: private fields of a class cost readers bytes. */
function createTally(index: MatchIndex) {
  const { places, expressions, characters, lengths, data } = index;
  const ofPlace = new Float64Array(places.length);
  const ofCall = new Float64Array(data.calls.length);
  const reasons: Reason[][] = data.calls.map(() => []);

  /** Counts a phrase once for a place, by the best of its links. */
  const add = (phrase: Stretch, hits: readonly Hit[]): void => {
    const bestOfPlaces = new Map<number, number>();
    const bestOfCalls = new Map<number, Reason>();
    for (const { place, link, value } of hits) {
      const { call = 0, weight = 0 } = places[place] ?? {};
      const counted = value * weight;
      if (counted > (bestOfPlaces.get(place) ?? 0)) bestOfPlaces.set(place, counted);
      if (counted > (bestOfCalls.get(call)?.value ?? 0))
        bestOfCalls.set(call, { phrase, link, value: counted });
    }
    for (const [place, value] of bestOfPlaces) ofPlace[place] = (ofPlace[place] ?? 0) + value;
    for (const [call, reason] of bestOfCalls) {
      ofCall[call] = (ofCall[call] ?? 0) + reason.value;
      reasons[call]?.push(reason);
    }
  };

  return {
    addPhrase(phrase: Phrase): void {
      const hits = phrase.links.flatMap((link) => {
        const { rarity, places: standing } = expressions[link.expression] ?? { rarity: 0, places: [] };
        return standing.map((place) => ({ place, link, value: link.weight * rarity }));
      });
      add(phrase, hits);
    },

    addCharacters(query: string, phrase: Stretch, weight: number): void {
      const found = characters.get(query.slice(phrase.from, phrase.to));
      if (!found) return;
      add(
        phrase,
        found.places.map((place) => ({ place, link: null, value: weight * found.rarity })),
      );
    },

    scores(): ScoredCall[] {
      const usual = mean(places.map(({ passage }) => passage.text.length));
      const usualCall = mean(lengths);
      const best = new Float64Array(data.calls.length);
      const items = data.calls.map(() => new Map<number, number>());
      places.forEach(({ call, passage }, place) => {
        const value = (ofPlace[place] ?? 0) / lengthFactor(passage.text.length, usual, PASSAGE_LENGTH);
        best[call] = Math.max(best[call] ?? 0, value);
        if (passage.item !== null && value > 0) items[call]?.set(passage.item, value);
      });
      return data.calls.map(({ reach }, call) => {
        const whole = (ofCall[call] ?? 0) / lengthFactor(lengths[call] ?? 0, usualCall, CALL_LENGTH);
        const score = PASSAGE_SHARE * (best[call] ?? 0) + (1 - PASSAGE_SHARE) * whole;
        return {
          call,
          score: score / reach ** REACH,
          items: items[call] ?? new Map<number, number>(),
          reasons: reasons[call] ?? [],
        };
      });
    },
  };
}

function lengthFactor(length: number, usual: number, share: number): number {
  return Math.sqrt(1 - share + (share * length) / Math.max(1, usual));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

/** What a query says twice counts once. */
function firstOfEach<Part extends Stretch>(query: string, phrases: readonly Part[]): Part[] {
  const said = new Set<string>();
  return phrases.filter(({ from, to }) => {
    const text = query.slice(from, to);
    return said.size < said.add(text).size;
  });
}
