import { buildMatchData } from '../../src/features/find/match/build-match-file.ts';
import type { PassagesOfCall } from '../../src/features/find/match/list-passages.ts';
import { createMatcher, type Match } from '../../src/features/find/match/load-matcher.ts';
import { rankText } from '../../src/features/find/match/rank-text.ts';
import type { Thesaurus } from '../../src/features/find/match/read-thesaurus.ts';

/** Ranks as the finder does: by the usual words, and by all where these are needed. */
export function rankAsFinder(
  calls: readonly PassagesOfCall[],
  thesaurus: Thesaurus,
): (text: string) => readonly Match[] {
  const usual = createMatcher(buildMatchData(calls, thesaurus));
  const all = createMatcher(buildMatchData(calls, thesaurus, 0));
  return (text) => rankText(text, usual, all).matches;
}
