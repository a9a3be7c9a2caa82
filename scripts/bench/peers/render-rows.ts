import { quantile, mean } from '../search/statistics.ts';
import type { Judgement } from '../search/judge.ts';
import type { Transfer } from '../search/traffic-meter.ts';
import type { BuildRound } from './measure-builds.ts';
import { CALL, HOME, type Column } from './measure-sites.ts';
import type { Outcome } from './outcome.ts';
import type { JudgedAnswers } from './sites.ts';

/** A line of the table: what it is called, and what it says of each site. */
export interface Row {
  name: string;
  cells: Outcome<string>[];
}

const KINDS = ['HTML', 'CSS', 'JS', 'fonts', 'other'];

/** All lines; the first column is the one that builds are compared with. */
export function renderRows(columns: readonly Column[]): Row[] {
  const row = <Value>(
    name: string,
    pick: (column: Column) => Outcome<Value>,
    render: (value: Value) => string,
  ): Row => ({
    name,
    cells: columns.map((column) => {
      const outcome = pick(column);
      return 'failure' in outcome ? outcome : { value: render(outcome.value) };
    }),
  });
  const builds = (name: string, render: (rounds: BuildRound[]) => string): Row =>
    row(name, (column) => column.builds, render);
  const answers = (name: string, render: (kinds: JudgedAnswers[]) => string): Row =>
    row(
      name,
      (column) => column.answers,
      (kinds) => render([...kinds.values()]),
    );
  const scores = (name: string, page: string): Row =>
    row(
      name,
      (column) => column.scores,
      (pages) => (pages.get(page) ?? []).join(' / '),
    );
  const first = columns[0]?.builds;
  const ours = first && 'value' in first ? first.value : [];
  return [
    builds('build from nothing, s', (rounds) => spread(rounds.map(({ cold }) => cold.seconds))),
    builds('build once more, s', (rounds) => spread(rounds.map(({ warm }) => warm.seconds))),
    builds('build from nothing, beside zhinan’s of the same round', (rounds) => besideOurs(rounds, ours)),
    row(
      'memory of a build, MB',
      (column) => peaksOf(column.builds),
      (peaks) => (quantile(peaks, 0.5) / 1024 ** 2).toFixed(0),
    ),
    row(
      'a call’s page, KB (requests)',
      (column) => column.call,
      ({ shown }) => transfer(shown),
    ),
    row(
      `of these ${KINDS.join(' / ')}`,
      (column) => column.call,
      ({ kinds }) => KINDS.map((kind) => kilobytes(kinds.get(kind) ?? 0)).join(' / '),
    ),
    row(
      'the same, ten seconds after it was opened',
      (column) => column.call,
      ({ later }) => transfer(later),
    ),
    row('a first query, KB (requests)', (column) => column.firstQueries, renderQueries),
    answers('queries that find exactly the right pages', (kinds) => both(kinds, countRight)),
    answers('recall, %', (kinds) => both(kinds, (all) => percent(mean(all.map(({ recall }) => recall))))),
    answers('precision, %', (kinds) =>
      both(kinds, (all) => percent(mean(all.map(({ precision }) => precision)))),
    ),
    row(
      'axe: rules broken (elements)',
      (column) => column.violations,
      ({ rules, elements }) => `${rules.size} (${elements})`,
    ),
    scores('Lighthouse, home', HOME),
    scores('Lighthouse, a call', CALL),
  ];
}

/** How many queries of each kind find exactly the right pages. */
export function renderKindRows(
  columns: readonly Column[],
  kinds: ReadonlyMap<string, readonly string[]>,
): Row[] {
  return [...kinds].map(([kind, { length }]) => ({
    name: `${kind}, ${length}`,
    cells: columns.map(({ answers }): Outcome<string> => {
      if ('failure' in answers) return answers;
      const judged = answers.value.get(kind);
      return { value: judged ? both([judged], countRight) : '' };
    }),
  }));
}

/** Median, and the extremes where there are several. */
function spread(values: readonly number[]): string {
  const median = quantile(values, 0.5).toFixed(1);
  if (values.length === 1) return median;
  return `${median} (${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)})`;
}

/** The median of the rounds' ratios: what else the machine did hit both builds of a round. */
function besideOurs(rounds: readonly BuildRound[], ours: readonly BuildRound[]): string {
  const ratios = rounds.flatMap(({ cold }, at) => {
    const other = ours[at];
    return other ? [cold.seconds / other.cold.seconds] : [];
  });
  return ratios.length === 0 ? '' : `× ${quantile(ratios, 0.5).toFixed(2)}`;
}

/** The most memory, in bytes, of every build from nothing. */
function peaksOf(builds: Outcome<BuildRound[]>): Outcome<number[]> {
  if ('failure' in builds) return builds;
  const peaks = builds.value.flatMap(({ cold }) => cold.peakBytes ?? []);
  return peaks.length > 0 ? { value: peaks } : { failure: 'the memory of processes is read on Linux only' };
}

function renderQueries(queries: readonly Transfer[]): string {
  const at = (share: number): string =>
    kilobytes(
      quantile(
        queries.map(({ bytes }) => bytes),
        share,
      ),
    );
  const requests = quantile(
    queries.map((query) => query.requests),
    0.5,
  );
  return `${at(0.5)}, at most ${at(1)} (${requests})`;
}

/** What is shown; behind it, where that is capped, what there is without the cap. */
function both(kinds: readonly JudgedAnswers[], render: (all: Judgement[]) => string): string {
  const shown = render(kinds.flatMap((kind) => kind.shown));
  if (kinds.some(({ uncapped }) => !uncapped)) return shown;
  return `${shown} [${render(kinds.flatMap(({ uncapped }) => uncapped ?? []))}]`;
}

function countRight(all: readonly Judgement[]): string {
  return String(all.filter(({ isRight }) => isRight).length);
}

function transfer({ bytes, requests }: Transfer): string {
  return `${kilobytes(bytes)} (${requests})`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
