import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { realInput, splitRealGuide } from '../../../tests/support/real-guide.ts';
import { readRealThesaurus } from '../../../tests/support/real-thesaurus.ts';
import type { JudgedQuery } from '../../../tests/support/judge-ranking.ts';
import { buildMatchFile } from './match/build-match-file.ts';
import { loadMatcher } from './match/load-matcher.ts';
import { guideSays, markText, nearestSentence } from './phrases.ts';

const source = new TextDecoder().decode(realInput().source);

test('the sentence of the nearest item is quoted, of a call without one that which says most', () => {
  const phrases = [
    { said: '珊瑚', guide: '珊瑚礁', relation: 'narrower' as const },
    { said: '修复', guide: '修复', relation: 'exact' as const },
  ];
  const match = { call: '1', score: 1, item: 2, phrases };
  const passages = [
    { kind: 'title' as const, item: null, text: '珊瑚礁修复' },
    { kind: 'item' as const, item: 1, text: '支持珊瑚礁修复。' },
    { kind: 'item' as const, item: 2, text: '支持红树林修复；支持珊瑚礁保护。' },
    { kind: 'content' as const, item: null, text: '支持修复。支持珊瑚礁。' },
  ];
  expect(nearestSentence(match, passages)).toBe('支持珊瑚礁保护');
  expect(nearestSentence({ ...match, item: null }, passages)).toBe('支持珊瑚礁修复');
  expect(nearestSentence({ ...match, item: null }, passages.slice(0, 1))).toBe('');
});

test('a quoted sentence is the guide’s, character for character, and says what led to it', () => {
  const matcher = loadMatcher(buildMatchFile(splitRealGuide().guide, readRealThesaurus()));
  const queries = JSON.parse(readFileSync('tests/find/topics.json', 'utf8')) as JudgedQuery[];
  const quotes = queries.flatMap(({ query }) =>
    matcher.rank(query).flatMap((match) => {
      const sentence = nearestSentence(match, matcher.passages(match.call));
      return sentence === '' ? [] : [{ sentence, guide: guideSays(match.phrases) }];
    }),
  );
  expect(quotes.length).toBeGreaterThan(1000);
  expect(quotes.filter(({ sentence }) => !source.includes(sentence))).toEqual([]);
  expect(quotes.filter(({ sentence, guide }) => !markText(sentence, guide).some((p) => p.isMarked))).toEqual(
    [],
  );
});
