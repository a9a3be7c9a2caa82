import { indentOf, nextLine, type Cursor } from '../cursor.ts';
import { readColonLabel } from '../fields.ts';
import type { HeadingNode } from '../tree.ts';

/**
 * `（1）通用型无人机关键技术研究及应用示范` (line 555): a numbered line without punctuation at its end,
 * followed by a line that opens a call's fields. Refuses list entries such as
 * `（1）新认定类：单个项目资助50—150万元。` (line 716) and `（1）汽车` (line 1006, followed by `1）…`).
 */
const TOPIC = /^ *\((\d{1,2})\)[^。;:,]+$/;

/** Recognises the heading of a topic inside a sub-direction. */
export function recogniseTopicHeading(cursor: Cursor): HeadingNode | undefined {
  const { line } = cursor;
  const match = TOPIC.exec(line.norm);
  if (!match) return undefined;
  const next = nextLine(cursor);
  if (!next || !readColonLabel(next.norm)?.kinds.includes('content')) return undefined;
  const indent = indentOf(line);
  const labelEnd = line.norm.indexOf(')') + 1;
  return {
    type: 'heading',
    rank: 'topic',
    number: Number(match[1]),
    indent,
    label: line.text.slice(indent.length, labelEnd),
    title: line.text.slice(labelEnd),
    line,
  };
}
