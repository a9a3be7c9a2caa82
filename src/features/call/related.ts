import type { CallEntry } from '../../guide/model/schema/entry.ts';
import { callPagesOf, type SiteEdition } from '../../site/editions.ts';
import { oncePer } from '../../site/once-per.ts';
import { withoutIndicatorNote, wordsOf } from '../../site/phrases.ts';

/** A call on a like topic, and the words that both have, the most telling first. */
export interface RelatedCall {
  page: CallEntry;
  words: string[];
}

/** How many are shown, and how many words as the reason. */
const MOST_RELATED = 4;
const MOST_WORDS = 4;

/**
 * A phrase tells something when at most this share of all calls has it, and no more than so many of them, and it is this
 * long, in characters.
 */
const RARE = 0.06;
const MOST_HOLDERS = 24;
const SHORTEST = 3;
const LONGEST = 14;

/** From how much on calls count as related; about two rare words of four characters. */
const LEAST_SCORE = 20;

/** Phrases neither begin nor end with these: they say how, not about what. */
const EMPTY_WORDS = new Set(
  '的 与 和 及 等 在 对 为 以 或 并 向 从 由 用 基于 支持 开展 研究 研发 技术 应用 示范 关键 关键技术 领域 方向 开发 重点 包括 围绕 针对 面向 推动 实现 建设 提升 项目 广西 新 型 性 化 类'.split(
    ' ',
  ),
);

/**
 * Calls on a like topic as each call, but for those beside it in its own direction. Measured by what their titles and
 * contents share word for word: every phrase of whole words that few calls have counts with its length, times the
 * logarithm of its rarity; of phrases within one another only the longest does. Calls that share nothing rare have none.
 */
export const relatedCalls = oncePer(findRelated);

function findRelated(edition: SiteEdition): ReadonlyMap<string, RelatedCall[]> {
  const calls = callPagesOf(edition);
  const holders = new Map<string, CallEntry[]>();
  for (const page of calls) {
    for (const phrase of phrasesOf(page)) {
      const having = holders.get(phrase);
      if (having) having.push(page);
      else holders.set(phrase, [page]);
    }
  }
  const most = Math.min(MOST_HOLDERS, Math.max(2, Math.floor(calls.length * RARE)));
  const shared = new Map<CallEntry, Map<CallEntry, string[]>>(calls.map((page) => [page, new Map()]));
  for (const [phrase, having] of holders) {
    if (having.length < 2 || having.length > most) continue;
    for (const one of having) {
      for (const other of having) {
        if (one === other || isBeside(one, other)) continue;
        const others = shared.get(one);
        const phrases = others?.get(other);
        if (phrases) phrases.push(phrase);
        else others?.set(other, [phrase]);
      }
    }
  }
  const weightOf = (phrase: string): number =>
    phrase.length * Math.log(calls.length / (holders.get(phrase)?.length ?? 1));
  return new Map(calls.map((page) => [page.id, chooseRelated([...(shared.get(page) ?? [])], weightOf)]));
}

/** The most related of the calls that share phrases with one, each given with these. */
function chooseRelated(
  candidates: readonly (readonly [CallEntry, string[]])[],
  weightOf: (phrase: string) => number,
): RelatedCall[] {
  const sumOf = (phrases: readonly string[]): number =>
    phrases.reduce((sum, phrase) => sum + weightOf(phrase), 0);
  const bounded = candidates
    .map(([page, phrases]) => ({ page, phrases, most: sumOf(phrases) }))
    .filter(({ most }) => most >= LEAST_SCORE)
    .sort((a, b) => b.most - a.most);
  let best: (RelatedCall & { score: number })[] = [];
  for (const { page, phrases, most } of bounded) {
    // All phrases count for more than those in no other: neither this call nor any that follows can be among the best.
    if (best.length === MOST_RELATED && most < (best.at(-1)?.score ?? 0)) break;
    const words = longestOf(phrases).sort((a, b) => weightOf(b) - weightOf(a) || compare(a, b));
    const score = sumOf(words);
    if (score < LEAST_SCORE) continue;
    best = [...best, { page, words: words.slice(0, MOST_WORDS), score }]
      .sort((a, b) => b.score - a.score || a.page.lines[0] - b.page.lines[0])
      .slice(0, MOST_RELATED);
  }
  return best.map(({ page, words }) => ({ page, words }));
}

/** Every run of whole words in a call's title and contents that may say what it is about. */
function phrasesOf({ title, call }: CallEntry): Set<string> {
  const texts = [title, ...[...call.items, ...call.options].map(({ text }) => withoutIndicatorNote(text))];
  const phrases = new Set<string>();
  for (const clause of texts.flatMap((text) => text.split(/[\p{P}\s]+/u))) {
    const words = wordsOf(clause);
    for (let from = 0; from < words.length; from += 1) {
      let phrase = '';
      for (const word of words.slice(from)) {
        phrase += word;
        if (phrase.length > LONGEST || EMPTY_WORDS.has(words[from] ?? '')) break;
        if (phrase.length >= SHORTEST && !EMPTY_WORDS.has(word)) phrases.add(phrase);
      }
    }
  }
  return phrases;
}

/** Phrases that are part of no other. */
function longestOf(phrases: readonly string[]): string[] {
  return phrases.filter((phrase) => !phrases.some((other) => other !== phrase && other.includes(phrase)));
}

/** Whether two calls stand in the same direction, or the same group without directions. */
function isBeside({ call: one }: CallEntry, { call: other }: CallEntry): boolean {
  return one.direction === null ? one.group === other.group : one.direction === other.direction;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
