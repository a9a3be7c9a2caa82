import { STOCK_SHOWN } from './cold-visits.ts';
import { COPIES } from './large-site.ts';
import type { Measurements } from './measure.ts';
import { renderAnswers, renderSizes, renderVisits } from './render-tables.ts';

/** All figures as plain text, each table with a few lines on how to read it. */
export function renderReport({ judged, step, visits, milliseconds, large }: Measurements): string {
  return `
ours: the search page. as it comes: Pagefind with its default options over the same pages’ main parts. quoted: that
with the query in double quotes.

ANSWERS. Mean recall and precision in %, and how many queries find exactly the pages that they should: those with
every term in their text. Where there are none, ours must find those with every term when punctuation is passed
over, and say so; Pagefind may find those or none. Without any result, precision is 100.

${renderAnswers(judged)}

TRANSFER in bytes with headers and nothing cached: one query in ${step} (${visits.ours.length}), each followed by another in
the same page. Ours is the search page with all it loads. Pagefind’s is no page and no interface, but its scripts, its
index and the ${STOCK_SHOWN} results that its interface shows first.

${renderVisits(visits)}

TIME of ours from the input event to the shown answer, for every query, all having been asked before in that page.
${COPIES} times: an index over ${COPIES} copies of the edition, where ${large.multiplied} of the queries find ${COPIES} times as many pages. Bytes
are those of ${large.visits.length} of the queries above, the same for both.

${renderSizes([
  { name: 'the guide', milliseconds, visits: large.sameVisits },
  { name: `${COPIES} times the guide`, milliseconds: large.milliseconds, visits: large.visits },
])}`;
}
