import { linkWords, createPairVotes, RELATION_WEIGHTS, type Link } from './build-index.ts';
import { findPairs, findWords } from './find-phrases.ts';
import { fold } from './fold.ts';
import type { Expression } from './match-data.ts';

/** What a word must be worth to be kept: the one number that trades the file's bytes for what the finder knows. */
const LEAST_WORTH = 0.77;
/** How much it counts for a word how rare the calls are that it leads to. */
const STRENGTH_POWER = 0.5;
/** The bits and the strength of a word of the middling kind. */
const USUAL_COST = 4;
const USUAL_STRENGTH = 4;
/** What a letter costs beside another character as rare: one follows from those before it. */
const LATIN_COST = 0.5;
/** A word's best calls are those with at least this share of what its very best one has. */
const NEARLY_BEST = 0.7;

/** A word does not stand with an expression where others that it stands with say this share of the same. */
const AS_GOOD = 0.6;

/** What an expression says: a weight for each call. */
export type CallWeights = readonly Map<number, number>[];

type Links = readonly (readonly Link[])[];

/**
 * Leaves out words that the shorter ones and their pairs of characters say as well, or that say little for their length: a
 * reader's browser loads all the rest. Everyday words stay. `weights` are those of the expressions, by number.
 */
export function chooseWords(
  expressions: readonly Expression[],
  weights: CallWeights,
  everyday: readonly string[] = [],
  leastWorth = LEAST_WORTH,
): Expression[] {
  const all = linkWords(expressions);
  const names = new Set(expressions.map(({ text }) => fold(text)));
  const words = new Map<string, Link[]>();
  const votes = createPairVotes();
  const keep = (word: string, links: Link[]): void => {
    words.set(word, links);
    votes.add(word, links);
  };
  for (const name of names) keep(name, all.get(name) ?? []);
  for (const word of everyday) if (all.has(word)) keep(word, all.get(word) ?? []);
  const longestWord = Math.max(0, ...Array.from(all.keys(), (word) => word.length));
  const candidates = [...all].filter(([word]) => !words.has(word));
  candidates.sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  const costOf = measureCost([...all.keys()]);
  for (const [word, links] of candidates) {
    const inside = findWords(word, { words, longestWord });
    const pairs = findPairs(word, inside, { get: (pair) => votes.linksOf(pair) });
    const want = addUp([links], weights);
    const have = addUp(
      [...inside, ...pairs].map((phrase) => phrase.links),
      weights,
    );
    const strength = (mostOf(want) / USUAL_STRENGTH) ** STRENGTH_POWER;
    const cost = costOf(word) / USUAL_COST;
    if ((shareNew(want, have) * strength) / cost > leastWorth) keep(word, links);
  }
  const needed = neededLists(expressions, weights);
  return expressions.map(({ same, narrower, related, broader, ...rest }, number) => {
    const kept = (list: readonly string[]): string[] =>
      list
        .filter((word) => words.has(word) && !names.has(word) && needed.get(word)?.has(number) === true)
        .sort();
    return {
      ...rest,
      same: kept(same),
      narrower: kept(narrower),
      related: kept(related),
      broader: broader.filter((above) => !isSaid(above, [number], weights, RELATION_WEIGHTS.broader)),
    };
  });
}

/** The expressions that each word is to stand with: not those whose calls its others lead to nearly as surely. */
function neededLists(expressions: readonly Expression[], weights: CallWeights): Map<string, Set<number>> {
  const lists = new Map<string, Set<number>>();
  expressions.forEach(({ same, narrower, related }, number) => {
    for (const word of [...same, ...narrower, ...related]) {
      lists.set(word, (lists.get(word) ?? new Set()).add(number));
    }
  });
  const callsOf = (number: number): number => weights[number]?.size ?? 0;
  for (const numbers of lists.values()) {
    for (const number of [...numbers].sort((a, b) => callsOf(a) - callsOf(b))) {
      const others = [...numbers].filter((other) => other !== number);
      if (others.length > 0 && isSaid(number, others, weights, AS_GOOD)) numbers.delete(number);
    }
  }
  return lists;
}

/** Whether others say at least a share of what an expression says for each call. */
function isSaid(number: number, others: readonly number[], weights: CallWeights, share: number): boolean {
  return [...(weights[number] ?? [])].every(([call, weight]) =>
    others.some((other) => (weights[other]?.get(call) ?? 0) >= weight * share),
  );
}

/** Measures what a word costs in the file: 1, and 1 for each character that is as frequent as they are on average. */
function measureCost(words: readonly string[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const character of words.join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const bits = (character: string): number =>
    Math.log2(total / (counts.get(character) ?? 1)) * (/[a-z\d -]/.test(character) ? LATIN_COST : 1);
  const usual = [...counts].reduce((sum, [character, count]) => sum + (count / total) * bits(character), 0);
  return (word) => 1 + Array.from(word).reduce((sum, character) => sum + bits(character), 0) / (usual || 1);
}

/** What phrases say for each call: each by the best of its links. */
function addUp(phrases: Links, weights: CallWeights): Map<number, number> {
  const sum = new Map<number, number>();
  for (const links of phrases) {
    const best = new Map<number, number>();
    for (const { expression, weight } of links) {
      for (const [call, value] of weights[expression] ?? []) {
        best.set(call, Math.max(best.get(call) ?? 0, weight * value));
      }
    }
    for (const [call, value] of best) sum.set(call, (sum.get(call) ?? 0) + value);
  }
  return sum;
}

/** The share of what is wanted that would be missed: 0 where the best calls would be the best all the same. */
function shareNew(want: ReadonlyMap<number, number>, have: ReadonlyMap<number, number>): number {
  const [wantMost, haveMost] = [mostOf(want), mostOf(have)];
  let [found, all] = [0, 0];
  for (const [call, weight] of want) {
    if (weight < wantMost * NEARLY_BEST) continue;
    const has = have.get(call) ?? 0;
    found += haveMost === 0 ? 0 : weight * (has / haveMost) * Math.min(1, has / weight);
    all += weight;
  }
  return all === 0 ? 0 : 1 - found / all;
}

function mostOf(weights: ReadonlyMap<number, number>): number {
  return Math.max(0, ...weights.values());
}
