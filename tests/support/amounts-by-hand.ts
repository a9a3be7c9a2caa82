import { readFileSync } from 'node:fs';

/** A sentence and what it says, as `readSaid` says it. */
export type Sentence = readonly [text: string, meaning: readonly string[] | 'error'];

const unescape = (text: string): string =>
  text.replace(/\\u([\da-f]{4})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/**
 * Sentences as guides of several provinces have them, and what they mean, written by reading: tests/guide/amounts-by-hand.tsv.
 * A meaning is `label: min~max` for each case with its percentage, then what other numbers are; `error` where a number is
 * not what one project gets, or cannot be said to be. Characters that nobody sees are written as `\u00ad`.
 */
const rows = readFileSync(new URL('../guide/amounts-by-hand.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [kind = '', planted = '', , text = '', meaning = ''] = line.split('\t');
    const sentence: Sentence = [
      unescape(text),
      meaning === 'error' ? meaning : meaning.split(' | ').map(unescape),
    ];
    return { kind, isPlanted: planted === 'yes', sentence };
  });

/** The sentences of a kind; of those in which something was once misread, or that was no error, with `planted` alone. */
export function sentencesOf(kind: 'sum' | 'term', planted = false): Sentence[] {
  return rows
    .filter((row) => row.kind === kind && (row.isPlanted || !planted))
    .map(({ sentence }) => sentence);
}
