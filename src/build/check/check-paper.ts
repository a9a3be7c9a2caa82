import type { Line } from '../../guide/parse/lines.ts';
import type { Reporter } from '../../guide/report/reporter.ts';
import { collectSourceText } from './collect-source-text.ts';

/**
 * Checks that a print view shows the lines of the source that it stands for, each once, whole and in order, and nothing
 * else as the guide's. Blank lines may be missing.
 *
 * `papers`: address → HTML, as built; `address`: which of them; `lines`: those it stands for.
 */
export function checkPaper(
  address: string,
  papers: ReadonlyMap<string, string>,
  lines: readonly Line[],
  report: Reporter,
): void {
  const html = papers.get(address);
  if (html === undefined) {
    report.error('missing-page', null, { found: `no page ${address}`, expected: 'one' });
    return;
  }
  const { lines: texts, order, problems } = collectSourceText(html);
  for (const problem of problems)
    report.error('source-mark', null, { found: `${problem} on ${address}`, expected: 'none' });
  for (const [index, line] of order.entries()) {
    const before = order[index - 1] ?? 0;
    if (line < before) {
      const found = `it after line ${before} on ${address}`;
      report.error('out-of-order', { line }, { found, expected: 'the order of the source' });
    }
  }
  for (const { number, text } of lines) {
    const shown = texts.get(number) ?? '';
    texts.delete(number);
    if (shown.trimEnd() !== text.trimEnd()) {
      const found = `“${shown}” on ${address}`;
      report.error('shown-otherwise', { line: number }, { found, expected: `“${text}”` });
    }
  }
  for (const number of texts.keys()) {
    const found = `line ${number} on ${address}`;
    report.error('source-mark', null, { found, expected: 'only lines that belong there' });
  }
}
