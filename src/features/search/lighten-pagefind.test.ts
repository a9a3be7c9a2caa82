import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { lightenPagefind } from './lighten-pagefind.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test('of Pagefind’s script stays what search calls, and its WebAssembly is there packed and as it is', async () => {
  const script = `
    const answer = () => 42;
    export const createInstance = (options) => ({ ...options, answer: answer() });
    export const mergeIndex = () => 'unused here';`;
  const wasm = encode('pagefind_dcd and what follows');
  const files = await lightenPagefind([
    { path: 'pagefind.js', content: encode(script) },
    { path: 'wasm.unknown.pagefind', content: gzipSync(wasm) },
    { path: 'index/zh_1.pf_index', content: encode('places') },
  ]);
  expect(files.map(({ path }) => path)).toEqual([
    'pagefind.js',
    'wasm.unknown.pagefind',
    'wasm.unknown.js',
    'index/zh_1.pf_index',
  ]);
  expect(Buffer.from(files[2]?.content ?? []).equals(wasm)).toBe(true);
  const code = new TextDecoder().decode(files[0]?.content);
  expect(code).not.toContain('unused here');
  const { createInstance } = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
  )) as { createInstance: (options: object) => unknown };
  expect(createInstance({ basePath: '/' })).toEqual({ basePath: '/', answer: 42 });
});
