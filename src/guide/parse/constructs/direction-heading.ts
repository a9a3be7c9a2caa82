import { indentOf, type Cursor } from '../cursor.ts';
import type { HeadingNode } from '../tree.ts';

/** `方向13：公共安全关键技术研发与应用示范`. Refuses `此方向仅限…`. */
const DIRECTION = /^ *方向 *(\d{1,4}) *:/;
/** `子方向2：科技兴警关键技术研发与应用示范`, `子方向 2：…`. */
const SUB_DIRECTION = /^ *子方向 *(\d{1,3}) *:/;

/** Recognises the heading of a direction. */
export function recogniseDirectionHeading({ line }: Cursor): HeadingNode | undefined {
  return recognise(DIRECTION, 'direction', line);
}

/** Recognises the heading of a sub-direction. */
export function recogniseSubDirectionHeading({ line }: Cursor): HeadingNode | undefined {
  return recognise(SUB_DIRECTION, 'sub-direction', line);
}

function recognise(
  pattern: RegExp,
  rank: 'direction' | 'sub-direction',
  line: Cursor['line'],
): HeadingNode | undefined {
  const match = pattern.exec(line.norm);
  if (!match) return undefined;
  const indent = indentOf(line);
  const end = match[0].length;
  const label = line.text.slice(indent.length, end);
  return {
    type: 'heading',
    rank,
    number: Number(match[1]),
    indent,
    label,
    title: line.text.slice(end),
    line,
  };
}
