import { indentOf, type Cursor } from '../cursor.ts';
import type { SupportAreaNode } from '../tree.ts';

/** `重点支持领域1：现代特色农林渔业` (lines 814–861), a heading inside the content of 方向52 and 53. */
const SUPPORT_AREA = /^ *重点支持领域\d{1,2}:/;

/** Recognises the heading of a 重点支持领域. */
export function recogniseSupportArea({ line }: Cursor): SupportAreaNode | undefined {
  const match = SUPPORT_AREA.exec(line.norm);
  if (!match) return undefined;
  const indent = indentOf(line);
  const end = match[0].length;
  return {
    type: 'support-area',
    indent,
    label: line.text.slice(indent.length, end),
    title: line.text.slice(end),
    line,
  };
}
