import { renderTable } from '../report.ts';
import { CATEGORIES, type Verdict } from './judge-pages.ts';

const COLUMNS = ['page', 'perf', 'a11y', 'best', 'seo', 'FCP s', 'LCP s', 'TBT ms', 'CLS', 'KB'];

/** Whether nothing is left to mend. */
export function hasFullScores({ scores }: Verdict): boolean {
  return CATEGORIES.every((category) => scores[category] === 100);
}

/** A table of the scores and figures, and below it what failed; audits that cost points come first. */
export function renderVerdicts(verdicts: readonly Verdict[]): string {
  return [renderTable([COLUMNS, ...verdicts.map(rowOf)]), '', ...verdicts.flatMap(failuresOf)].join('\n');
}

function rowOf({
  page,
  scores,
  firstPaint,
  largestPaint,
  blockingTime,
  layoutShift,
  bytes,
}: Verdict): string[] {
  return [
    `/${decodeURIComponent(page)}`,
    ...CATEGORIES.map((category) => String(scores[category])),
    (firstPaint / 1000).toFixed(2),
    (largestPaint / 1000).toFixed(2),
    blockingTime.toFixed(0),
    layoutShift.toFixed(3),
    (bytes / 1024).toFixed(1),
  ];
}

/** `✗` is before what a score counts, `·` before what is only advice. */
function failuresOf({ page, failed }: Verdict): string[] {
  const sorted = [...failed].sort((one, other) => Number(other.isScored) - Number(one.isScored));
  return [
    `/${decodeURIComponent(page)}: ${failed.length === 0 ? 'nothing failed' : ''}`,
    ...sorted.flatMap(({ id, title, explanation, found, isScored }) => [
      `  ${isScored ? '✗' : '·'} ${id}: ${title}`,
      `      ${explanation}`,
      ...(found === '' ? [] : [`      ${found}`]),
    ]),
  ];
}
