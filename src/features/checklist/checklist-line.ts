import { formatRemark } from '../../guide/facts/words.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import type { ChecklistLine } from './checklist.ts';

/** What a line is made from. */
interface LineSource {
  text: string;
  line: number | null;
  marker?: string | null;
  when?: string | null;
  from?: string | null;
  mark?: string | null;
}

/** A line of a call's checklist. `label`: what else tells it from a line with the same text. */
export function lineOf(
  call: Call,
  { text, line, marker = null, when = null, from = null, mark = null }: LineSource,
  label = '',
): ChecklistLine {
  const odd = call.doubts.filter((doubt) => doubt.line === line && text.includes(doubt.quote));
  return {
    key: `${label}|${text}`,
    marker,
    text,
    line,
    when,
    from,
    remarks: [
      ...(mark === null ? [] : [mark]),
      ...contentsOf(call, text, line),
      ...odd.map(({ note }) => formatRemark(note)),
    ],
  };
}

/** Says of a clause which contents name the requirement that it stands in, where the others do not (方向63). */
function contentsOf({ requirements, items }: Call, text: string, line: number | null): string[] {
  const numbers = requirements
    .filter((one) => one.line === line && isWithin(text, one.text))
    .map(({ n }) => n);
  const named = items.filter((item) => item.requirements.some((n) => numbers.includes(n)));
  if (named.length === 0 || named.length === items.length) return [];
  return [`〔只对第${named.map(({ n }) => n).join('、')}条内容〕`];
}

/** Whether a text stands in another, whatever the spaces and punctuation at which clauses are cut. */
export function isWithin(part: string, whole: string): boolean {
  return bareText(whole).includes(bareText(part));
}

/** A text without spaces and punctuation. */
export function bareText(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}
