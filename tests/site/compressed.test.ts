import { glob, readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { FolderServer } from '../../src/build/serve-folder.ts';
import { askEncoded } from '../support/ask-encoded.ts';
import { serveRootSite } from '../support/site.ts';

const KINDS = [
  ['br', brotliDecompressSync],
  ['gz', gunzipSync],
] as const;

describe.each(KINDS)('compressed files of the kind .%s', (extension, decompress) => {
  test('hold what the plain file beside them holds, in fewer bytes', async () => {
    let count = 0;
    for await (const name of glob(`**/*.${extension}`, { cwd: inject('rootSite') })) {
      const file = path.join(inject('rootSite'), name);
      const [packed, plain] = await Promise.all([readFile(file), readFile(file.slice(0, -3))]);
      expect(decompress(packed).equals(plain), name).toBe(true);
      expect(packed.length, name).toBeLessThan(plain.length);
      count += 1;
    }
    // At least every page.
    expect(count).toBeGreaterThan(128);
  });
});

describe('the site as it is served', () => {
  let site: FolderServer;
  beforeAll(async () => {
    site = await serveRootSite();
  });
  afterAll(() => {
    site.server.close();
  });

  const ask = (address: string, accept: string): Promise<IncomingMessage> =>
    askEncoded(`${site.address}${address}`, accept);

  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['identity', undefined, (content: Buffer) => content],
  ] as const)('is compressed as the browser asks: %s', async (accept, encoding, decompress) => {
    for (const address of ['2026/13/2/', 'pagefind/pagefind.js', '2026/data/calls.json']) {
      const response = await ask(address, accept);
      expect(response.headers['content-encoding'], address).toBe(encoding);
      expect(response.headers.vary, address).toBe('Accept-Encoding');
      const file = address.endsWith('/') ? `${address}index.html` : address;
      const plain = await readFile(path.join(inject('rootSite'), file));
      expect(decompress(await buffer(response)).equals(plain), address).toBe(true);
    }
  });

  test('gives every file of data its type, and text its encoding', async () => {
    const types = await Promise.all(
      ['calls.json', 'calls.csv', 'calls.xlsx', 'guide.md'].map(async (file) => {
        const response = await ask(`2026/data/${file}`, 'identity');
        response.resume();
        return response.headers['content-type'];
      }),
    );
    expect(types).toEqual([
      'application/json',
      'text/csv; charset=utf-8',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'text/markdown; charset=utf-8',
    ]);
  });
});
