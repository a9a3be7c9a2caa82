import type { Reporter } from '../report/reporter.ts';
import { checkStray } from './check-lines.ts';
import { indentOf } from './cursor.ts';
import type { Line } from './lines.ts';
import type { EntryNode, HeadingNode } from './tree.ts';

/** A longer first line is the beginning of a text, not a title. */
const LONGEST_TITLE = 60;

/**
 * What stands before the first plan: its first line is the title where it is none of a text; nothing else in it is read.
 * Undefined where nothing stands there.
 */
export function readFront(lines: readonly Line[], report: Reporter): EntryNode | undefined {
  const [first, ...rest] = lines.filter(({ text }) => text.trim() !== '');
  if (!first) return undefined;
  for (const line of [first, ...rest]) checkStray(line, report);
  const heading = isTitleLine(first) ? titleHeading(first) : untitled(first);
  const body = heading.lost ? [first, ...rest] : rest;
  return { kind: 'front', heading, body: body.map((line) => ({ type: 'text', line })), children: [] };
}

/** Whether a line may be a title or a part of one: short, and no sentence. */
export function isTitleLine({ text }: Line): boolean {
  return text.trim().length <= LONGEST_TITLE && !/[。；;，,：:]/.test(text);
}

function titleHeading(line: Line): HeadingNode {
  const indent = indentOf(line);
  const title = line.text.slice(indent.length);
  return { type: 'heading', rank: 'front', number: null, indent, label: '', title, line };
}

function untitled(line: Line): HeadingNode {
  return {
    type: 'heading',
    rank: 'front',
    number: null,
    indent: '',
    label: '',
    title: '',
    line,
    lost: 'untitled',
  };
}
