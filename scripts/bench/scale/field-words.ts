import { wordsOf } from '../../../src/site/phrases.ts';
import {
  BORDER_WORDS,
  COMMON_WORDS,
  LEADING_WORDS,
  NAME_ENDINGS,
  TRAILING_WORDS,
} from '../../../src/features/terms/how-words.ts';
import { createRandom, pick, type Random } from './random.ts';

/** The common language of guides stays; so do the words of labels and references, which mean something to the parser. */
const KEPT = [
  BORDER_WORDS,
  LEADING_WORDS,
  TRAILING_WORDS,
  NAME_ENDINGS,
  COMMON_WORDS,
  new Set('考核 指标 考核指标 申报 主要 内容 万元 行动 计划 不得 另行 通知 不少于 不超过'.split(' ')),
  // Of what is to be met: elsewhere they would make a rule that nobody can read.
  new Set('上述 以上 满足 其中 任选 必选'.split(' ')),
];

/** Field words by length, each as often as it stands in the texts, so that a frequent one is drawn frequently. */
export type FieldWords = ReadonlyMap<number, readonly string[]>;

/** Whether a word, as ICU cuts it, says in what field: 种质, 石墨烯. */
export function isFieldWord(word: string): boolean {
  return /^[\u4e00-\u9fff]{2,4}$/.test(word) && !KEPT.some((words) => words.has(word));
}

/** The field words of texts. */
export function collectFieldWords(texts: readonly string[]): FieldWords {
  const words = texts.flatMap(wordsOf).filter(isFieldWord);
  return Map.groupBy(words, ({ length }) => length);
}

/** About how many different words a language has that are in no guide of a hundred calls. */
const NEW_WORDS = 40_000;

/**
 * A word of the given length that the texts need not have, put together from the beginning of one of theirs and the end
 * of another. Its rank among the new words is drawn, the n-th being drawn n times as seldom as the first: so that, as in
 * real texts, few of them are frequent, most stand once, and there are ever more of them.
 */
export function drawNewWord(words: FieldWords, length: number, random: Random): string {
  const rank = Math.floor(NEW_WORDS ** random());
  const own = createRandom(rank * 8 + length);
  const known = words.get(length) ?? [];
  const half = Math.ceil(length / 2);
  return pick(known, own).slice(0, half) + pick(known, own).slice(half);
}
