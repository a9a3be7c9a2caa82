import { grouped, percent, renderTable } from '../report.ts';
import { STOCK_SHOWN, type Visit } from './cold-visits.ts';
import type { Judgement } from './judge.ts';
import type { Measurements } from './measure.ts';
import { mean, median, quantile } from './statistics.ts';
import type { Transfer } from './traffic-meter.ts';

/** All figures as plain text, each table with a few lines on how to read it. */
export function renderReport({ judged, step, visits, milliseconds }: Measurements): string {
  const times = [0.5, 0.9, 1].map((share) => quantile(milliseconds, share).toFixed(1));
  return `
ours: the search page. as it comes: Pagefind with its default options over the same pages’ main parts. quoted: that
with the query in double quotes.

ANSWERS. Mean recall and precision in %, and how many queries find exactly the pages that they should: those with
every term in their text. Where there are none, ours must find those with every term when punctuation is passed
over, and say so; Pagefind may find those or none. Without any result, precision is 100.

${renderAnswers(judged)}

TRANSFER in bytes with headers and nothing cached: one query in ${step} (${visits[0].length}), each followed by another in
the same page. Ours is the search page with all it loads. Pagefind’s is no page and no interface, but its scripts, its
index and the ${STOCK_SHOWN} results that its interface shows first.

${renderVisits(visits)}

TIME of ours from the input event to the shown answer, for every query, all having been asked before in that page:
median, 90th percentile and maximum ${times.join(', ')} ms.`;
}

/** The judgements of the queries of each kind, and of all. */
function renderAnswers(kinds: Measurements['judged']): string {
  const all = [...kinds.values()];
  const total = ([0, 1, 2] as const).map((at) => all.flatMap((sides) => sides[at]));
  return renderTable([
    ['', '', 'ours', '', '', 'as it comes', '', '', 'quoted'],
    ['kind', 'queries', ...Array.from({ length: 3 }, () => ['recall', 'prec.', 'right']).flat()],
    ...[...kinds, ['total', total] as const].map(([kind, sides]) => [
      kind,
      String(sides[0].length),
      ...sides.flatMap(summarise),
    ]),
  ]);
}

/** What was transferred, in bytes. */
function renderVisits(all: Measurements['visits']): string {
  const rows = (name: string, pick: (visit: Visit) => Transfer): string[][] => {
    const row = (what: string, figure: (transfers: Transfer[]) => number): string[] => [
      `${name}, ${what}`,
      ...all.map((visits) => grouped(figure(visits.map(pick)))),
    ];
    const bytes = (share: number) => (transfers: Transfer[]) =>
      quantile(
        transfers.map((transfer) => transfer.bytes),
        share,
      );
    return [
      row('median', bytes(0.5)),
      row('90th percentile', bytes(0.9)),
      row('maximum', bytes(1)),
      row('requests, median', (transfers) => median(transfers.map(({ requests }) => requests))),
    ];
  };
  return renderTable([
    ['bytes', 'ours', 'as it comes', 'quoted'],
    ...rows('first query', ({ first }) => first),
    ...rows('second query', ({ second }) => second),
  ]);
}

function summarise(judgements: readonly Judgement[]): string[] {
  return [
    percent(mean(judgements.map(({ recall }) => recall))),
    percent(mean(judgements.map(({ precision }) => precision))),
    String(judgements.filter(({ isRight }) => isRight).length),
  ];
}
