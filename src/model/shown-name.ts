import { formatHanNumeral } from '../parse/numerals.ts';
import type { TitleSource } from './schema/call.ts';
import type { EntryKind } from './schema/entry.ts';

/** What a name is made of. */
export interface Named {
  kind: EntryKind;
  number: number | null;
  /** As printed; empty where the heading was lost. */
  label: string;
  title: string;
  titleSource: TitleSource;
}

/**
 * An entry's name as shown: `方向13：公共安全…`. A lost heading's number is known from the sequence and put in
 * front in the form of its sisters; like the title it is ours then.
 */
export function shownName({ kind, number, label, title, titleSource }: Named): string {
  if (titleSource === 'printed' || number === null) return `${label}${title}`;
  return kind === 'area' ? `${formatHanNumeral(number)}、${title}` : `方向${number}：${title}`;
}
