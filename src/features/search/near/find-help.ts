import type { SearchIndex } from '../page-texts.ts';
import { foldText, textPhrase } from '../spelling.ts';
import { cutIntoWords, type Piece } from '../words.ts';
import { absentWords, scarceWords, scarceWordsLike, spellerOf, vocabularyOf } from './lexicon.ts';
import { numbersInDigits } from './numbers.ts';
import { cutIntoSegments } from './segments.ts';
import type { Speller } from './slips.ts';
import { keyOf, type NearWords, type Offer, type Thesaurus } from './thesaurus.ts';

/** What a reader is offered who found nothing, or little: each expression a search of its own. */
export interface Help {
  /** What the reader may have meant. */
  meant: readonly Offer[];
  /** What the guide has for words of the query. */
  words: readonly NearWords[];
  /** The same for what the reader may have meant, where the guide does not have that. */
  meantWords: readonly NearWords[];
}

const NOTHING: Help = { meant: [], words: [], meantWords: [] };

/** How many corrections are offered at most, and of how many that are equally near the pages are counted. */
const CORRECTIONS = 3;
const COUNTED = 8;

/** How many terms of a query, and words of them, are helped with. */
const TERMS = 3;

/** How long a part of a term is that may be a slip by itself. */
const SHORTEST_PART = 3;
const LONGEST_PART = 8;

/** A longer term is a passage that somebody has copied. */
const LONGEST_TERM = 40;

/** What there is beside few results for a query. */
export async function findHelpBeside(index: SearchIndex, query: string): Promise<Help> {
  const near = (await scarceWordsLike(index, query)).offersFor(query);
  return { ...NOTHING, meant: await countInDigits(index, query), words: near ? [near] : [] };
}

/** What there is for a query of which nothing was found; `missing` are those of its terms that no page has. */
export async function findHelpInstead(
  index: SearchIndex,
  query: string,
  missing: readonly string[],
): Promise<Help> {
  const whole = (await absentWords(index)).offersFor(query);
  if (whole) return { ...NOTHING, words: [whole] };
  if (isOfLetters(query)) {
    const { isPinyin } = await spellerOf(index);
    const help = await helpWithSlip(index, query, []);
    if (isPinyin(query) || help !== NOTHING) return help;
  }
  const terms = missing.filter(({ length }) => length <= LONGEST_TERM);
  const help = await Promise.all(terms.slice(0, TERMS).map((term) => helpWith(index, term)));
  return {
    meant: help.flatMap(({ meant }) => meant).slice(0, CORRECTIONS),
    words: help.flatMap(({ words }) => words).slice(0, TERMS),
    meantWords: help.flatMap(({ meantWords }) => meantWords).slice(0, 1),
  };
}

/** The first of these that there is: its numbers in digits, readers' words in it, a correction, words that few pages have. */
async function helpWith(index: SearchIndex, term: string): Promise<Help> {
  const amounts = await countInDigits(index, term);
  if (amounts.length > 0) return { ...NOTHING, meant: amounts };
  const [absent, vocabulary] = await Promise.all([absentWords(index), vocabularyOf(index)]);
  const pieces = cutIntoWords(term, vocabulary);
  const words = offersFor(wholePieces(term, pieces), absent).filter(
    // Of so short a term a word may be a part by chance: 奥巴马 has nothing to do with 巴马.
    ({ near }) => near.length > 0 || pieces.length === 1 || term.length > SHORTEST_PART,
  );
  if (words.length > 0) return { ...NOTHING, words };
  const help = await helpWithSlip(index, term, pieces);
  return help === NOTHING ? { ...NOTHING, words: offersFor(pieces, await scarceWords(index)) } : help;
}

/** What may be meant by a term: what the guide has, or else what it has for that. */
async function helpWithSlip(index: SearchIndex, term: string, pieces: readonly Piece[]): Promise<Help> {
  const slips = findSlips(await spellerOf(index), term, pieces).slice(0, COUNTED);
  const meant = await countPages(index, slips);
  if (meant.length > 0) return { ...NOTHING, meant };
  const absent = await absentWords(index);
  const meantWords = slips.flatMap((word) => absent.offersFor(word) ?? []);
  return meantWords.length > 0 ? { ...NOTHING, meantWords } : NOTHING;
}

/** The text with its numbers in digits, where it is another one that the guide has. */
async function countInDigits(index: SearchIndex, text: string): Promise<Offer[]> {
  const inDigits = numbersInDigits(text);
  // A number of nothing is part of too many others: 100 of 1000.
  return inDigits === text || /^\d+$/.test(inDigits) ? [] : countPages(index, [inDigits]);
}

function offersFor(pieces: readonly Piece[], thesaurus: Thesaurus): NearWords[] {
  const words = new Set(pieces.flatMap(({ text, isWord }) => (isWord ? [text] : [])));
  return [...words].flatMap((word) => thesaurus.offersFor(word) ?? []);
}

/** Those that do not begin within a word of the language: 泉水 is none of 矿泉水, which is 矿泉 and 水. */
function wholePieces(term: string, pieces: readonly Piece[]): Piece[] {
  const segments = cutIntoSegments(term);
  if (!segments) return [...pieces];
  const beginnings = new Set<number>();
  let at = 0;
  for (const { length } of segments) {
    beginnings.add(at);
    at += length;
  }
  let from = 0;
  return pieces.filter(({ text: { length } }) => {
    from += length;
    return beginnings.has(from - length);
  });
}

/** What may be meant by a term, or else by a part of it that consists of several pieces, a longer one first. */
function findSlips({ meantBy }: Speller, term: string, pieces: readonly Piece[]): string[] {
  const isOfWords = pieces.length > 0 && pieces.every(({ isWord }) => isWord);
  const whole = meantBy(term, isOfWords);
  if (whole.length > 0) return whole;
  const texts = pieces.map(({ text }) => text);
  const parts = texts.flatMap((_text, from) =>
    texts.slice(from + 1).map((_last, more) => texts.slice(from, from + more + 2).join('')),
  );
  return (
    parts
      .filter(({ length }) => length >= SHORTEST_PART && length <= LONGEST_PART)
      .sort((a, b) => b.length - a.length)
      .map((part) => meantBy(part, true))
      .find((meant) => meant.length > 0) ?? []
  );
}

/** Those of some texts that the guide has, with as many pages as a search finds; most first, and of nearly the same one. */
async function countPages({ pagefind }: SearchIndex, texts: readonly string[]): Promise<Offer[]> {
  const offers = await Promise.all(
    texts.map(async (text) => {
      const { results } = await pagefind.search(textPhrase(foldText(text)));
      return { text, pages: results.length };
    }),
  );
  const found = offers.filter(({ pages }) => pages > 0).sort((a, b) => b.pages - a.pages);
  // 人工智能+ is no other correction than 人工智能.
  const keys = found.map(({ text }) => keyOf(text));
  return found.filter((_offer, at) => keys.indexOf(keys[at] ?? '') === at);
}

/** Several words of letters: wu ren ji, artificial intelligence. */
function isOfLetters(query: string): boolean {
  return /^[a-z]+(?:[ '][a-z]+)+$/i.test(query.trim());
}
