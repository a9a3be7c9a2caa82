import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLate } from './build-worker.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (files: Record<string, string>): void => {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
};

test('with a script is kept what it may load late, with all that this loads in turn', () => {
  write({
    'page.js': 'import"./shared.js";button.onclick=()=>import(`./dialog.js`)',
    'shared.js': 'export{a as b}',
    'dialog.js': 'import{b}from"./shared.js";import{c}from"./rows.js";later(()=>import("./table.js"))',
    'rows.js': 'export let c',
    'table.js': 'export let d;import("./page.js")',
    'style.css': 'a{}',
  });
  const late = findLate(folder, '/_astro/');
  expect(late['/_astro/page.js']).toEqual(
    ['dialog', 'rows', 'shared', 'table'].map((name) => `/_astro/${name}.js`),
  );
  expect(Object.keys(late)).toEqual(['dialog', 'page', 'table'].map((name) => `/_astro/${name}.js`));
});

test('what is large, what search runs on, and what is not there is not kept, nor what only these load', () => {
  write({
    'page.js': 'import("./book.js");import("./search-code.1.js");import("./gone.js")',
    'book.js': `import("./sheet.js");${' '.repeat(20_001)}`,
    'search-code.1.js': 'import("./help.js")',
    'sheet.js': '',
    'help.js': '',
  });
  expect(findLate(folder, '/')).toEqual({
    '/book.js': ['/sheet.js'],
    '/search-code.1.js': ['/help.js'],
  });
});
