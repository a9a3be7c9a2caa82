import { findAnnouncements } from './announced.ts';
import { openAnnexes } from './constructs/annex.ts';
import { recogniseBareHeading } from './constructs/bare-heading.ts';
import { recogniseDirectionHeading, recogniseSubDirectionHeading } from './constructs/direction-heading.ts';
import { recogniseField } from './constructs/field.ts';
import { recogniseNumberedHeading } from './constructs/numbered-heading.ts';
import { recognisePlanHeading } from './constructs/plan-heading.ts';
import { recogniseSupportArea } from './constructs/support-area.ts';
import { recogniseTopicHeading } from './constructs/topic-heading.ts';
import type { Cursor } from './cursor.ts';
import type { Line } from './lines.ts';
import type { LineNode } from './tree.ts';

type Recogniser = (cursor: Cursor) => LineNode | undefined;

/** Tried in order; the first that knows the line's form takes it. Text takes everything, so no line is dropped. */
const RECOGNISERS: readonly Recogniser[] = [
  recognisePlanHeading,
  recogniseDirectionHeading,
  recogniseSubDirectionHeading,
  recogniseNumberedHeading,
  recogniseTopicHeading,
  recogniseField,
  recogniseSupportArea,
  recogniseBareHeading,
  ({ line }) => ({ type: 'text', line }),
];

/** One node for every line that is not blank, in order. From line number `annexes` on there is nothing but annexes. */
export function recogniseLines(lines: readonly Line[], annexes = Infinity): LineNode[] {
  const announced = findAnnouncements(lines);
  return lines.flatMap((line, index) => {
    if (line.text.trim() === '') return [];
    if (line.number === annexes) return [openAnnexes(line)];
    if (line.number > annexes) return [{ type: 'text', line }];
    const cursor = { lines, index, line, announced };
    for (const recognise of RECOGNISERS) {
      const node = recognise(cursor);
      if (node) return [node];
    }
    return [];
  });
}
