import type { Reporter } from '../report/reporter.ts';
import type { EntryKind, EntryNode, GuideTree } from './tree.ts';

/** Kinds that count from 1 inside their parent. Directions count through the whole edition. */
const COUNTED: readonly EntryKind[] = ['area', 'group', 'fund-category', 'sub-direction', 'topic'];

/** Reports each number that is missing, printed twice or out of order; one message a number. */
export function checkNumbers(tree: GuideTree, report: Reporter): void {
  const directions: EntryNode[] = [];
  const visit = (entry: EntryNode): void => {
    if (entry.kind === 'direction') directions.push(entry);
    for (const kind of COUNTED) {
      const counted = entry.children.filter((child) => child.kind === kind && child.heading.number !== null);
      checkSequence(counted, kind, report);
    }
    entry.children.forEach(visit);
  };
  tree.plans.forEach(visit);
  checkSequence(directions, 'direction', report);
}

function checkSequence(all: readonly EntryNode[], kind: EntryKind, report: Reporter): void {
  // A heading that nobody explains is still missing, whatever number it must have had.
  const entries = all.filter(({ heading }) => heading.lost !== 'unexplained');
  const present = new Set(entries.map((entry) => entry.heading.number));
  const firstLines = new Map<number, number>();
  let highest = 0;
  for (const { heading } of entries) {
    const { number } = heading;
    if (number === null) continue;
    const place = { line: heading.line.number };
    const first = firstLines.get(number);
    if (first !== undefined) {
      report.error('duplicate-number', place, {
        found: `${kind} ${number} again (first in line ${first})`,
        expected: `each ${kind} number once`,
      });
      continue;
    }
    firstLines.set(number, heading.line.number);
    if (number < highest) {
      report.error('number-out-of-order', place, {
        found: `${kind} ${number} after ${highest}`,
        expected: 'ascending numbers',
      });
    }
    for (let missing = highest + 1; missing < number; missing += 1) {
      if (present.has(missing)) continue;
      report.error('missing-number', place, {
        found: `${kind} ${number} and no ${kind} ${missing} before it`,
        expected: `${kind} ${missing}`,
      });
    }
    highest = Math.max(highest, number);
  }
}
