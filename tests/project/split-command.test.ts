import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runScript } from '../support/run-script.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
  cpSync(path.join(PROJECT, 'guidelines/2026'), path.join(root, 'guidelines/2026'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

const file = (name: string) => path.join(root, 'guidelines/2026', name);
const generated = () =>
  readdirSync(file('generated')).map((name) => readFileSync(file(`generated/${name}`), 'utf8'));

const split = (...args: string[]) => runScript('split.ts', args, { cwd: root });

test('the committed pages are up to date, and splitting again changes nothing', () => {
  expect(split('--check')).toMatchObject({ status: 0, stderr: '' });
  const before = generated();
  expect(split().stdout).toContain('0 changed');
  expect(generated()).toEqual(before);
});

test('says in a few lines what it did', () => {
  expect(split().stdout.trim().split('\n').length).toBeLessThanOrEqual(4);
});

test('a page that is out of date fails the check with a diff, and is mended by a split', () => {
  const before = generated();
  const page = file('generated/13-2.md');
  writeFileSync(page, readFileSync(page, 'utf8').replace('不超过150万元', '不超过250万元'));
  const { status, stderr } = split('--check');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^-.*不超过250万元/m);
  expect(stderr).toMatch(/^\+.*不超过150万元/m);
  expect(stderr).toContain('npm run split');
  expect(split().status).toBe(0);
  expect(generated()).toEqual(before);
});

test('an error leaves the last good output in place and names file, line and text', () => {
  const before = generated();
  const lines = readFileSync(file('source.txt'), 'utf8').split('\n');
  writeFileSync(file('source.txt'), lines.filter((line) => !line.includes('方向14：')).join('\n'));
  const { status, stderr } = split();
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /guidelines\/2026\/source\.txt:\d+:\d+-\d+:\d+: error missing-number: .*direction 14/,
  );
  expect(generated()).toEqual(before);
});

test('a line added to the source moves what the edition file says of lines below it when asked to', () => {
  const source = readFileSync(file('source.txt'), 'utf8').split('\n');
  source.splice(500, 0, '');
  writeFileSync(file('source.txt'), source.join('\n'));
  expect(split().status).toBe(1);
  const { status, stdout, stderr } = split('--lines');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/edition\.yaml: \d\d+ numbers of lines changed/);
  expect(split('--lines').stdout).toContain('edition.yaml: 0 numbers of lines changed');
});

test('no edition at all is an error', () => {
  rmSync(file('.'), { recursive: true });
  expect(split()).toMatchObject({ status: 1 });
});
