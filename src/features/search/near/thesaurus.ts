import { bareText } from '../hits.ts';
import { foldText } from '../spelling.ts';
import type { ThesaurusRow } from './thesaurus-rows.ts';

/** An expression of the guide, and how many pages a search for it finds. */
export interface Offer {
  text: string;
  pages: number;
}

/** What the guide has for a reader's word. */
export interface NearWords {
  word: string;
  /** What means the same, what the word is a kind of, and what that is a kind of; in this order. */
  near: Offer[];
  /** What only has to do with it. */
  related: Offer[];
}

/** A part of the thesaurus, to be asked. */
export interface Thesaurus {
  /** What the guide has for a word; undefined where the thesaurus has nothing. */
  offersFor: (word: string) => NearWords | undefined;
  /** All readers' words. */
  words: readonly string[];
  /** All expressions of the guide. */
  expressions: readonly string[];
}

/** Opens, for questions, what there is for each of some words. */
export function openOffers(all: readonly NearWords[]): Thesaurus {
  const known = new Map(all.map((offers) => [keyOf(offers.word), offers]));
  return {
    words: all.map(({ word }) => word),
    expressions: [
      ...new Set(all.flatMap(({ near, related }) => [...near, ...related].map(({ text }) => text))),
    ],
    offersFor: (word) => known.get(keyOf(word)),
  };
}

/** How many expressions are offered for a word, and of those that only have to do with it. */
const OFFERS = 6;
const RELATED = 3;

/** The rows in whose lists a word stands. */
type Holders = Record<'same' | 'narrower' | 'related', ThesaurusRow[]>;

/** Words that differ in case, width, spaces and punctuation alone are one: GLP-1, glp1. */
export function keyOf(word: string): string {
  return bareText(foldText(word));
}

/** Opens rows for questions. */
export function openThesaurus(rows: readonly ThesaurusRow[]): Thesaurus {
  const rowOf = new Map(rows.map((row) => [row.guide, row]));
  const ownRow = new Map(rows.map((row) => [keyOf(row.guide), row]));
  const holders = new Map<string, Holders>();
  const words = new Set<string>();
  for (const row of rows) {
    for (const list of ['same', 'narrower', 'related'] as const) {
      for (const word of row[list]) {
        words.add(word);
        const key = keyOf(word);
        const known = holders.get(key) ?? { same: [], narrower: [], related: [] };
        known[list].push(row);
        holders.set(key, known);
      }
    }
  }
  return {
    words: [...words],
    expressions: [...rowOf.keys()],
    offersFor: (word) => {
      const key = keyOf(word);
      const { same = [], narrower = [], related = [] } = holders.get(key) ?? {};
      const own = ownRow.get(key);
      const above = [...(own ? [own] : []), ...same, ...narrower];
      const kinds = [...same, ...narrower];
      const broader = above.flatMap((row) =>
        row.broader.flatMap((name) => rowOf.get(name) ?? []).filter((wider) => isWiderThan(wider, kinds)),
      );
      // A longer expression with the word in it leads to no other pages.
      const isUseful = ({ guide }: ThesaurusRow): boolean => !keyOf(guide).includes(key);
      const near = new Set([same, narrower, broader].flatMap(fewestFirst).filter(isUseful));
      const least = Math.min(...[...near].map(({ pages }) => pages));
      // A word of a wide field does not lead into a narrow one that only has to do with it.
      const isBeside = (row: ThesaurusRow): boolean =>
        isUseful(row) && !near.has(row) && (near.size === 0 || !isNarrow(row, least));
      const beside = fewestFirst(related).filter(isBeside);
      const offers = {
        word,
        near: [...near].slice(0, OFFERS).map(toOffer),
        related: beside.slice(0, Math.min(RELATED, OFFERS - Math.min(OFFERS, near.size))).map(toOffer),
      };
      return offers.near.length + offers.related.length > 0 ? offers : undefined;
    },
  };
}

/**
 * Whether an expression is wider than all that a word is. What only one of these is a kind of, and stands in far fewer
 * pages than another of them, is wider in one field alone: LLM is no 司法 because one page has a 大语言模型 for it.
 */
function isWiderThan(wider: ThesaurusRow, kinds: readonly ThesaurusRow[]): boolean {
  return kinds.every((kind) => !isNarrow(wider, kind.pages) || kind.broader.includes(wider.guide));
}

/** Whether an expression stands in at most half as many pages as another one. */
function isNarrow({ pages }: ThesaurusRow, others: number): boolean {
  return pages * 2 <= others;
}

/** What stands in fewer pages tells more; equal ones stay in their order. */
function fewestFirst(rows: readonly ThesaurusRow[]): ThesaurusRow[] {
  return [...rows].sort((a, b) => a.pages - b.pages);
}

function toOffer({ guide, pages }: ThesaurusRow): Offer {
  return { text: guide, pages };
}
