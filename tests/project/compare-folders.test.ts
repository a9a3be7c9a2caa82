import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareFolders } from '../support/compare-folders.ts';

let root: string;
let first: string;
let second: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
  [first, second] = [path.join(root, 'first'), path.join(root, 'second')];
});

afterEach(() => rmSync(root, { recursive: true }));

function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

test('folders with the same files do not differ', () => {
  write(first, { 'a.txt': 'one', 'in/b.txt': 'two' });
  write(second, { 'a.txt': 'one', 'in/b.txt': 'two' });
  expect(compareFolders(first, second)).toEqual([]);
});

test('a difference names the file, the byte and what stands there', () => {
  write(first, { 'in/b.txt': 'built at one', 'c.txt': 'long', 'd.txt': '' });
  write(second, { 'in/b.txt': 'built at two', 'c.txt': 'longer', 'e.txt': '' });
  expect(compareFolders(first, second)).toEqual([
    'c.txt: byte 4 of 4 and 6\n  "long"\n  "longer"',
    `d.txt: only in ${first}`,
    `e.txt: only in ${second}`,
    'in/b.txt: byte 9 of 12 and 12\n  "built at one"\n  "built at two"',
  ]);
});
