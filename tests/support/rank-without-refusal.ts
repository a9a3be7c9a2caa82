import { buildIndex } from '../../src/features/find/match/build-index.ts';
import { fold } from '../../src/features/find/match/fold.ts';
import type { MatchData } from '../../src/features/find/match/match-data.ts';
import { scoreCalls } from '../../src/features/find/match/score-calls.ts';

/** Ranks as the matcher does, but never says that nothing is near: without a thesaurus it nearly always would. */
export function rankWithoutRefusal(data: MatchData): (query: string) => { call: string; item: null }[] {
  const index = buildIndex(data);
  return (query) =>
    scoreCalls(fold(query), index)
      .calls.filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.call - b.call)
      .map(({ call }) => ({ call: data.calls[call]?.id ?? '', item: null }));
}
