import { compared, weightOf, type Weigh } from '../compare/index.ts';
import { RUN } from './call-texts.ts';

/** How many phrases are shown, and how long one must be to say something. */
const SHOWN = 3;
const SHORTEST = 4;

/** The phrases between punctuation that both have and that say most: what readers can check for themselves. */
export function sharedPhrases(from: readonly string[], to: readonly string[], weigh: Weigh): string[] {
  const others = phrasesOf(to);
  return [...phrasesOf(from)]
    .filter((phrase) => others.has(phrase))
    .map((phrase) => ({ phrase, weight: weightOf(compared(phrase, RUN).grams, weigh) }))
    .sort((a, b) => b.weight - a.weight || (a.phrase < b.phrase ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ phrase }) => phrase);
}

function phrasesOf(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) => text.split(/[\s\p{P}]+/u)).filter(({ length }) => length >= SHORTEST),
  );
}
