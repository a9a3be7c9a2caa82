// npm run bench:find [-- query-file]: how well the finder ranks calls for what readers write, with the thesaurus, with parts
// of it left out by chance, and without; by kind of query; and what that costs in bytes and time. The figures are for
// people; none of them makes it fail. A query file is a list of { kind, query, best: ids of calls, item? }; best is empty
// where nothing is near.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { buildMatchData } from '../../src/features/find/match/build-match-file.ts';
import { listPassages } from '../../src/features/find/match/list-passages.ts';
import { createMatcher, loadMatcher, type Matcher } from '../../src/features/find/match/load-matcher.ts';
import { writeMatchFile } from '../../src/features/find/match/match-file.ts';
import { judgeRanking, type JudgedQuery } from '../../tests/support/judge-ranking.ts';
import { rankWithoutRefusal } from '../../tests/support/rank-without-refusal.ts';
import { splitRealGuide } from '../../tests/support/real-guide.ts';
import { readRealThesaurus } from '../../tests/support/real-thesaurus.ts';
import { leaveOut } from './find/leave-out.ts';
import { renderFigures } from './find/render-figures.ts';
import { renderTable, say } from './report.ts';
import { quantile } from './search/statistics.ts';

/** Shares of the readers' words that are left out, as if nobody had thought of them, and how often. */
const SHARES_LEFT_OUT = [0.3, 0.6];
const TIMES = 5;

const path = process.argv[2] ?? 'tests/find/topics.json';
const queries = JSON.parse(readFileSync(path, 'utf8')) as JudgedQuery[];
const calls = listPassages(splitRealGuide().guide);
const thesaurus = readRealThesaurus();

say('the whole thesaurus');
const file = writeMatchFile(buildMatchData(calls, thesaurus));
const matcher = loadMatcher(file);
const judge = (asked: readonly JudgedQuery[], one: Matcher) =>
  judgeRanking(asked, (query) => one.rank(query));
const rows = [['all', judge(queries, matcher)] as const].map(([name, one]) => [
  name,
  ...renderFigures([one]),
]);
for (const kind of new Set(queries.map((query) => query.kind))) {
  const asked = queries.filter((query) => query.kind === kind);
  rows.push([kind, ...renderFigures([judge(asked, matcher)])]);
}
for (const half of [0, 1]) {
  const asked = queries.filter((_query, at) => at % 2 === half);
  rows.push([half === 0 ? 'every other query' : 'the others', ...renderFigures([judge(asked, matcher)])]);
}
for (const share of SHARES_LEFT_OUT) {
  say(`without ${share * 100} % of the words`);
  const judged = Array.from({ length: TIMES }, (_, seed) =>
    judge(queries, createMatcher(buildMatchData(calls, leaveOut(thesaurus, share, seed)))),
  );
  rows.push([`without ${share * 100} % of the words`, ...renderFigures(judged)]);
}
say('no thesaurus');
const bareData = buildMatchData(calls, { fields: [] });
rows.push([
  'without the thesaurus *',
  ...renderFigures([judgeRanking(queries, rankWithoutRefusal(bareData))]),
]);

const times = queries.map(({ query }) => {
  const start = performance.now();
  matcher.rank(query);
  return performance.now() - start;
});
const [median, most] = [0.5, 1].map((share) => quantile(times, share).toFixed(1));
const [bytes, bareBytes] = [file, writeMatchFile(bareData)].map((one) => brotliCompressSync(one).length);
console.log(`${queries.length} queries of ${path}

Shares in %: a best call first, among the first three; mean of 1 / its place; queries with an answer that were not
refused; of items that are known those named, and those named rightly. Words are left out ${TIMES} times by chance: means.
* Without refusals, for without the thesaurus nearly all would be refused.

${renderTable([['', 'first', 'three', 'MRR', 'kept', 'refused', 'items', 'right'], ...rows])}

The file has ${bytes} bytes in brotli, ${bareBytes} without the thesaurus. An answer takes ${median} ms (median; at most ${most}).`);
