import type { Term } from './choose-terms.ts';
import { compareTerms, DIGITS, letterOf } from './pinyin.ts';

/** The terms under one heading of the index. */
export interface LetterGroup {
  letter: string;
  /** Anchor of the heading. */
  id: string;
  terms: Term[];
}

/** All headings in order, digits first, those without terms too: the row to jump by shows what there is not. */
export function groupTerms(terms: readonly Term[]): LetterGroup[] {
  const letters = [DIGITS, ...Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))];
  const sorted = [...terms].sort((a, b) => compareTerms(a.name, b.name));
  const byLetter = Map.groupBy(sorted, ({ name }) => letterOf(name));
  return letters.map((letter) => ({
    letter,
    id: letter === DIGITS ? 'digits' : letter,
    terms: byLetter.get(letter) ?? [],
  }));
}
