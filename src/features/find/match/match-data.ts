/** How a reader's word relates to the guide's: as in SKOS; exact: it is the guide's; alike: it shares characters with one. */
export const RELATIONS = ['exact', 'same', 'narrower', 'related', 'broader', 'alike'] as const;
export type Relation = (typeof RELATIONS)[number];

/** An expression of the guide and what readers say for it, folded; `broader` are numbers of expressions. */
export interface Expression {
  text: string;
  same: string[];
  narrower: string[];
  related: string[];
  broader: number[];
}

/** What a passage is, and how much it counts that it says something. */
export const PASSAGE_WEIGHTS = { title: 1.3, above: 0.7, item: 1, content: 1, terms: 0.2 } as const;
export type PassageKind = keyof typeof PASSAGE_WEIGHTS;

/** A piece of a call's text, as the guide has it; of `terms` only the expressions are kept. */
export interface Passage {
  kind: PassageKind;
  /** The n of the item that it is. */
  item: number | null;
  text: string;
}

/** A call; `reach`: how near it is to any topic whatever, on average; 1 for the nearest. */
export interface MatchedCall {
  id: string;
  reach: number;
  passages: Passage[];
}

/** All that the ranking rests on; `expressions` as `textsOf` orders them. */
export interface MatchData {
  /** Words of what no call is for, folded. */
  elsewhere: string[];
  /** Traditional characters, each with the one after it that it is a form of. */
  variants: string;
  expressions: Expression[];
  calls: MatchedCall[];
}

/** The texts of all calls, one after the other: the expressions are in the order in which they first stand here. */
export function textsOf(calls: readonly Pick<MatchedCall, 'passages'>[]): string {
  return calls.flatMap(({ passages }) => passages.map(({ text }) => text)).join('\n');
}
