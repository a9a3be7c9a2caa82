import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** Of each kind one at least: code, text, what is generated, bytes that are tested, pictures. */
const FILES = [
  '.gitattributes',
  'package.json',
  'README.md',
  'guidelines/2026/source.txt',
  'guidelines/2026/edition.yaml',
  'tests/fixtures/crlf/source.txt',
  ...globSync('guidelines/2026/generated/*.{md,json}'),
  ...globSync('docs/*.png'),
];

let root: string;

beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'zhinan-'))));
afterEach(() => rmSync(root, { recursive: true }));

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

test.each(['true', 'input', 'false'])('a clone with core.autocrlf=%s has the same bytes', (setting) => {
  const [origin, clone] = ['origin', 'clone'].map((name) => path.join(root, name)) as [string, string];
  mkdirSync(origin);
  for (const file of FILES) cpSync(file, path.join(origin, file));
  git(origin, 'init', '--quiet');
  git(origin, 'add', '--all');
  git(origin, 'commit', '--quiet', '--message', 'all');
  git(root, 'clone', '--quiet', '-c', `core.autocrlf=${setting}`, origin, clone);
  const changed = FILES.filter((file) => !readFileSync(file).equals(readFileSync(path.join(clone, file))));
  expect(changed).toEqual([]);
  expect(git(clone, 'status', '--porcelain')).toBe('');
});
