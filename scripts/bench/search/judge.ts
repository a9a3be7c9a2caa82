import { literalMatches, looseMatches, type OraclePage } from '../../../tests/search/oracle.ts';
import type { OurAnswer } from './our-page.ts';

/** How good the answer to one query is. */
export interface Judgement {
  /** The share of the expected pages that was found; 1 when none is expected. */
  recall: number;
  /** The share of the found pages that was expected; 1 when none was found. */
  precision: number;
  /** Exactly the expected pages were found. */
  isRight: boolean;
}

/**
 * Judges our answer: every page with the query in its text, else those with it when punctuation is passed over,
 * which must be said. An entry that is meant by its number is no literal match and does not count against us.
 */
export function judgeOurs(query: string, answer: OurAnswer, oracle: readonly OraclePage[]): Judgement {
  const literal = literalMatches(query, oracle);
  const [first = '', ...rest] = answer.addresses;
  const isOnlyDirect = answer.isDirect && !literal.includes(first);
  const found = isOnlyDirect ? rest : answer.addresses;
  // A query that leads to an entry by its number is answered thereby: nothing looser is looked for.
  const loose = literal.length > 0 || answer.isDirect ? [] : looseMatches(query, oracle);
  const judgement = judge(found, literal.length > 0 ? literal : loose);
  return { ...judgement, isRight: judgement.isRight && answer.isLoose === loose.length > 0 };
}

/** Judges Pagefind's answer; without a literal match it may give none or the loose ones, whichever it is nearer to. */
export function judgeStock(
  query: string,
  addresses: readonly string[],
  oracle: readonly OraclePage[],
): Judgement {
  const literal = literalMatches(query, oracle);
  if (literal.length > 0) return judge(addresses, literal);
  const none = judge(addresses, []);
  const loose = judge(addresses, looseMatches(query, oracle));
  return loose.recall + loose.precision > none.recall + none.precision ? loose : none;
}

function judge(found: readonly string[], expected: readonly string[]): Judgement {
  const wanted = new Set(expected);
  const common = found.filter((address) => wanted.has(address)).length;
  return {
    recall: wanted.size === 0 ? 1 : common / wanted.size,
    precision: found.length === 0 ? 1 : common / found.length,
    isRight: common === wanted.size && common === found.length,
  };
}
