import { foldText } from './spelling.ts';

/** A query as understood. */
export interface Query {
  /** Terms that must all occur, folded; a quoted one keeps its spaces. Each once. */
  terms: string[];
  /** The id of an entry when the query is nothing but its number: 方向13, 13-2, 方向13子方向2. */
  id: string | undefined;
}

/** Straight quotation marks around a term that keeps its spaces; within a word they are text, as curly ones are. */
const QUOTED = /(^|\s)["＂]([^"＂]*)["＂](?=\s|$)/g;

/** One that begins such a term which is still being typed. */
const UNCLOSED = /(^|\s)["＂](?=[^"＂]*$)/;

/** 13, 方向13, 13-2, 26-2-1, 方向13 子方向2. */
const NUMBER = /^(?:方向)?\s*(\d{1,4})(?:\s*(?:[-—–.·]|子方向)\s*(\d{1,3}))?(?:\s*[-—–.·]\s*(\d{1,3}))?$/;

/** Private-use and zero-width characters: the index is spelt with them, and text that is pasted may hold some. */
const UNSEEN = /[\p{Co}\u200b-\u200d\u2063\ufeff]/gu;

/** No paragraph of a guide is as long; what it takes to look for a text grows with it, and a browser would stand still. */
const LONGEST_QUERY = 3000;

/** A text that came from a field or an address as it may be looked for: not too long, and without halves of characters. */
export function tidyQuery(text: string): string {
  return text.slice(0, LONGEST_QUERY).replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Reads what a reader typed. */
export function parseQuery(input: string): Query {
  const text = input.replace(UNSEEN, '').trim();
  const quoted = [...text.matchAll(QUOTED)].map((match) => foldText(match[2] ?? '').trim());
  const plain = foldText(text.replace(QUOTED, ' ').replace(UNCLOSED, ' ')).split(/ +/);
  const terms = [...new Set([...plain, ...quoted])].filter((term) => term !== '');
  const id = NUMBER.exec(foldText(text))?.slice(1).filter(Boolean).map(Number).join('-');
  return { terms, id: id === '' ? undefined : id };
}
