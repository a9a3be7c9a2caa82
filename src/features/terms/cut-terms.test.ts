import { expect, test } from 'vitest';
import { cutTerms, listedCalls, MOST_LISTED } from './cut-terms.ts';

const termOf = (name: string, calls: number) => ({
  name,
  calls: Array.from({ length: calls }, (_, at) => String(at)),
});

test('a letter with few terms has one page, and so has one without any', () => {
  const terms = Array.from({ length: 100 }, (_, at) => termOf(String(at), 3));
  expect(cutTerms(terms)).toEqual([terms]);
  expect(cutTerms([])).toEqual([[]]);
});

test('a letter with many has pages of about the same number of lines, which hold all of them in order', () => {
  const terms = Array.from({ length: 3000 }, (_, at) => termOf(String(at), at % MOST_LISTED));
  const pages = cutTerms(terms);
  expect(pages.flat()).toEqual(terms);
  const lines = pages.map((page) => page.reduce((sum, { calls }) => sum + 1 + calls.length, 0));
  expect(Math.max(...lines)).toBeLessThanOrEqual(1200);
  expect(Math.min(...lines.slice(0, -1))).toBeGreaterThan(1190);
});

test('of a term that very many calls hold a large edition lists none, and a page of terms no line for them', () => {
  const common = termOf('技术', MOST_LISTED + 1);
  expect(listedCalls(common, true)).toEqual([]);
  expect(listedCalls(common, false)).toHaveLength(MOST_LISTED + 1);
  expect(cutTerms(Array.from({ length: 1200 }, () => common))).toHaveLength(1);
});
