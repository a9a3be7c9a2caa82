import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cleanLines, realInput } from '../support/real-guide.ts';

// Who may lead, under which conditions, and what is to be handed in: read from the text alone, without sight of code or
// data, by readers who did not know of one another. Nothing compares the site with them yet.
const FOLDER = path.join(import.meta.dirname, 'readings');
const lines = cleanLines(new TextDecoder().decode(realInput().source));

test.each(globSync('*.tsv', { cwd: FOLDER }))('%s quotes the guide to the letter', (file) => {
  const [head = [], ...rows] = readFileSync(path.join(FOLDER, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const [line, quote] = [head.indexOf('line'), head.indexOf('quote')];
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows)
    if (row[quote]) expect(lines[Number(row[line]) - 1], row.join(' ')).toContain(row[quote]);
});
