import type { Reporter } from '../report/reporter.ts';
import { checkNumbers } from './check-numbers.ts';
import type { Line } from './lines.ts';
import { restoreLostHeadings } from './lost-headings.ts';
import { nestHeadings } from './nest-headings.ts';
import { recogniseLines } from './recognise-lines.ts';
import type { GuideTree, LostHeading } from './tree.ts';

/** The tree of a guide: every line that is not blank stands in exactly one node. Never throws. */
export function parseGuide(
  lines: readonly Line[],
  lost: readonly LostHeading[],
  report: Reporter,
): GuideTree {
  const nodes = restoreLostHeadings(recogniseLines(lines), lost, report);
  const tree = nestHeadings(nodes, report);
  checkNumbers(tree, report);
  return tree;
}
