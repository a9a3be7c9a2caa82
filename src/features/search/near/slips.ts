import { lookAlike } from './alike-shapes.ts';
import { editCost } from './edit-cost.ts';
import { blurReading, cutIntoSyllables, readAloud, type Readings } from './readings.ts';
import { cutIntoSegments } from './segments.ts';
import { keyOf } from './thesaurus.ts';

/** Finds what somebody may have meant who made a slip. */
export interface Speller {
  /**
   * The words nearest to what was typed, all that are equally near; none when none is near. What is made of words that
   * there are is taken for a slip only where it is read, or looks, like another word.
   */
  meantBy: (typed: string, isOfWords: boolean) => string[];
  /** Whether all of it is pinyin, and therefore nothing else: wo ai ni has no AI in it. */
  isPinyin: (typed: string) => boolean;
}

/** Words that may have been meant. */
export interface Spellings {
  /** What stands in the guide: what the thesaurus has of it, and other words. */
  terms: readonly string[];
  others: readonly string[];
  /** What readers say that the guide does not: taken only when none of the others is as near. */
  readers: readonly string[];
}

/** The least letters of pinyin, of which two characters have four; from the second length on one may be wrong. */
const SHORTEST_PINYIN = 4;
const LONG_PINYIN = 8;

/** So many syllables with a letter wrong are nobody's name, and no other word. */
const MANY_SYLLABLES = 4;

/** What a character costs in place of one that is read alike, or that sounds or looks alike; others cost 1. */
const READ_ALIKE = 0.4;
const ALIKE = 0.5;

/** Numbers, in words too: nobody types 十三 for 三. */
const NUMERALS = /[\d零〇一二两三四五六七八九十百千万亿]/g;

/** Words by their keys, and their keys, of more than one character, by how these are read. */
interface Opened {
  wordsOf: Map<string, string[]>;
  latin: string[];
  chinese: string[];
  byReading: Map<string, string[]>;
  bySound: Map<string, string[]>;
}

/** Opens words for questions. */
export function openSpeller({ terms, others, readers }: Spellings, readings: Readings): Speller {
  const soundsOf = new Map([...readings].map(([char, ways]) => [char, ways.map(blurReading)]));
  const syllables = new Set([...readings.values()].flat());
  const isShared = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
    a.some((each) => b.includes(each));
  const costOf = (a: string, b: string): number => {
    if (isShared(readings.get(a), readings.get(b))) return READ_ALIKE;
    return isShared(soundsOf.get(a), soundsOf.get(b)) || lookAlike(a, b) ? ALIKE : 1;
  };
  const cutPinyin = (text: string): string[] => {
    const chunks = text.toLowerCase().split(/[ ']+/).filter(Boolean);
    const cut = chunks.map((chunk) => cutIntoSyllables(chunk, syllables));
    if (cut.length < 2) return cut.flat();
    // Who writes spaces puts them between syllables, or words.
    return cut.every(([first]) => first !== undefined) ? [cut.map(([first]) => first ?? '').join(' ')] : [];
  };
  const all = [[...terms, ...others], readers].map((words) => openWords(words, readings));
  const general = new Set(Array.from(others, keyOf));
  for (const term of terms) general.delete(keyOf(term));

  const nearInPinyin = (typed: string, { byReading }: Opened): string[] =>
    nearest([...byReading.keys()], (reading) =>
      editCost(typed, reading.replaceAll(' ', ''), 1, () => 1),
    ).flatMap((reading) => byReading.get(reading) ?? []);

  /** What is read as was typed, or else what sounds alike, or else what has a letter that is wrong. */
  const waysInPinyin = (text: string, typed: string): (() => string[])[] => {
    const ways = typed.length < SHORTEST_PINYIN ? [] : cutPinyin(text);
    const isOf = (least: number, way: string): boolean => way.split(' ').length >= least;
    const isLong = typed.length >= LONG_PINYIN && ways.every((way) => isOf(MANY_SYLLABLES, way));
    return [
      ...all.map(
        ({ byReading }) =>
          () =>
            ways.flatMap((way) => byReading.get(way) ?? []),
      ),
      ...all.map(
        ({ bySound }, isReaders) =>
          () =>
            // Two syllables sound like too many words.
            ways
              .filter((way) => !isReaders || isOf(3, way))
              .flatMap((way) => bySound.get(blurReading(way)) ?? []),
      ),
      ...all.map((opened) => () => (isLong ? nearInPinyin(typed, opened) : [])),
    ];
  };

  /**
   * Of as many characters, at least half of them right and the others alike. A word of the language is meant as it is, who
   * types 民主 means no 民族, but may be another way to write a term: 柑桔.
   */
  const alikeInCharacters = (typed: string, keys: readonly string[]): string[] => {
    const most = Math.floor(typed.length / 2);
    const isWhole = cutIntoSegments(typed)?.length === 1;
    // One of two characters that only sounds alike is too little: 反腐, 防腐.
    const isNear = (a: string, b: string): boolean =>
      typed.length > 2 || lookAlike(a, b) || costOf(a, b) === READ_ALIKE;
    const mostEach = isWhole ? READ_ALIKE : ALIKE;
    return nearest(
      keys.filter((key) => key.length === typed.length && !(isWhole && general.has(key))),
      (key) => {
        let [wrong, cost] = [0, 0];
        for (let at = 0; at < key.length; at += 1) {
          if (typed[at] === key[at]) continue;
          wrong += 1;
          if (isNumeral(typed.charAt(at)) && isNumeral(key.charAt(at))) return Infinity;
          const each = wrong > most ? 1 : costOf(typed.charAt(at), key.charAt(at));
          if (each > mostEach || !isNear(typed.charAt(at), key.charAt(at))) return Infinity;
          cost += each;
        }
        return cost;
      },
    );
  };

  const nearInCharacters = (typed: string, keys: readonly string[]): string[] => {
    const segments = cutIntoSegments(typed);
    if (!isLatin(typed) && segments?.length === 1) return [];
    const most = mostCost(typed);
    // 公务车 is 公务 and something else, no 公务员.
    const isKept = typed.length < 4 && segments?.some(({ length }) => length > 1) === true;
    const cost = isKept && !isLatin(typed) ? (): number => Infinity : costOf;
    return most === 0 ? [] : nearest(keys, (key) => editCost(typed, key, most, cost));
  };

  const findKeys = (text: string, isOfWords: boolean): string[] => {
    const typed = keyOf(text);
    if (isLatin(typed)) {
      const edits = all.map(
        ({ latin }) =>
          () =>
            // Most slips leave the first letter.
            nearInCharacters(
              typed,
              latin.filter((key) => key.startsWith(typed.charAt(0))),
            ),
      );
      return firstOf([...waysInPinyin(text, typed), ...edits]);
    }
    const numerals = numeralsOf(typed);
    const [known = [], said = []] = all.map(({ chinese }) => chinese);
    const sameNumber = (key: string): boolean => numerals === '' || numeralsOf(key) === numerals;
    return firstOf([
      () => alikeInCharacters(typed, known),
      () => alikeInCharacters(typed, said),
      // What is only near must be the guide's.
      () => (isOfWords ? [] : nearInCharacters(typed, known.filter(sameNumber))),
    ]);
  };

  return {
    meantBy: (text, isOfWords) => {
      const typed = keyOf(text);
      const meant = [...new Set(findKeys(text, isOfWords))];
      // A word with something behind or before it is no slip.
      if (meant.some((key) => typed.includes(key))) return [];
      return meant.flatMap((key) => all.find(({ wordsOf }) => wordsOf.has(key))?.wordsOf.get(key) ?? []);
    },
    isPinyin: (text) => cutPinyin(text).length > 0,
  };
}

function openWords(words: Iterable<string>, readings: Readings): Opened {
  const wordsOf = new Map<string, string[]>();
  for (const word of new Set(words)) addTo(wordsOf, keyOf(word), word);
  const keys = [...wordsOf.keys()].filter((key) => key.length > 1);
  const latin = keys.filter(isLatin);
  const chinese = keys.filter((key) => !isLatin(key));
  const [byReading, bySound] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const key of chinese) {
    const ways = readAloud(key, readings);
    for (const reading of ways) addTo(byReading, reading, key);
    for (const sound of new Set(ways.map(blurReading))) addTo(bySound, sound, key);
  }
  return { wordsOf, latin, chinese, byReading, bySound };
}

/** How much may be wrong with a text: nothing of two characters, one of four, two of six; of letters about one in five. */
function mostCost(typed: string): number {
  const { length } = typed;
  if (isLatin(typed)) return length < 6 ? 0 : length < 10 ? 1 : 2;
  return length < 3 ? 0 : length < 5 ? 1 : length < 6 ? 1.5 : 2;
}

/** All keys of the least finite cost. */
function nearest(keys: readonly string[], costOf: (key: string) => number): string[] {
  let least = Infinity;
  let found: string[] = [];
  for (const key of keys) {
    const cost = costOf(key);
    if (cost < least) [least, found] = [cost, []];
    if (cost === least && cost < Infinity) found.push(key);
  }
  return found;
}

/** What the first of some ways finds that finds something. */
function firstOf(ways: readonly (() => string[])[]): string[] {
  for (const find of ways) {
    const found = find();
    if (found.length > 0) return found;
  }
  return [];
}

function numeralsOf(text: string): string {
  return (text.match(NUMERALS) ?? []).join('');
}

function isNumeral(char: string): boolean {
  return numeralsOf(char) !== '';
}

function isLatin(key: string): boolean {
  return /^[a-z0-9]*[a-z][a-z0-9]*$/.test(key);
}

function addTo(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
