import { indentOf, type Cursor } from '../cursor.ts';
import type { HeadingNode } from '../tree.ts';

/**
 * `“协同”行动计划（广西区域创新能力提升计划）`, alone on its line.
 * Refuses a sentence that begins so: `“夯基”行动计划下设2类项目，…` (line 986).
 */
const PLAN_HEADING = /^ *“[^”]+”行动计划\([^()]+\)$/;

/** Recognises the heading of a plan. */
export function recognisePlanHeading({ line }: Cursor): HeadingNode | undefined {
  if (!PLAN_HEADING.test(line.norm)) return undefined;
  const indent = indentOf(line);
  return {
    type: 'heading',
    rank: 'plan',
    number: null,
    indent,
    label: '',
    title: line.text.slice(indent.length),
    line,
  };
}
