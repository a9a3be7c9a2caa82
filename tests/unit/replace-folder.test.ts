import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeFileError } from '../../src/files/describe-file-error.ts';
import { lockFolder } from '../../src/files/lock-folder.ts';
import { nextOf, recoverFolder, replaceFolder } from '../../src/files/replace-folder.ts';

let root: string;
let target: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
  target = path.join(root, 'dist');
});

afterEach(() => rmSync(root, { recursive: true }));

function make(folder: string, text: string): void {
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'page'), text);
}

const page = () => readFileSync(path.join(target, 'page'), 'utf8');

test('a finished folder takes the place of none, and of another, and leaves nothing beside it', async () => {
  make(nextOf(target), 'first');
  await replaceFolder(target);
  expect(page()).toBe('first');
  make(nextOf(target), 'second');
  await replaceFolder(target);
  expect(page()).toBe('second');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('what a process that was killed left behind is taken away; what it had moved away comes back', () => {
  make(target, 'good');
  make(nextOf(target), 'half');
  recoverFolder(target);
  expect(page()).toBe('good');
  expect(existsSync(nextOf(target))).toBe(false);
  renameSync(target, `${target}.old`);
  recoverFolder(target);
  expect(page()).toBe('good');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('a folder that is being replaced is locked', async () => {
  expect(await lockFolder(target)).toBe(true);
  expect(await lockFolder(target)).toBe(false);
  expect(await lockFolder(path.join(root, 'other'))).toBe(true);
});

test('an error of writing says which file and why; any other where it was thrown', () => {
  const full = Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC', path: '/srv/dist.next/a' });
  expect(describeFileError(full)).toBe(
    '/srv/dist.next/a cannot be written: no space is left on the disk (ENOSPC)',
  );
  expect(describeFileError(new TypeError('x is not a function'))).toContain('replace-folder.test.ts');
});
