import type { Grammar } from '../grammar/grammar.ts';
import type { Reporter } from '../report/reporter.ts';
import { checkLines } from './check-lines.ts';
import { checkNumbers } from './check-numbers.ts';
import type { Line } from './lines.ts';
import { locate, type NamedLine } from './locate.ts';
import { restoreLostHeadings } from './lost-headings.ts';
import { nestHeadings } from './nest-headings.ts';
import { readFront } from './read-front.ts';
import { recogniseLines } from './recognise-lines.ts';
import type { GuideTree, LostHeading } from './tree.ts';

/** What a person says of a guide's structure that its text does not. */
export interface StructureNotes {
  lostHeadings: readonly LostHeading[];
  /** Where the first plan begins, when a title or a preface stands before it. */
  begins?: NamedLine | undefined;
  /** Where the annexes begin, when there are any. */
  annexes?: NamedLine | undefined;
}

/** The tree of a guide: every line that is not blank stands in exactly one node. Never throws. */
export function parseGuide(
  lines: readonly Line[],
  { lostHeadings, begins, annexes }: StructureNotes,
  grammar: Grammar,
  report: Reporter,
): GuideTree {
  const all = lines.map((line) => ({ line }));
  const first = begins && locate(all, begins, 'with which the edition file has the plans begin', report);
  const from = annexes && locate(all, annexes, 'with which the edition file has annexes begin', report);
  const before = first ? lines.indexOf(first.line) : 0;
  const front = readFront(lines.slice(0, before), report);
  const recognised = recogniseLines(lines.slice(before), grammar, report, from?.line.number);
  checkLines(recognised, grammar, report);
  const nodes = restoreLostHeadings(recognised, lostHeadings, report);
  const tree = { front, plans: nestHeadings(nodes, report) };
  checkNumbers(tree, report);
  return tree;
}
