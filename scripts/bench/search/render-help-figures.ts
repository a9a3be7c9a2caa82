import { renderTable } from '../report.ts';
import type { HelpFigures } from './measure-help.ts';
import { quantile } from './statistics.ts';

/** The figures on help as plain text, with a few lines on how to read them. */
export function renderHelpFigures(all: readonly HelpFigures[]): string {
  const milliseconds = all.flatMap((figures) => figures.milliseconds);
  const times = [0.5, 0.9, 1].map((share) => quantile(milliseconds, share).toFixed(1));
  const rows = all.map(({ kind, queries, first, firstThree, stock, stockQuoted }) => [
    kind,
    ...[queries, first, firstThree, stock, stockQuoted].map(String),
  ]);
  return `
HELP with what the text does not have literally, or hardly: near words, slips of the pen, pinyin, numbers in words, and
questions as people ask them; and what nothing in the guide has to do with. How many queries are helped with. Ours: what
was wanted is the first offer, or one of the first three. Pagefind offers nothing: one of the first three pages that it
finds has what was wanted in its text. Nowhere: nothing is offered, or found.

${renderTable([['kind', 'queries', 'first', 'first 3', 'as it comes', 'quoted'], ...rows])}

TIME of ours from the input event to the shown help, what it needs being loaded at the first query: median, 90th
percentile and maximum ${times.join(', ')} ms.`;
}
