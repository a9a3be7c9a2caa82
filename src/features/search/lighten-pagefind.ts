import { gunzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { unpackedWasm } from './unpacked-wasm.ts';
import type { IndexFile } from './write-texts.ts';

/** Pagefind's script, and what of it search calls. */
const SCRIPT = 'pagefind.js';
const ENTRY = `export { createInstance } from './${SCRIPT}';`;

/**
 * Makes of Pagefind's files what readers wait less for: its script without what search does not call, and beside its
 * WebAssembly, which it packs with gzip, the same unpacked, which hosts that compress scripts send in fewer bytes.
 */
export async function lightenPagefind(files: readonly IndexFile[]): Promise<IndexFile[]> {
  const lighter = await Promise.all(
    files.map(async ({ path, content }) => {
      if (path === SCRIPT) return [{ path, content: await shakeScript(new TextDecoder().decode(content)) }];
      const unpacked = unpackedWasm(path);
      return [{ path, content }, ...(unpacked ? [{ path: unpacked, content: gunzipSync(content) }] : [])];
    }),
  );
  return lighter.flat();
}

async function shakeScript(code: string): Promise<Uint8Array> {
  const bundle = await rolldown({
    input: 'entry',
    plugins: [{ name: 'given', resolveId: (id) => id, load: (id) => (id === 'entry' ? ENTRY : code) }],
  });
  const { output } = await bundle.generate({ minify: true });
  return new TextEncoder().encode(output[0].code);
}
