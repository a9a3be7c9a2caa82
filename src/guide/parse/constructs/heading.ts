import type { HeadingLevel } from '../../grammar/grammar.ts';
import type { HeadingTemplate } from '../../grammar/heading-template.ts';
import { indentOf, nextLine, type Cursor } from '../cursor.ts';
import { readColonLabel } from '../fields.ts';
import { parseHanNumeral } from '../numerals.ts';
import type { HeadingNode, SupportAreaNode } from '../tree.ts';

/** Recognises a heading of a level by the forms that the grammar has for it: `方向13：…`, `二、绿色化工`, `（1）…`. */
export function recogniseHeading(
  cursor: Cursor,
  level: HeadingLevel,
): HeadingNode | SupportAreaNode | undefined {
  for (const template of cursor.grammar.headings[level]) {
    const node = read(cursor, level, template);
    if (node) return node;
  }
  return undefined;
}

function read(
  cursor: Cursor,
  level: HeadingLevel,
  { line: pattern, hasLabel }: HeadingTemplate,
): HeadingNode | SupportAreaNode | undefined {
  const { line } = cursor;
  const match = pattern.exec(line.norm);
  if (!match || (level === 'topic' && !opensCall(cursor))) return undefined;
  const { label: printed = '', digits, han } = match.groups ?? {};
  const number = digits === undefined ? parseHanNumeral(han ?? '') : Number(digits);
  if (han !== undefined && number === undefined) return undefined;
  const indent = indentOf(line);
  const end = hasLabel ? printed.length : indent.length;
  const parts = { indent, label: line.text.slice(indent.length, end), title: line.text.slice(end), line };
  if (level === 'support-area') return { type: 'support-area', ...parts };
  return { type: 'heading', rank: level, number: number ?? null, ...parts };
}

/** Whether a line that opens a call's fields follows. */
function opensCall(cursor: Cursor): boolean {
  const next = nextLine(cursor);
  return next !== undefined && readColonLabel(next.norm, cursor.grammar)?.kinds.includes('content') === true;
}
