import type { TermSource } from './term-source.ts';
import { withoutIndicatorNote, wordsOf } from '../../site/phrases.ts';
import { BORDER_WORDS, COMMON_WORDS, LEADING_WORDS, NAME_ENDINGS, TRAILING_WORDS } from './how-words.ts';
import { phraseIndexOf } from './phrase-index.ts';

/** A phrase that may be a term, and how it stands in the texts. */
export interface Candidate {
  phrase: string;
  /** How much of it is not common language, from 0 to 1. */
  telling: number;
  /** How many times it stands between borders, and of these: in a title, in a list, after a verb, with nothing left off. */
  times: number;
  inTitle: number;
  inList: number;
  afterVerb: number;
  whole: number;
}

/** A phrase’s length in characters. Shorter ones are no words, longer ones nobody looks up. */
const SHORTEST = 2;
const LONGEST = 9;

/** From this length on a phrase of common language alone is a name too, if it stands in a title: 新型研发机构. */
const TITLE_NAME = 4;

/** The most words that one entry of the word lists consists of, as ICU cuts it. */
const LONGEST_ENTRY = 4;

/** A name’s ending is put back when it follows at least so many times, and in this share of the places. */
const NAME_TIMES = 3;
const NAME_SHARE = 0.75;

/** What separates the members of a list, and the verbs whose object a content item is about. */
const LIST_MARKS = new Set('、 / ／ 与 和 及 或 等 以及'.split(' '));
const VERBS = new Set('支持 开展 推动 加强 构建 促进 引进'.split(' '));

/** Addresses of websites, and what ICU took together with a particle (经济效益好的). */
const NO_TERM = /^[a-z]+$|的/;

/** Between phrases: punctuation, symbols, space, circled numbers. */
const MARKS = /([\p{P}\p{S}\p{No}\s]+)/u;

/** A run of words between two borders, with the borders. */
interface Run {
  words: string[];
  before: string;
  after: string;
}

/**
 * Phrases that may be terms, in the order in which they are met. A phrase is what lies between two borders – marks,
 * particles, verbs such as 支持 –, without the words at its ends that only say how: 支持|道地药材、特色药材良种选育 gives
 * 道地药材. It is made of whole words, and at least one of them is no common language.
 */
export function findCandidates(sources: readonly TermSource[]): Candidate[] {
  const { count } = phraseIndexOf(sources);
  const found = new Map<string, Candidate>();
  for (const { title, field } of sources) {
    for (const text of [title, ...field]) {
      for (const run of runsOf(withoutIndicatorNote(text))) {
        const words = withNameEnding(run.words, bareRange(run.words), count);
        const phrase = words.join('');
        const telling = tellingShare(words);
        const isNamed = telling > 0 || (text === title && phrase.length >= TITLE_NAME);
        if (phrase.length < SHORTEST || phrase.length > LONGEST || !isNamed || NO_TERM.test(phrase)) continue;
        const known = found.get(phrase) ?? {
          phrase,
          telling,
          times: 0,
          inTitle: 0,
          inList: 0,
          afterVerb: 0,
          whole: 0,
        };
        known.times += 1;
        known.inTitle += text === title ? 1 : 0;
        known.inList += LIST_MARKS.has(run.before) || LIST_MARKS.has(run.after) ? 1 : 0;
        known.afterVerb += VERBS.has(run.before) ? 1 : 0;
        known.whole += words.length === run.words.length ? 1 : 0;
        found.set(phrase, known);
      }
    }
  }
  return [...found.values()];
}

/** A text cut at marks, border words and bare numbers. */
function runsOf(text: string): Run[] {
  const parts = text.split(MARKS);
  return parts.flatMap((part, index) => {
    if (index % 2 === 1) return [];
    const runs: Run[] = [{ words: [], before: parts[index - 1] ?? '', after: '' }];
    const words = wordsOf(part);
    for (let at = 0; at < words.length;) {
      const run = runs.at(-1);
      const word = words[at] ?? '';
      const length = /^\d+$/.test(word) ? 1 : entryAt(BORDER_WORDS, words, at);
      if (!run) break;
      if (length === 0) run.words.push(word);
      else {
        run.after = words.slice(at, at + length).join('');
        runs.push({ words: [], before: run.after, after: '' });
      }
      at += Math.max(1, length);
    }
    const last = runs.at(-1);
    if (last) last.after = parts[index + 1] ?? '';
    return runs;
  });
}

/** From where to where a run is left when the words at its ends that say how are taken off. */
function bareRange(words: readonly string[]): [number, number] {
  let [from, to] = [0, words.length];
  for (;;) {
    const rest = words.slice(from, to);
    const leading = entryAt(LEADING_WORDS, rest, 0);
    const trailing = entryBefore(TRAILING_WORDS, rest) || entryBefore(NAME_ENDINGS, rest);
    if (trailing > 0) to -= trailing;
    else if (leading > 0) from += leading;
    else return [from, to];
  }
}

/** The words of a range, and the name’s ending behind it where the phrase hardly ever stands without. */
function withNameEnding(
  words: readonly string[],
  [from, to]: readonly [number, number],
  count: (phrase: string) => number,
): string[] {
  const bare = words.slice(from, to);
  const next = words[to];
  if (bare.length === 0 || next === undefined || !NAME_ENDINGS.has(next)) return bare;
  const times = count(bare.join('') + next);
  return times >= NAME_TIMES && times >= NAME_SHARE * count(bare.join('')) ? [...bare, next] : bare;
}

/** Which share of a phrase’s characters is not common language. */
function tellingShare(words: readonly string[]): number {
  let telling = 0;
  for (let at = 0; at < words.length;) {
    const common = [COMMON_WORDS, TRAILING_WORDS, NAME_ENDINGS, LEADING_WORDS]
      .map((set) => entryAt(set, words, at))
      .find((length) => length > 0);
    if (common === undefined) telling += words[at]?.length ?? 0;
    at += common ?? 1;
  }
  const length = words.join('').length;
  return length === 0 ? 0 : telling / length;
}

/** How many words the longest entry of a list takes that begins at a word; 0: none does. */
function entryAt(set: ReadonlySet<string>, words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_ENTRY, words.length - at); length > 0; length -= 1) {
    if (set.has(words.slice(at, at + length).join(''))) return length;
  }
  return 0;
}

/** The same for an entry that ends with the last word. */
function entryBefore(set: ReadonlySet<string>, words: readonly string[]): number {
  for (let length = Math.min(LONGEST_ENTRY, words.length); length > 0; length -= 1) {
    if (set.has(words.slice(-length).join(''))) return length;
  }
  return 0;
}
