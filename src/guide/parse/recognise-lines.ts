import { HEADING_LEVELS, type Grammar } from '../grammar/grammar.ts';
import type { Reporter } from '../report/reporter.ts';
import { findAnnouncements } from './announced.ts';
import { openAnnexes } from './constructs/annex.ts';
import { recogniseBareHeading } from './constructs/bare-heading.ts';
import { recogniseField } from './constructs/field.ts';
import { recogniseHeading } from './constructs/heading.ts';
import type { Cursor } from './cursor.ts';
import type { Line } from './lines.ts';
import type { LineNode } from './tree.ts';

/**
 * One node for every line that is not blank, in order; a line that is nothing else is text, so that none is dropped. One that
 * has two of the grammar's forms is an error. From line number `annexes` on there is nothing but annexes.
 */
export function recogniseLines(
  lines: readonly Line[],
  grammar: Grammar,
  report: Reporter,
  annexes = Infinity,
): LineNode[] {
  const announced = findAnnouncements(lines);
  return lines.flatMap((line, index): LineNode[] => {
    if (line.text.trim() === '') return [];
    if (line.number === annexes) return [openAnnexes(line)];
    if (line.number > annexes) return [{ type: 'text', line }];
    const cursor = { lines, index, line, announced, grammar };
    const [first, second] = recognise(cursor);
    if (first && second) {
      report.error(
        'ambiguous-line',
        { line: line.number },
        {
          found: `“${line.text}”, which is a ${nameOf(first)} and a ${nameOf(second)}`,
          expected: 'one of them: change what the edition file adds to the grammar',
        },
      );
    }
    return [first ?? recogniseBareHeading(cursor) ?? { type: 'text', line }];
  });
}

/** All that the grammar says a line may be. */
function recognise(cursor: Cursor): LineNode[] {
  const headings = HEADING_LEVELS.flatMap((level) => recogniseHeading(cursor, level) ?? []);
  return [...headings, ...[recogniseField(cursor) ?? []].flat()];
}

function nameOf(node: LineNode): string {
  return node.type === 'heading' ? `heading (${node.rank})` : node.type;
}
