import { formatHanNumeral } from '../parse/numerals.ts';
import type { Entry } from './schema/entry.ts';

/** What a name is made of. */
export type Named = Pick<Entry, 'kind' | 'number' | 'title' | 'titleSource'> & {
  heading: Pick<Entry['heading'], 'label'>;
};

/**
 * An entry's name as shown: `方向13：公共安全…`. A lost heading's number is known from the sequence and put in
 * front in the form of its sisters; like the title it is ours then.
 */
export function shownName({ kind, number, heading, title, titleSource }: Named): string {
  if (titleSource === 'printed' || number === null) return `${heading.label}${title}`;
  return kind === 'area' ? `${formatHanNumeral(number)}、${title}` : `方向${number}：${title}`;
}

/** A plan's name without what stands in brackets after it: `“尖锋”行动计划`. */
export function withoutBrackets(name: string): string {
  return name.replace(/（[^（）]*）$/, '');
}
