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
import { describeFileError } from './describe-file-error.ts';
import {
  checkTarget,
  lockFolder,
  makeFolder,
  nextOf,
  recoverFolder,
  replaceFolder,
} from './replace-folder.ts';

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

test('a finished folder takes the place of none, and of another, and leaves nothing beside it', () => {
  make(nextOf(target), 'first');
  replaceFolder(target);
  expect(page()).toBe('first');
  make(nextOf(target), 'second');
  replaceFolder(target);
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

test('a folder that is being replaced is locked', () => {
  expect(lockFolder(target)).toBe(true);
  expect(lockFolder(target)).toBe(false);
  expect(lockFolder(path.join(root, 'other'))).toBe(true);
});

test('an error of writing says which file and why; any other where it was thrown', () => {
  const full = Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC', path: '/srv/dist.next/a' });
  expect(describeFileError(full, '/srv')).toBe(
    '/srv/dist.next/a cannot be written: no space is left on the disk (ENOSPC)',
  );
  const nameless = Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' });
  expect(describeFileError(nameless, '/srv/dist.next')).toBe(
    'a file of /srv/dist.next cannot be written: no space is left on the disk (ENOSPC)',
  );
  const bundler =
    'Build failed\n\x1b[31mFailed to write file in /srv/dist.next/b.js\n\nCaused by:\n    File too large (os error 27)\n';
  expect(describeFileError(new Error(bundler), '/srv')).toBe(
    '/srv/dist.next/b.js cannot be written: the file is larger than is allowed (EFBIG)',
  );
  const gone = Object.assign(new Error('ENOENT: open'), { code: 'ENOENT', path: 'a.txt', syscall: 'open' });
  expect(describeFileError(gone, '/srv')).toBe('a.txt cannot be read: it is not there (ENOENT)');
  expect(describeFileError(new TypeError('x is not a function'), '/srv')).toContain('replace-folder.test.ts');
});

test('a site may stand in a folder of its own, not in the place of a file or of what holds the project', () => {
  const project = path.join(root, 'project');
  mkdirSync(project);
  expect(checkTarget(target, project)).toBeUndefined();
  expect(checkTarget(path.join(project, 'dist'), project)).toBeUndefined();
  mkdirSync(path.join(root, 'empty'));
  expect(checkTarget(path.join(root, 'empty'), project)).toBeUndefined();
  make(target, 'good');
  // What nobody can have meant: the project's tests, somebody's letters.
  expect(checkTarget(target, project)).toContain('holds something, but no site');
  writeFileSync(path.join(target, 'index.html'), '');
  expect(checkTarget(target, project)).toBeUndefined();
  expect(checkTarget(path.join(target, 'page'), project)).toContain('is not a folder');
  expect(checkTarget(project, project)).toContain('holds the project');
  expect(checkTarget(root, project)).toContain('holds the project');
});

test('folders are made one in another, and where none can be made the system says so at once', () => {
  makeFolder(path.join(target, 'a/b'));
  expect(readdirSync(path.join(target, 'a'))).toEqual(['b']);
  expect(() => {
    makeFolder('/proc/zhinan/site');
  }).toThrow(/mkdir/);
});
