import { editCost } from './edit-cost.ts';
import { blurReading, readAloud, type Readings } from './readings.ts';
import { keyOf } from './thesaurus.ts';

/** Finds what somebody may have meant who made a slip. */
export interface Speller {
  /**
   * The words nearest to what was typed, all that are equally near; none when none is near. What is made of words that
   * there are is taken for a slip only where it is read like another word.
   */
  meantBy: (typed: string, isOfWords: boolean) => string[];
}

/** The least letters of pinyin, of which two characters have four; from the second length on one may be wrong. */
const SHORTEST_PINYIN = 4;
const LONG_PINYIN = 8;

/** What a character costs in place of one that is read alike; everything else costs 1. */
const READ_ALIKE = 0.5;

/** Opens words for questions. */
export function openSpeller(words: Iterable<string>, readings: Readings): Speller {
  const wordsOf = new Map<string, string[]>();
  for (const word of new Set(words)) addTo(wordsOf, keyOf(word), word);
  const keys = [...wordsOf.keys()].filter((key) => key.length > 1);
  const byReading = new Map<string, string[]>();
  for (const key of keys.filter((each) => !isLatin(each)))
    for (const reading of new Set(readAloud(key, readings).map(blurReading))) addTo(byReading, reading, key);

  /** Keys that are read alike: without any difference, or else without one that many do not hear. */
  const readAlike = (typed: string): string[] => {
    const exact = new Set(readAloud(typed, readings));
    const all = [...exact].flatMap((reading) => byReading.get(blurReading(reading)) ?? []);
    const same = all.filter((key) => readAloud(key, readings).some((reading) => exact.has(reading)));
    return [...new Set(same.length > 0 ? same : all)];
  };
  const soundsOf = new Map([...readings].map(([char, ways]) => [char, ways.map(blurReading)]));
  const costOf = (a: string, b: string): number => {
    const sounds = soundsOf.get(a);
    return sounds && soundsOf.get(b)?.some((sound) => sounds.includes(sound)) ? READ_ALIKE : 1;
  };
  const readInPinyin = (typed: string): string[] => {
    if (typed.length < SHORTEST_PINYIN) return [];
    const alike = readAlike(typed);
    if (alike.length > 0 || typed.length < LONG_PINYIN) return alike;
    const sound = blurReading(typed);
    return nearest([...byReading.keys()], (reading) => editCost(sound, reading, 1, () => 1)).flatMap(
      (reading) => byReading.get(reading) ?? [],
    );
  };
  const nearInCharacters = (typed: string, isOfWords: boolean): string[] => {
    const most = mostCost(typed);
    // At least half of the characters are right.
    const mostAlike = Math.floor(typed.length / 2) * READ_ALIKE;
    const alike = nearest(readAlike(typed), (key) => editCost(typed, key, mostAlike, costOf));
    if (alike.length > 0 || isOfWords || most === 0) return alike;
    const isTypedLatin = isLatin(typed);
    return nearest(
      keys.filter((key) => isLatin(key) === isTypedLatin),
      (key) => editCost(typed, key, most, costOf),
    );
  };
  return {
    meantBy: (text, isOfWords) => {
      const typed = keyOf(text);
      const pinyin = isLatin(typed) ? readInPinyin(typed) : [];
      const meant = pinyin.length > 0 ? pinyin : nearInCharacters(typed, isOfWords);
      // A word with something behind or before it is no slip.
      return meant.some((key) => typed.includes(key)) ? [] : meant.flatMap((key) => wordsOf.get(key) ?? []);
    },
  };
}

/** How much may be wrong with a text: nothing of two characters, one of four, two of six; of letters about one in five. */
function mostCost(typed: string): number {
  const { length } = typed;
  if (isLatin(typed)) return length < 5 ? 0 : length < 9 ? 1 : 2;
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

function isLatin(key: string): boolean {
  return /^[a-z0-9]*[a-z][a-z0-9]*$/.test(key);
}

function addTo(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
