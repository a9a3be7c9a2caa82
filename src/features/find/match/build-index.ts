import { fold, isLatin, unitsOf } from './fold.ts';
import {
  PASSAGE_WEIGHTS,
  type Expression,
  type MatchData,
  type Passage,
  type Relation,
} from './match-data.ts';

/** How much a reader's word says of the guide's expression that it leads to. */
export const RELATION_WEIGHTS = { exact: 1, same: 1, narrower: 1, related: 0.9, broader: 0.5 } as const;
/** A pair of characters leads where at least this share of the words that have it lead. */
const LEAST_SHARE = 0.2;
const MOST_SHARES = 4;

/** Where a word or a pair of characters leads. */
export interface Link {
  expression: number;
  weight: number;
  relation: Relation;
}

/** A passage and the call that it is of, by number. */
export interface Place {
  call: number;
  passage: Passage;
  folded: string;
  weight: number;
}

/** All that a query is looked up in. */
export interface MatchIndex {
  data: Omit<MatchData, 'variants'>;
  places: Place[];
  /** What readers and the guide say, folded. */
  words: Map<string, Link[]>;
  longestWord: number;
  /** Pairs of characters of words. */
  pairs: Map<string, Link[]>;
  /** Where expressions stand, and how rare they are. */
  expressions: { rarity: number; places: number[] }[];
  /** Where pairs and single characters of the guide's own text stand. */
  characters: Map<string, { rarity: number; places: number[] }>;
  /** Characters of each call. */
  lengths: number[];
}

/** Builds what queries are looked up in. */
export function buildIndex(data: MatchIndex['data']): MatchIndex {
  const places = data.calls.flatMap(({ passages }, call) =>
    passages.map((passage) => ({
      call,
      passage,
      folded: fold(passage.text),
      weight: PASSAGE_WEIGHTS[passage.kind],
    })),
  );
  const words = linkWords(data.expressions);
  const callsOf = (at: readonly number[]): number => new Set(at.map((place) => places[place]?.call)).size;
  const rarityOf = (at: readonly number[]): number => rarity(callsOf(at), data.calls.length);
  const standing = data.expressions.map((): number[] => []);
  const characters = new Map<string, number[]>();
  data.expressions.forEach(({ text }, number) => {
    places.forEach(({ passage }, place) => {
      if (passage.text.includes(text)) standing[number]?.push(place);
    });
  });
  places.forEach(({ passage, folded }, place) => {
    if (passage.kind === 'terms') return;
    for (const part of charactersOf(folded)) {
      const known = characters.get(part);
      if (known) known.push(place);
      else characters.set(part, [place]);
    }
  });
  return {
    data,
    places,
    words,
    longestWord: Math.max(0, ...Array.from(words.keys(), (word) => word.length)),
    pairs: linkPairs(words),
    expressions: standing.map((at) => ({ rarity: rarityOf(at), places: at })),
    characters: new Map(
      Array.from(characters, ([part, at]) => [part, { rarity: rarityOf(at), places: at }] as const),
    ),
    lengths: data.calls.map(({ passages }) => passages.reduce((sum, { text }) => sum + text.length, 0)),
  };
}

/** How much it says that a call has something that `has` of all calls have (BM25's inverse document frequency). */
export function rarity(has: number, all: number): number {
  return has === 0 ? 0 : Math.log(1 + (all - has + 0.5) / (has + 0.5));
}

/** Where each word leads: to its expression, and less to those above. */
export function linkWords(expressions: readonly Expression[]): Map<string, Link[]> {
  const words = new Map<string, Link[]>();
  const link = (word: string, expression: number, weight: number, relation: Relation): void => {
    const links = words.get(word) ?? [];
    words.set(word, links);
    const known = links.find((other) => other.expression === expression);
    if (!known) links.push({ expression, weight, relation });
    else if (known.weight < weight) Object.assign(known, { weight, relation });
  };
  expressions.forEach(({ text, same, narrower, related, broader }, number) => {
    const groups = [
      ['exact', [fold(text)]],
      ['same', same],
      ['narrower', narrower],
      ['related', related],
    ] as const;
    for (const [relation, group] of groups) {
      const weight = RELATION_WEIGHTS[relation];
      for (const word of group) {
        link(word, number, weight, relation);
        for (const above of broader) link(word, above, weight * RELATION_WEIGHTS.broader, 'broader');
      }
    }
  });
  return words;
}

/** Where pairs of characters lead by the words that have them. */
function linkPairs(words: ReadonlyMap<string, readonly Link[]>): Map<string, Link[]> {
  const votes = createPairVotes();
  for (const [word, links] of words) votes.add(word, links);
  return new Map(
    votes.pairs().flatMap((pair) => {
      const links = words.has(pair) ? [] : votes.linksOf(pair);
      return links.length > 0 ? [[pair, links] as const] : [];
    }),
  );
}

/** Counts where the words that have a pair of characters lead. */
export function createPairVotes() {
  const counts = new Map<string, { words: number; weights: Map<number, number> }>();
  return {
    add(word: string, links: readonly Link[]): void {
      for (const pair of new Set(unitsOf(word).map(({ from, to }) => word.slice(from, to)))) {
        const count = counts.get(pair) ?? { words: 0, weights: new Map<number, number>() };
        counts.set(pair, count);
        count.words += 1;
        for (const { expression, weight } of links)
          count.weights.set(expression, (count.weights.get(expression) ?? 0) + weight);
      }
    },

    pairs: (): string[] => [...counts.keys()],

    /** The expressions that enough of its words lead to; half a word more is reckoned to lead nowhere. */
    linksOf(pair: string): Link[] {
      const count = counts.get(pair);
      if (!count) return [];
      return Array.from(count.weights, ([expression, weight]) => ({
        expression,
        weight: weight / (count.words + 0.5),
        relation: 'alike' as const,
      }))
        .filter(({ weight }) => weight >= LEAST_SHARE)
        .sort((a, b) => b.weight - a.weight || a.expression - b.expression)
        .slice(0, MOST_SHARES);
    },
  };
}

/** The units and single characters of a folded text, each once. */
function charactersOf(folded: string): Set<string> {
  const found = new Set<string>();
  for (const { from, to } of unitsOf(folded)) {
    const unit = folded.slice(from, to);
    found.add(unit);
    if (!isLatin(unit)) found.add(unit.charAt(0)).add(unit.charAt(1));
  }
  return found;
}
