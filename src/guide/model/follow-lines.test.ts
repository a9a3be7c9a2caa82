import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { realInput } from '../../../tests/support/real-guide.ts';
import { readLines } from '../parse/lines.ts';
import { createReporter } from '../report/reporter.ts';
import { checkEdition } from './checks/edition-quotes.ts';
import { followLines } from './follow-lines.ts';
import { EditionFile } from './schema/edition-file.ts';

const { source, edition } = realInput();
const text = new TextDecoder().decode(source).split('\n');
const faults = (file: string, lines: readonly string[]): number => {
  const report = createReporter('source.txt');
  checkEdition(EditionFile.parse(parse(file)), readLines(lines.join('\n')), report);
  return report.messages.length;
};

test('a file whose lines are right is left as it is', () => {
  expect(followLines(edition, readLines(text.join('\n')))).toEqual({ text: edition, moved: 0, named: [] });
});

test.each([
  ['one line at the beginning', [0]],
  ['two lines between', [457, 457]],
  ['lines in three places', [0, 300, 900]],
])('%s: the quotations go with their lines, and nothing else changes', (_, places) => {
  const next = [...text];
  for (const at of [...places].reverse()) next.splice(at, 0, '这一行是后来补的。');
  expect(faults(edition, next)).toBeGreaterThan(0);
  const { text: followed, moved, named } = followLines(edition, readLines(next.join('\n')));
  expect(faults(followed, next)).toBe(0);
  expect(moved).toBeGreaterThan(10);
  expect(named).toContain('第658、698、809、984行');
  const unnumbered = (file: string): string => file.replace(/line: \d+/g, 'line:');
  expect(unnumbered(followed)).toBe(unnumbered(edition));
  // Back again, the numbers are what they were: none went to another line that has the same words.
  expect(followLines(followed, readLines(text.join('\n'))).text).toBe(edition);
});

test('a quotation that no line has keeps its number, for the split to report', () => {
  const { notes } = EditionFile.parse(parse(edition));
  const [first] = notes;
  const next = text.map((line) => (first ? line.replaceAll(first.quote, '') : line));
  expect(followLines(edition, readLines(next.join('\n')))).toMatchObject({ text: edition, moved: 0 });
});
