import { CATEGORIES } from '../lighthouse/judge-pages.ts';
import { percent } from '../report.ts';
import type { Judgement } from '../search/judge.ts';
import type { HelpSets } from '../search/measure-help.ts';
import { mean, median, quantile } from '../search/statistics.ts';
import type { Transfer } from '../search/traffic-meter.ts';
import type { Column } from './measure-sites.ts';
import { CALL, HOME } from './sites.ts';

/** A line of the table: what it is called, and what it says of each site. */
export type Row = [name: string, ...cells: string[]];

const KINDS = ['HTML', 'CSS', 'JS', 'fonts', 'other'];

/** All lines; the first column is the one that builds are compared with. */
export function renderRows(columns: readonly Column[]): Row[] {
  const row = (name: string, render: (column: Column) => string): Row => [name, ...columns.map(render)];
  const ours = columns[0]?.builds ?? [];
  return [
    row('build from nothing, s', ({ builds }) => spread(builds.map(({ cold }) => cold.seconds))),
    row('the same, CPU seconds', ({ builds }) => spread(builds.map(({ cold }) => cold.cpuSeconds))),
    row('build once more, s', ({ builds }) => spread(builds.map(({ warm }) => warm.seconds))),
    row('the same, CPU seconds', ({ builds }) => spread(builds.map(({ warm }) => warm.cpuSeconds))),
    row('build after one edit, s', ({ builds }) => spread(builds.map(({ edited }) => edited.seconds))),
    // What else the machine did hit both builds of a round.
    row('build from nothing, beside zhinan’s of the same round', ({ builds }) => {
      const ratios = builds.map(({ cold }, at) => cold.seconds / (ours[at]?.cold.seconds ?? NaN));
      return `× ${median(ratios).toFixed(2)}`;
    }),
    row('memory of a build, MB', ({ builds }) =>
      (median(builds.map(({ cold }) => cold.peakBytes)) / 1024 ** 2).toFixed(0),
    ),
    row('a call’s page of the development server, s after its start', ({ devs }) =>
      spread(devs.map(({ opened }) => opened)),
    ),
    row('an edit is in that page, s after it was saved', ({ devs }) =>
      spread(devs.map(({ shown }) => shown)),
    ),
    row('a call’s page, KB (requests)', ({ call }) => transfer(call.shown)),
    row(`of these ${KINDS.join(' / ')}`, ({ call }) =>
      KINDS.map((kind) => kilobytes(call.kinds.get(kind) ?? 0)).join(' / '),
    ),
    row('the same, ten seconds after it was opened', ({ call }) => transfer(call.later)),
    row('a first query, KB (requests)', ({ firstQueries }) => {
      const bytes = firstQueries.map((query) => query.bytes);
      const requests = median(firstQueries.map((query) => query.requests));
      return `${kilobytes(median(bytes))}, at most ${kilobytes(quantile(bytes, 1))} (${requests})`;
    }),
    row('queries that find exactly the right pages', ({ answers }) => countRight(answers)),
    row('recall, %', ({ answers }) => percent(mean(answers.map(({ recall }) => recall)))),
    row('precision, %', ({ answers }) => percent(mean(answers.map(({ precision }) => precision)))),
    row(
      'axe: rules broken (elements)',
      ({ violations: { rules, elements } }) => `${rules.size} (${elements})`,
    ),
    row('Lighthouse, home', (column) => scores(column, HOME)),
    row('Lighthouse, a call', (column) => scores(column, CALL)),
  ];
}

/** How many queries of each kind find exactly the right pages. */
export function renderKindRows(
  columns: readonly Column[],
  kinds: ReadonlyMap<string, readonly string[]>,
): Row[] {
  let from = 0;
  return [...kinds].map(([kind, { length }]) => {
    const begin = from;
    from += length;
    return [
      `${kind}, ${length}`,
      ...columns.map(({ answers }) => countRight(answers.slice(begin, begin + length))),
    ];
  });
}

/** How many queries of each kind, that the guide does not answer literally, are helped with. */
export function renderHelpRows(columns: readonly Column[], sets: HelpSets): Row[] {
  return Object.entries(sets).map(([kind, set], at) => [
    `${kind}, ${Object.keys(set).length}`,
    ...columns.map(({ helped }) => String(helped[at])),
  ]);
}

/** Median, and the extremes where there are several. */
function spread(values: readonly number[]): string {
  const middle = median(values).toFixed(1);
  if (values.length === 1) return middle;
  return `${middle} (${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)})`;
}

/** The median of each category's scores, in Lighthouse's order. */
function scores({ verdicts }: Column, page: string): string {
  const own = verdicts.filter((verdict) => verdict.page === page);
  return CATEGORIES.map((category) => median(own.map((verdict) => verdict.scores[category]))).join(' / ');
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
