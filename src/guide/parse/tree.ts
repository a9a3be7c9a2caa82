import type { Line } from './lines.ts';
import type { FieldKind } from '../grammar/field-kinds.ts';
import type { HeadingLevel } from '../grammar/grammar.ts';

/** What a heading's own form says; bare: it has no number, and was announced; front: the document's title. */
export type HeadingRank = Exclude<HeadingLevel, 'support-area'> | 'bare' | 'front';

/** A heading that the source lost and the edition file explains; it has no characters of its own. */
export interface LostHeading {
  kind: 'plan' | 'area' | 'direction';
  number: number | null;
  /** The first characters of the line that follows it, where it is looked for. */
  startsWith: string;
  /** That line's number as the editor saw it. */
  line: number;
}

export interface HeadingNode {
  type: 'heading';
  rank: HeadingRank;
  number: number | null;
  /** White space before the heading. */
  indent: string;
  /** `方向13：`, `二、`, `（1）` or nothing. */
  label: string;
  title: string;
  line: Line;
  /** Set when nothing of this is printed; `line` is then the line it stands before. */
  lost?: LostHeading | 'unexplained' | 'untitled';
}

export interface FieldNode {
  type: 'field';
  kinds: readonly FieldKind[];
  indent: string;
  /** `考核指标：`, `（二）资助经费与实施年限`. */
  label: string;
  /** What follows the label on its line, and where it begins (0-based, in `line.text`). */
  rest: string;
  restStart: number;
  line: Line;
}

export interface SupportAreaNode {
  type: 'support-area';
  indent: string;
  label: string;
  title: string;
  line: Line;
}

/** A line of text: a paragraph, or one that begins with a list marker. */
export interface TextNode {
  type: 'text';
  line: Line;
}

/** Whether annexes begin here: all that follows is their text. */
export function isAnnex(node: LineNode): boolean {
  return node.type === 'field' && node.kinds.includes('annex');
}

export type BodyNode = FieldNode | SupportAreaNode | TextNode;
export type LineNode = HeadingNode | BodyNode;

export type EntryKind =
  'front' | 'plan' | 'area' | 'group' | 'direction' | 'sub-direction' | 'topic' | 'fund-category';

/** A heading with what stands under it, up to the next heading. */
export interface EntryNode {
  kind: EntryKind;
  heading: HeadingNode;
  body: BodyNode[];
  children: EntryNode[];
}

/** The guide as the text says it: plans with their children, nothing guessed. */
export interface GuideTree {
  /** What stands before the first plan: a title, a preface. */
  front: EntryNode | undefined;
  plans: EntryNode[];
}
