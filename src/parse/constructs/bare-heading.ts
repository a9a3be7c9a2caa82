import { indentOf, type Cursor } from '../cursor.ts';
import type { HeadingNode } from '../tree.ts';

/** A short line of Chinese characters only. */
const BARE = /^ *[\u4e00-\u9fff]{4,30}$/;

/**
 * Recognises a heading without any number: `广西自然科学基金项目` (line 988).
 * It must have been announced: an earlier line names it (line 986: 下设2类项目，分别为广西自然科学基金项目和…).
 */
export function recogniseBareHeading({ line, lines, index }: Cursor): HeadingNode | undefined {
  if (!BARE.test(line.norm)) return undefined;
  const indent = indentOf(line);
  const title = line.text.slice(indent.length);
  const announced = lines
    .slice(0, index)
    .some((earlier) => earlier.text.length > title.length && earlier.text.includes(title));
  if (!announced) return undefined;
  return { type: 'heading', rank: 'bare', number: null, indent, label: '', title, line };
}
