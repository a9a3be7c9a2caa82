import { buildIndex } from './build-index.ts';
import { fold } from './fold.ts';
import { isNear } from './is-near.ts';
import { readMatchFile } from './match-file.ts';
import type { MatchData, Passage, Relation } from './match-data.ts';
import { namePhrases } from './name-phrases.ts';
import { scoreCalls, type ScoredCall } from './score-calls.ts';

/** A stretch of the reader's text, and what the guide says for it. */
export interface MatchPhrase {
  said: string;
  guide: string;
  relation: Relation;
}

/** A call that is near to a reader's text. */
export interface Match {
  call: string;
  score: number;
  /** The n of the item that fits best, where one clearly does. */
  item: number | null;
  phrases: MatchPhrase[];
}

/** Ranks calls by how near they are to a text. */
export interface Matcher {
  /** The best first; none where nothing is near. */
  rank(text: string): Match[];
  /** The texts of a call that the ranking rests on, as the guide has them. */
  passages(call: string): readonly Passage[];
}

/** Calls with less than this share of the best one's score are not near. */
const LEAST_OF_BEST = 0.1;
/** An item fits clearly where no other comes nearer to it than this share. */
const CLEARLY = 0.85;

/** Makes a matcher of a match file. */
export function loadMatcher(file: Uint8Array): Matcher {
  return createMatcher(readMatchFile(file));
}

/** Makes a matcher of what a match file holds. */
export function createMatcher(data: MatchData): Matcher {
  const index = buildIndex(data);
  const forms = new Map(
    Array.from(data.variants.matchAll(/(.)(.)/gu), ([, variant = '', form = '']) => [variant, form]),
  );
  return {
    passages: (id) => index.data.calls.find((call) => call.id === id)?.passages ?? [],
    rank(text) {
      const query = Array.from(fold(text), (character) => forms.get(character) ?? character).join('');
      const reading = scoreCalls(query, index);
      const calls = reading.calls.sort((a, b) => b.score - a.score || a.call - b.call);
      const [best] = calls;
      if (!best || best.score === 0 || !isNear(query, reading, best, index)) return [];
      return calls
        .filter(({ score }) => score >= best.score * LEAST_OF_BEST)
        .map((scored) => ({
          call: index.data.calls[scored.call]?.id ?? '',
          score: scored.score,
          item: clearItem(scored),
          phrases: namePhrases(text, query, scored, index),
        }))
        .filter(({ phrases }) => phrases.length > 0);
    },
  };
}

function clearItem({ items }: ScoredCall): number | null {
  const [first, second] = [...items].sort(([, a], [, b]) => b - a);
  if (!first) return null;
  return second && second[1] > first[1] * CLEARLY ? null : first[0];
}
