import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { USUAL_MODES } from '../../src/guide/grammar/grammar.ts';
import { readBuilt } from '../support/addresses.ts';
import { cleanLines } from '../support/real-guide.ts';
import { parsePage } from '../support/shown-words.ts';

test('what is said of funding modes stands in the guide, and what is said to be unexplained is', async () => {
  const lines = cleanLines(readFileSync('guidelines/2026/source.txt', 'utf8'));
  const rows = parsePage(await readBuilt('2026/overview/index.html')).querySelectorAll('.mode-notes > div');
  expect([...rows].map((row) => row.querySelector('dt')?.textContent)).toEqual(USUAL_MODES);
  for (const row of rows) {
    const mode = row.querySelector('dt')?.textContent ?? '';
    const quote = row.querySelector('q')?.textContent;
    if (quote !== undefined) {
      const line = Number(/\d+/.exec(row.querySelector('a')?.textContent ?? '')?.[0]);
      expect(lines[line - 1]).toContain(quote);
      continue;
    }
    expect(row.querySelector('dd')?.textContent.trim()).toBe('本指南没有解释');
    // No sentence says what it is, and no document is named by which it is paid.
    const explains = new RegExp(
      `${mode}(?:[”"])?(?:方式)?(?:是指|指的是|即|（指)|所谓[“"]?${mode}|《[^》]*${mode}[^》]*》`,
    );
    expect(lines.filter((line) => explains.test(line))).toEqual([]);
  }
});
