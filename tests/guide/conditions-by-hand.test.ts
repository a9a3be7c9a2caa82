import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Conditions } from '../../src/guide/model/schema/call.ts';
import { callsOf, cleanLines, realInput, splitRealGuide } from '../support/real-guide.ts';

// conditions-by-hand.tsv was written by reading the text, before the code that reads conditions; the other two tables
// by a reading without sight of code or data, settled on the text.
const calls = callsOf(splitRealGuide().guide);
const [head = [], ...rows] = readFileSync(path.join(import.meta.dirname, 'conditions-by-hand.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));
const lines = cleanLines(new TextDecoder().decode(realInput().source));

test('the table has the 101 calls in the order of the document', () => {
  expect(rows.map(([id]) => id)).toEqual(calls.map(({ id }) => id));
});

describe.each(head.slice(1).map((key, column) => [key as keyof Conditions, column + 1] as const))(
  '%s',
  (key, column) => {
    test('is answered for each call as it was read from the text', () => {
      const answers = calls.map(({ id, conditions }) => `${id} ${conditions[key].answer}`);
      expect(answers).toEqual(rows.map((row) => `${row[0] ?? ''} ${row[column] ?? ''}`));
    });

    test('rests on sentences of the call itself, verbatim', () => {
      for (const { id, conditions, lines: range } of calls) {
        const { answer, evidence } = conditions[key];
        expect(evidence.length > 0, `${id} ${answer}`).toBe(answer !== 'not-stated');
        for (const { text, line } of evidence) {
          expect(lines[line - 1], id).toContain(text);
          expect(line, id).toBeGreaterThanOrEqual(range[0]);
          expect(line, id).toBeLessThanOrEqual(range[1]);
        }
      }
    });
  },
);

/** A table of clauses that a reader picked out of the text, without knowing what the code picks. */
function readSentences(file: string): string[] {
  const [, ...sentences] = readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n');
  return sentences.map((row) => row.replace(/[。；]$/, ''));
}

const asRow = (...cells: (string | number)[]): string => cells.join('\t').replace(/[。；]$/, '');

test('who may lead is said by the clauses that a reader picked out', () => {
  const read = calls.flatMap(({ id, leads }) =>
    leads.map(({ line, force, text }) => asRow(id, line, force, text)),
  );
  expect(read).toEqual(readSentences('leads-by-hand.tsv'));
});

test('what is preferred is said by the clauses that a reader picked out', () => {
  const read = calls.flatMap(({ id, preferences }) =>
    preferences.map(({ line, text }) => asRow(id, line, text)),
  );
  expect(read).toEqual(readSentences('preferences-by-hand.tsv'));
});

test('all these clauses stand in the requirements or the content of their call, verbatim, in their sentence', () => {
  for (const { id, leads, preferences, requirements, content } of calls) {
    for (const { text, line, sentence } of [...leads, ...preferences]) {
      expect(lines[line - 1], id).toContain(sentence ?? text);
      if (sentence !== null) expect(sentence, id).toContain(text);
      expect(sentence, id).not.toBe(text);
      expect(
        [...requirements, ...content].some((entry) => entry.line === line && entry.text.includes(text)),
        `${id} ${text}`,
      ).toBe(true);
    }
  }
});
