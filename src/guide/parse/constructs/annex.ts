import { indentOf } from '../cursor.ts';
import type { Line } from '../lines.ts';
import type { FieldNode } from '../tree.ts';

/** `附件1：重点产业目录`, `附件`, `附表 2 …`, a line without a sentence. Refuses `附件材料包括`. */
export const ANNEX = /^附[件录表图](?: {0,3}(?:\d|[一二三四五六七八九十A-Z])[^。;]*|[ :.、][^。;]*)?$/;

/** The line after the guide's last call with which its annexes begin, as the edition file says. */
export function openAnnexes(line: Line): FieldNode {
  const indent = indentOf(line);
  const [label, restStart] = [line.text.slice(indent.length), line.text.length];
  return { type: 'field', kinds: ['annex'], indent, label, rest: '', restStart, line };
}
