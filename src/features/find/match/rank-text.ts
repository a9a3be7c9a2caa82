import type { Match, Matcher } from './load-matcher.ts';

/** How near a text that the usual words lead nowhere must be in all words: strangers are among such texts, topics rarely. */
const LEAST_IN_ALL = 0.54;

/** What is near to a text, and the matcher that found it, which has the calls' passages. */
export interface Ranking {
  matches: readonly Match[];
  matcher: Matcher;
}

/**
 * Ranks calls by the usual words, and by all words where the usual ones lead nowhere or do not know a short text; undefined
 * where all words are needed and are not given. They weigh as much as all the rest that the finder loads.
 */
export function rankText(text: string, usual: Matcher, all: Matcher): Ranking;
export function rankText(text: string, usual: Matcher): Ranking | undefined;
export function rankText(text: string, usual: Matcher, all?: Matcher): Ranking | undefined {
  const matches = usual.rank(text);
  const isNear = matches.length > 0;
  if (isNear && usual.knows(text)) return { matches, matcher: usual };
  if (!all) return undefined;
  const found = all.rank(text, isNear ? undefined : LEAST_IN_ALL);
  return found.length > 0 ? { matches: found, matcher: all } : { matches, matcher: usual };
}
