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
  { doubts }: Call,
  { text, line, marker = null, when = null, from = null, mark = null }: LineSource,
  label = '',
): ChecklistLine {
  const odd = doubts.filter((doubt) => doubt.line === line && text.includes(doubt.quote));
  return {
    key: `${label}|${text}`,
    marker,
    text,
    line,
    when,
    from,
    remarks: [...(mark === null ? [] : [mark]), ...odd.map(({ note }) => formatRemark(note))],
  };
}

/** Whether a text stands in another, whatever the spaces and punctuation at which clauses are cut. */
export function isWithin(part: string, whole: string): boolean {
  return bareText(whole).includes(bareText(part));
}

/** A text without spaces and punctuation. */
export function bareText(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}
