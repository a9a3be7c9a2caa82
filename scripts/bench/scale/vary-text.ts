import { wordsOf } from '../../../src/site/phrases.ts';
import { drawNewWord, isFieldWord, type FieldWords } from './field-words.ts';
import { pick, type Random } from './random.ts';

/** Of the words that are replaced, how many get one that no text had. */
const NEW_SHARE = 0.1;

/** What has to stay as it is: references to other parts, names of plans, addresses, quotations. */
const FIXED = /(（[^（）]*(?:满足|考核指标)[^（）]*）|考核指标[^，。；）]*|“[^”]*”|https?:[\x21-\x7e]+)/;

/**
 * A text with part of its field words replaced by others of the same length, so that it has the same grammar, numbers and
 * references and is about something else. `share`: which part of them, from 0 to 1.
 */
export function varyText(text: string, words: FieldWords, share: number, random: Random): string {
  return text
    .split(FIXED)
    .map((part, at) => (at % 2 === 1 ? part : varyPart(part, words, share, random)))
    .join('');
}

function varyPart(text: string, words: FieldWords, share: number, random: Random): string {
  return wordsOf(text)
    .map((word) => {
      const known = words.get(word.length);
      if (!known || !isFieldWord(word) || random() >= share) return word;
      return random() < NEW_SHARE ? drawNewWord(words, word.length, random) : pick(known, random);
    })
    .join('');
}
