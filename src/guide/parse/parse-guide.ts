import type { Grammar } from '../grammar/grammar.ts';
import type { Reporter } from '../report/reporter.ts';
import { checkLines } from './check-lines.ts';
import { checkNumbers } from './check-numbers.ts';
import type { Line } from './lines.ts';
import { locate, type NamedLine } from './locate.ts';
import { restoreLostHeadings } from './lost-headings.ts';
import { nestHeadings } from './nest-headings.ts';
import { recogniseLines } from './recognise-lines.ts';
import type { GuideTree, LostHeading } from './tree.ts';

/** What a person says of a guide's structure that its text does not. */
export interface StructureNotes {
  lostHeadings: readonly LostHeading[];
  /** Where the annexes begin, when there are any. */
  annexes?: NamedLine | undefined;
}

/** The tree of a guide: every line that is not blank stands in exactly one node. Never throws. */
export function parseGuide(
  lines: readonly Line[],
  { lostHeadings, annexes }: StructureNotes,
  grammar: Grammar,
  report: Reporter,
): GuideTree {
  const all = lines.map((line) => ({ line }));
  const from = annexes && locate(all, annexes, 'with which the edition file has annexes begin', report);
  const recognised = recogniseLines(lines, grammar, report, from?.line.number);
  checkLines(recognised, grammar, report);
  const nodes = restoreLostHeadings(recognised, lostHeadings, report);
  const tree = nestHeadings(nodes, report);
  checkNumbers(tree, report);
  return tree;
}
