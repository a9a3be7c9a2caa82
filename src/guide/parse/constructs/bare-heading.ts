import { readBareTitle } from '../announced.ts';
import { indentOf, type Cursor } from '../cursor.ts';
import type { HeadingNode } from '../tree.ts';

/**
 * Recognises a heading without any number: `广西自然科学基金项目` (line 988).
 * It must have been announced: an earlier line names it (line 986: 下设2类项目，分别为广西自然科学基金项目和…).
 */
export function recogniseBareHeading({ line, announced }: Cursor): HeadingNode | undefined {
  const title = readBareTitle(line);
  if (title === undefined) return undefined;
  const announcement = announced.get(title);
  if (announcement === undefined || announcement >= line.number) return undefined;
  return { type: 'heading', rank: 'bare', number: null, indent: indentOf(line), label: '', title, line };
}
