import type { Line } from '../../parse/lines.ts';
import type { Reporter } from '../../report/reporter.ts';
import type { Guide } from '../build-guide.ts';
import { rebuildText } from '../rebuild-text.ts';

/** Errors for each line whose characters the model does not have, in order and once. Guards against our own bugs. */
export function checkLostText(guide: Guide, lines: readonly Line[], report: Reporter): void {
  const rebuilt = rebuildText(guide);
  for (const { number, text } of lines) {
    const kept = rebuilt.get(number) ?? '';
    if (kept.trimEnd() === text.trimEnd()) continue;
    report.error('lost-text', { line: number }, { found: `“${kept}” in the model`, expected: `“${text}”` });
  }
}
