// What search relies on in Pagefind, asked of the pinned version itself. When an upgrade fails here, src/features/search has
// to be thought over, not this file changed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openIndex, type OpenedIndex } from '../../../tests/support/search-in-node.ts';

/** Word end and barrier, written out here: the probe must not change with src/features/search/spelling.ts. */
const END = '\u200b';
const BARRIER = '\u2063';
const MARKS = '，+/≥()';

const spell = (text: string): string => Array.from(text, (char) => `${char}${END}`).join('');
const phrase = (text: string): string => `"${Array.from(text).join(' ')}"`;

async function buildIndex(bodies: Record<string, string>): Promise<{ path: string; content: Uint8Array }[]> {
  const { index } = await pagefind.createIndex({ includeCharacters: MARKS });
  if (!index) throw new Error('no index');
  for (const [url, body] of Object.entries(bodies)) {
    const { errors } = await index.addHTMLFile({
      url,
      content: `<html lang="zh"><body data-pagefind-body>${body}</body></html>`,
    });
    expect(errors).toEqual([]);
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  return files;
}

const PAGES = {
  '/one/': `<i data-pagefind-sort="order:1"></i><p>${spell('研发无人机反制')} ${BARRIER} </p><p>${spell('系统，无人机')} ${BARRIER} </p>`,
  '/two/': `<i data-pagefind-sort="order:0"></i><p>${spell('5G-A/6G融合，人机无')} ${BARRIER} </p>`,
  '/three/': `<i data-pagefind-sort="order:2"></i><p>${spell('running runs 19+6+N')} ${BARRIER} </p>`,
};

/** By the order key. */
const IN_ORDER = ['/two/', '/one/', '/three/'];

let opened: OpenedIndex;
beforeAll(async () => {
  opened = await openIndex(await buildIndex(PAGES));
});
afterAll(() => {
  opened.close();
});

async function find(query: string): Promise<string[]> {
  const { results } = await opened.pagefind.search(query, { sort: { order: 'asc' } });
  const all = await opened.pagefind.search(null, { sort: { order: 'asc' } });
  return results.map(({ id }) => IN_ORDER[all.results.findIndex((result) => result.id === id)] ?? '');
}

test('the pinned version is the one that is installed', () => {
  const read = (file: string): Record<string, unknown> =>
    JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
  expect(read(path.join('node_modules/pagefind/package.json'))['version']).toBe(dependencies['pagefind']);
});

describe('Pagefind', () => {
  test('cuts a text at U+200B, so that a phrase of characters is a substring', async () => {
    expect(await find(phrase('无人机'))).toEqual(['/one/']);
    expect(await find(phrase('人机'))).toEqual(['/two/', '/one/']);
    expect(await find(phrase('机无'))).toEqual(['/two/']);
    expect(await find(phrase('无机'))).toEqual([]);
  });

  test('does not cross a barrier with a phrase', async () => {
    // The barrier takes a position: 反制 ends a block, 系统 begins the next.
    expect(await find(phrase('反制'))).toEqual(['/one/']);
    expect(await find(phrase('系统'))).toEqual(['/one/']);
    expect(await find(phrase('反制系统'))).toEqual([]);
  });

  test('crosses the border of two blocks where there is no barrier: what the barrier is for', async () => {
    const open = await openIndex(
      await buildIndex({ '/x/': `<p>${spell('反制')}</p><p>${spell('系统')}</p>` }),
    );
    expect((await open.pagefind.search(phrase('反制系统'))).results).toHaveLength(1);
    open.close();
  });

  test('finds no barrier, whatever is asked', async () => {
    expect(await find(BARRIER)).toEqual([]);
    expect(await find(phrase(`制${BARRIER}系`))).toEqual([]);
  });

  test('keeps the included characters and letters as words of their own, and folds case but not words', async () => {
    expect(await find(phrase('5g-a/6g'))).toEqual([]);
    expect(await find(phrase('a/6g'))).toEqual(['/two/']);
    expect(await find(phrase('+6+n'))).toEqual(['/three/']);
    expect(await find(phrase('统，无'))).toEqual(['/one/']);
    // No stemming: “running” and “runs” stay what they are, character by character.
    expect(await find(phrase('running'))).toEqual(['/three/']);
    expect(await find(phrase('runn'))).toEqual(['/three/']);
  });

  test('gives every position of a character, counted from the start of the page', async () => {
    const { results } = await opened.pagefind.search('机', { sort: { order: 'asc' } });
    // 5G-A/6G融合，人机无: what is no word takes a position too; 研发无人机反制 | 系统，无人机: the barrier is 7.
    expect(results.map(({ words }) => words)).toEqual([[11], [4, 13]]);
  });

  test('gives the first position of a phrase', async () => {
    const { results } = await opened.pagefind.search(phrase('无人机'), { sort: { order: 'asc' } });
    expect(results[0]?.words[0]).toBe(2);
  });

  test('sorts by the order key', async () => {
    expect(await find('机')).toEqual(['/two/', '/one/']);
  });

  test('gives all pages in the order of the order key, and an id for each that stays', async () => {
    const ask = async (query: string | null): Promise<string[]> =>
      (await opened.pagefind.search(query, { sort: { order: 'asc' } })).results.map(({ id }) => id);
    const all = await ask(null);
    expect(new Set(all).size).toBe(3);
    expect(await ask('机')).toEqual(all.slice(0, 2));
    expect(await ask('running')).toEqual(all.slice(2));
  });

  test('cuts its index into small files when told so by the environment', async () => {
    const characters = Array.from({ length: 400 }, (_, n) => String.fromCharCode(0x4e00 + n)).join('');
    const page = { '/x/': `<p>${spell(characters)}</p>` };
    const filesOf = async (size: string): Promise<string[]> => {
      vi.stubEnv('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', size);
      const files = await buildIndex(page);
      vi.unstubAllEnvs();
      return files.map((file) => file.path).filter((name) => name.startsWith('index/'));
    };
    expect(await filesOf('20000')).toHaveLength(1);
    // A hundred places hold a hundred characters at most.
    expect((await filesOf('100')).length).toBeGreaterThanOrEqual(4);
  });

  test('makes the same files of the same pages', async () => {
    const [first, second] = [await buildIndex(PAGES), await buildIndex(PAGES)];
    const sums = (files: typeof first): string[] =>
      files.map(({ path: name, content }) => `${name} ${Buffer.from(content).toString('base64')}`).sort();
    expect(sums(second)).toEqual(sums(first));
  });
});
