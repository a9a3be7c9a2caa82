import { indentOf, type Cursor } from '../cursor.ts';
import { parseHanNumeral } from '../numerals.ts';
import type { HeadingNode } from '../tree.ts';

/**
 * `二、绿色化工`, `一、支持一批重大科技成果转化`, `三、青年科学基金项目（A类）`: an area, a group or a
 * fund category. Refuses sentences that begin with an ordinal (they hold 。 ； ， or ：).
 */
const NUMBERED = /^ *([一二三四五六七八九十百零]{1,5})、[^。;,:]+$/;

/** Recognises a heading numbered with a Chinese numeral. */
export function recogniseNumberedHeading({ line }: Cursor): HeadingNode | undefined {
  const match = NUMBERED.exec(line.norm);
  const number = parseHanNumeral(match?.[1] ?? '');
  if (number === undefined) return undefined;
  const indent = indentOf(line);
  const labelEnd = line.text.indexOf('、') + 1;
  return {
    type: 'heading',
    rank: 'numbered',
    number,
    indent,
    label: line.text.slice(indent.length, labelEnd),
    title: line.text.slice(labelEnd),
    line,
  };
}
