import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { serveFolder } from '../../src/build/serve-folder.ts';
import type { PagefindIndex } from '../../src/features/search/pagefind-index.ts';
import { openPageTexts, type SearchIndex } from '../../src/features/search/page-texts.ts';
import { VARIANTS_FILE } from '../../src/features/search/variants.ts';
import { WORDS_FILE } from '../../src/features/search/words.ts';

/** An index opened in Node, over loopback, as a browser opens it. */
export interface OpenedIndex extends SearchIndex {
  close: () => void;
}

/** Opens an index, given its files. */
export async function openIndex(
  files: readonly { path: string; content: Uint8Array }[],
): Promise<OpenedIndex> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhinan-index-'));
  for (const { path: name, content } of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(path.join(folder, '404.html'), '');
  const { server, address } = await serveFolder(folder, '/', 0);
  const script = pathToFileURL(path.join(folder, 'pagefind.js')).href;
  const { createInstance } = (await import(/* @vite-ignore */ script)) as {
    createInstance: (options: { basePath: string; noWorker: boolean }) => PagefindIndex;
  };
  const textOf = (name: string): Promise<string> =>
    Promise.resolve(new TextDecoder().decode(files.find((file) => file.path === name)?.content));
  const pagefind = createInstance({ basePath: address, noWorker: true });
  return {
    pagefind,
    texts: openPageTexts(pagefind, async (file) => (await fetch(`${address}${file}`)).json()),
    variants: () => textOf(VARIANTS_FILE),
    words: () => textOf(WORDS_FILE),
    near: textOf,
    close: () => {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Opens the index of the built site. */
export function openBuiltIndex(): Promise<OpenedIndex> {
  return openIndex(readBuiltIndex());
}

/** The files of the built site's index. */
export function readBuiltIndex(): { path: string; content: Uint8Array }[] {
  const folder = path.join(inject('rootSite'), 'pagefind');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ path: path.relative(folder, file), content: readFileSync(file) }));
}
