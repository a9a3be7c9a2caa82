import type { Visit } from './cold-visits.ts';
import type { Judgement } from './judge.ts';
import { renderTable } from './render-table.ts';
import type { SideBySide } from './side-by-side.ts';
import { mean, quantile } from './statistics.ts';
import type { Transfer } from './traffic-meter.ts';

/** The judgements of the queries of each kind, and of all. */
export function renderAnswers(kinds: ReadonlyMap<string, SideBySide<Judgement[]>>): string {
  const all = [...kinds.values()];
  const total = {
    ours: all.flatMap(({ ours }) => ours),
    stock: all.flatMap(({ stock }) => stock),
    quoted: all.flatMap(({ quoted }) => quoted),
  };
  return renderTable([
    ['', '', 'ours', '', '', 'as it comes', '', '', 'quoted', '', ''],
    ['kind', 'queries', ...Array.from({ length: 3 }, () => ['recall', 'prec.', 'right']).flat()],
    ...[...kinds, ['total', total] as const].map(([kind, { ours, stock, quoted }]) => [
      kind,
      String(ours.length),
      ...[ours, stock, quoted].flatMap(summarise),
    ]),
  ]);
}

/** What was transferred, in bytes. */
export function renderVisits({ ours, stock, quoted }: SideBySide<Visit[]>): string {
  const all = [ours, stock, quoted];
  const rows = (name: string, pick: (visit: Visit) => Transfer): string[][] => {
    const bytes = all.map((visits) => visits.map((visit) => pick(visit).bytes));
    const requests = all.map((visits) => visits.map((visit) => pick(visit).requests));
    return [
      [`${name}, median`, ...bytes.map((values) => grouped(quantile(values, 0.5)))],
      [`${name}, 90th percentile`, ...bytes.map((values) => grouped(quantile(values, 0.9)))],
      [`${name}, maximum`, ...bytes.map((values) => grouped(quantile(values, 1)))],
      [`${name}, requests, median`, ...requests.map((values) => grouped(quantile(values, 0.5)))],
    ];
  };
  return renderTable([
    ['bytes', 'ours', 'as it comes', 'quoted'],
    ...rows('first query', ({ first }) => first),
    ...rows('second query', ({ second }) => second),
  ]);
}

/** Milliseconds from input to answer, and the bytes of a first query, by the size of the guide. */
export function renderSizes(
  sizes: readonly { name: string; milliseconds: readonly number[]; visits: readonly Visit[] }[],
): string {
  return renderTable([
    ['', 'median', '90th perc.', 'maximum', 'first query, median bytes'],
    ...sizes.map(({ name, milliseconds, visits }) => {
      const bytes = visits.map(({ first }) => first.bytes);
      return [
        name,
        ...[0.5, 0.9, 1].map((share) => `${quantile(milliseconds, share).toFixed(1)} ms`),
        grouped(quantile(bytes, 0.5)),
      ];
    }),
  ]);
}

function summarise(judgements: readonly Judgement[]): string[] {
  return [
    percent(mean(judgements.map(({ recall }) => recall))),
    percent(mean(judgements.map(({ precision }) => precision))),
    String(judgements.filter(({ isRight }) => isRight).length),
  ];
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function grouped(value: number): string {
  return value.toLocaleString('en-GB');
}
