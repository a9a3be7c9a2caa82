import fs, {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptResults, pruneResults } from './kept-results.ts';

let root: string;
let made: string[];
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
  made = [];
});
afterEach(() => rmSync(root, { recursive: true }));

const folder = () => path.join(root, '.cache/build/kind');
const files = () => readdirSync(folder()).map((name) => path.join(folder(), name));
const make = async (...inputs: string[]): Promise<string> => {
  const result = await keptResults('kind', true, root).keep(inputs, () => {
    made.push(inputs.join('+'));
    return Buffer.from(`made of ${inputs.join(' and ')}`);
  });
  return Buffer.from(result).toString();
};

test('a result is made once for the same inputs, and anew for others', async () => {
  expect(await make('a', 'b')).toBe('made of a and b');
  expect(await make('a', 'b')).toBe('made of a and b');
  expect(await make('ab')).toBe('made of ab');
  expect(await make('a', 'b', '')).toBe('made of a and b and ');
  expect(made).toEqual(['a+b', 'ab', 'a+b+']);
});

test.each([
  ['is cut short', (file: string) => truncateSync(file, 40)],
  ['is empty', (file: string) => writeFileSync(file, '')],
  [
    'has another character',
    (file: string) => {
      const content = readFileSync(file);
      content[content.length - 1] = 33;
      writeFileSync(file, content);
    },
  ],
  [
    'is that of other inputs',
    (file: string) => {
      const [other = ''] = files().filter((one) => one !== file);
      renameSync(other, file);
    },
  ],
])('a result that %s is made anew', async (_, damage) => {
  await make('a');
  const [file = ''] = files();
  await make('b');
  damage(file);
  expect(await make('a')).toBe('made of a');
  expect(await make('a')).toBe('made of a');
  expect(made).toEqual(['a', 'b', 'a']);
});

test('what was noted last under a name is recalled, and nothing that was damaged', async () => {
  const kept = keptResults('kind', true, root);
  expect(kept.recall('a')).toBeUndefined();
  kept.note('a', '一');
  kept.note('b', '二');
  kept.note('a', '三');
  expect([kept.recall('a'), kept.recall('b')]).toEqual(['三', '二']);
  for (const file of files()) truncateSync(file, 33);
  expect([kept.recall('a'), kept.recall('b')]).toEqual([undefined, undefined]);
  kept.note('a', '四');
  expect([kept.recall('a'), keptResults('other', true, root).recall('a')]).toEqual(['四', undefined]);
  expect(await make('a')).toBe('made of a');
});

test('nothing is read or kept when it is off, and nothing fails where nothing can be kept', async () => {
  const off = keptResults('kind', false, root);
  for (const text of ['one', 'two'])
    expect(Buffer.from(await off.keep(['a'], () => Buffer.from(text))).toString()).toBe(text);
  off.note('a', 'one');
  expect(off.recall('a')).toBeUndefined();
  expect(readdirSync(root)).toEqual([]);
  writeFileSync(path.join(root, '.cache'), 'no folder');
  expect(await make('a')).toBe('made of a');
  expect(await make('a')).toBe('made of a');
  pruneResults(root);
});

test('what fails is not kept', async () => {
  const fail = keptResults('kind', true, root).keep(['a'], () => Promise.reject(new Error('no')));
  await expect(fail).rejects.toThrow('no');
  expect(await make('a')).toBe('made of a');
});

test('builds at the same time leave whole results', async () => {
  const texts = await Promise.all(Array.from({ length: 20 }, (_, at) => make(String(at % 4))));
  expect(new Set(texts).size).toBe(4);
  expect(files()).toHaveLength(4);
});

test('what was not used for a month is deleted, and what is used is not', async () => {
  await make('a');
  const old = new Date(Date.now() - 20 * 24 * 3600 * 1000);
  for (const file of files()) utimesSync(file, old, old);
  await make('b');
  await make('a');
  pruneResults(root, Date.now() + 25 * 24 * 3600 * 1000);
  expect(files()).toHaveLength(2);
  pruneResults(root, Date.now() + 40 * 24 * 3600 * 1000);
  expect(files()).toHaveLength(0);
});

test('code that Node has compiled long ago is deleted too', () => {
  const compiled = path.join(root, '.cache/node/v24');
  mkdirSync(compiled, { recursive: true });
  writeFileSync(path.join(compiled, 'a'), 'code');
  pruneResults(root, Date.now() + 25 * 24 * 3600 * 1000);
  expect(readdirSync(compiled)).toEqual(['a']);
  pruneResults(root, Date.now() + 40 * 24 * 3600 * 1000);
  expect(readdirSync(compiled)).toEqual([]);
});

test('what lies elsewhere is not deleted, and what cannot be deleted stays', async () => {
  await make('a');
  const elsewhere = path.join(root, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(path.join(elsewhere, 'letter'), 'mine');
  symlinkSync(elsewhere, path.join(folder(), 'linked'));
  symlinkSync('loop', path.join(folder(), 'loop'));
  const later = Date.now() + 40 * 24 * 3600 * 1000;
  pruneResults(root, later);
  expect(readdirSync(folder()).sort()).toEqual(['linked', 'loop']);
  expect(readdirSync(elsewhere)).toEqual(['letter']);
  // Root may delete anything: the disk is one that is only read.
  await make('b');
  const { rmSync: remove } = fs;
  fs.rmSync = () => {
    throw Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' });
  };
  syncBuiltinESMExports();
  try {
    pruneResults(root, later);
    expect(readdirSync(folder())).toHaveLength(3);
  } finally {
    fs.rmSync = remove;
    syncBuiltinESMExports();
  }
});
