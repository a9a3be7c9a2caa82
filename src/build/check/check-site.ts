import type { Line } from '../../guide/parse/lines.ts';
import type { Reporter } from '../../guide/report/reporter.ts';
import { collectSourceText } from './collect-source-text.ts';

/**
 * Checks that the built pages of an edition show the source, whole: each line's characters stand on exactly one
 * page, in order, and nothing else is marked as the guide's.
 *
 * `pages`: address → HTML, as built. `expected`: the addresses that must be among them.
 */
export function checkSite(
  pages: ReadonlyMap<string, string>,
  expected: readonly string[],
  lines: readonly Line[],
  report: Reporter,
): void {
  for (const address of expected) {
    if (!pages.has(address))
      report.error('missing-page', null, { found: `no page ${address}`, expected: 'one' });
  }
  const shownOn = new Map<number, { address: string; text: string }>();
  for (const [address, html] of pages) {
    const { lines: texts, problems } = collectSourceText(html);
    for (const problem of problems)
      report.error('source-mark', null, { found: `${problem} on ${address}`, expected: 'none' });
    for (const [number, text] of texts) {
      const first = shownOn.get(number);
      if (first) {
        report.error(
          'shown-twice',
          { line: number },
          { found: `this line on ${first.address} and ${address}`, expected: 'it on one page' },
        );
      }
      shownOn.set(number, { address, text });
    }
  }
  for (const { number, text } of lines) {
    const shown = shownOn.get(number);
    if (text.trim() === '' && !shown) continue;
    if (!shown) {
      report.error('not-shown', { line: number }, { found: 'this line on no page', expected: `“${text}”` });
    } else if (shown.text.trimEnd() !== text) {
      report.error(
        'shown-otherwise',
        { line: number },
        { found: `“${shown.text}” on ${shown.address}`, expected: `“${text}”` },
      );
    }
  }
}
