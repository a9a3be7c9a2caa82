import { wordsOf } from '../../../site/phrases.ts';
import { foldText } from '../spelling.ts';

/** Characters that stand by themselves beside any word. */
const PARTICLES = new Set(
  '的和与及等在以为对由从将或并了按于向可应须需不是被把其该各每至到者时后前中内外上下间含用且但如个项类年月家名级省市区县',
);

/** Numbers and what is counted, and words with a particle: 一项, 第三, 缺的. */
const NO_NAME = /[零〇一二两三四五六七八九十百千万亿的]/;

/** A word is part of another when it stands by itself in a smaller share of its places. */
const LEAST_SHARE = 0.3;

/**
 * Those of the index's words of two characters that nobody is asked whether they were meant: what ICU's dictionary does
 * not have as a word (phrases cut out of a sentence), and what hardly ever stands between whole words, which is part of a
 * longer word or of a name: 近平, of which 习 is left over. Longer ones are not offered anyway (lexicon.ts).
 */
export function findFragments(texts: readonly string[], words: readonly string[]): string[] {
  const places = new Map<string, { all: number; free: number }>();
  for (const text of texts) {
    const cut = wordsOf(foldText(text));
    for (const [at, word] of cut.entries()) {
      const count = places.get(word) ?? { all: 0, free: 0 };
      count.all += 1;
      count.free += Number(isBorder(cut[at - 1]) && isBorder(cut[at + 1]));
      places.set(word, count);
    }
  }
  return [...new Set(words)].filter((word) => {
    if (word.length !== 2) return false;
    const { all, free } = places.get(word) ?? { all: 0, free: 0 };
    return NO_NAME.test(word) || free === 0 || free < LEAST_SHARE * all;
  });
}

/** No word, a mark, a word of several characters, or a particle. */
function isBorder(word = ''): boolean {
  return !/^\p{Script=Han}$/u.test(word) || PARTICLES.has(word);
}
