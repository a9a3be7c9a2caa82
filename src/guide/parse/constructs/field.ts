import { indentOf, type Cursor } from '../cursor.ts';
import { readColonLabel, readHanParenLabel } from '../fields.ts';
import type { FieldNode } from '../tree.ts';

/** Recognises a field of a call: `考核指标：①…`, `申报要求：` alone, `（三）考核指标`. */
export function recogniseField({ line, grammar }: Cursor): FieldNode | undefined {
  const colon = readColonLabel(line.norm, grammar);
  const label = colon && colon.kinds.length > 0 ? colon : readHanParenLabel(line.norm, grammar);
  if (!label) return undefined;
  const indent = indentOf(line);
  return {
    type: 'field',
    kinds: label.kinds,
    indent,
    label: line.text.slice(indent.length, label.length),
    rest: line.text.slice(label.length),
    restStart: label.length,
    line,
  };
}
