import type { TermSource } from './term-source.ts';

/** Where phrases stand in the lines of calls. */
export interface PhraseIndex {
  /** The ids of the calls in whose own lines a phrase stands, character for character, in order. */
  holdersOf: (phrase: string) => string[];
  /** How often it stands in all lines; places do not overlap. */
  count: (phrase: string) => number;
}

/** A line with the call whose it is. */
interface OwnedLine {
  id: string;
  text: string;
}

const cache = new WeakMap<readonly TermSource[], PhraseIndex>();

/**
 * The index of sources that do not change any more; made once. Lines are found by pairs of characters: looking through
 * all of them for each of the phrases, of which there are the more the more lines there are, would take ever longer.
 */
export function phraseIndexOf(sources: readonly TermSource[]): PhraseIndex {
  const known = cache.get(sources) ?? buildIndex(sources);
  cache.set(sources, known);
  return known;
}

function buildIndex(sources: readonly TermSource[]): PhraseIndex {
  const lines = sources.flatMap(({ id, lines: own }) => own.map((text): OwnedLine => ({ id, text })));
  const byPair = new Map<string, OwnedLine[]>();
  for (const line of lines) {
    for (const pair of new Set(pairsOf(line.text))) {
      const having = byPair.get(pair);
      if (having) having.push(line);
      else byPair.set(pair, [line]);
    }
  }
  const linesWith = (phrase: string): OwnedLine[] => {
    const lists = pairsOf(phrase).map((pair) => byPair.get(pair) ?? []);
    const shortest = lists.reduce(
      (best, list) => (list.length < best.length ? list : best),
      lists[0] ?? lines,
    );
    return shortest.filter(({ text }) => text.includes(phrase));
  };
  return {
    holdersOf: (phrase) => [...new Set(linesWith(phrase).map(({ id }) => id))],
    count: (phrase) => linesWith(phrase).reduce((sum, { text }) => sum + text.split(phrase).length - 1, 0),
  };
}

/** Each two characters of a text that stand side by side. */
function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
