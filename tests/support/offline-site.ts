import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Guide } from '../../src/guide/model/build-guide.ts';
import { preloadIndex } from '../../src/build/preload-imports.ts';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { buildStopWorker, buildWorker } from '../../src/features/offline/build-worker.ts';
import { baseFolder } from '../../src/features/offline/offline-files.ts';
import { buildSearchIndex } from '../../src/features/search/write-index.ts';
import { splitRealGuide } from './real-guide.ts';

/** A built site that can be published anew and taken off the network, at one address. */
export interface OfflineSite {
  address: string;
  /** Publishes an edition in which one word stands for another, on all pages and in the search index. */
  publishWith: (word: string, other: string) => Promise<void>;
  /** Publishes the site without a worker of its own. */
  publishWithoutWorker: () => Promise<void>;
  stop: () => Promise<void>;
  start: () => Promise<void>;
  close: () => Promise<void>;
}

/** Serves a copy of a built site. */
export async function openOfflineSite(built: string, base: string): Promise<OfflineSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhinan-offline-'));
  cpSync(built, folder, { recursive: true });
  // What is compressed would have to be made anew at every change.
  for (const name of filesOf(folder)) if (/\.(?:br|gz)$/.test(name)) rmSync(path.join(folder, name));
  let served: FolderServer | undefined = await serveFolder(folder, base, 0);
  const { address } = served;
  const stop = async (): Promise<void> => {
    const server = served?.server;
    served = undefined;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  };
  return {
    address,
    publishWith: async (word, other) => {
      for (const name of filesOf(folder)) {
        if (!name.endsWith('.html')) continue;
        const file = path.join(folder, name);
        // In a title a line may end between the characters of a word.
        const anywhere = new RegExp(Array.from(word).join('(?:<wbr>)?'), 'g');
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll(anywhere, other));
      }
      const guide = JSON.parse(JSON.stringify(splitRealGuide().guide).replaceAll(word, other)) as Guide;
      rmSync(path.join(folder, 'pagefind'), { recursive: true });
      const files = await buildSearchIndex([guide]);
      for (const { path: name, content } of files) {
        const file = path.join(folder, 'pagefind', name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
      // As the build does it, on a page that has the earlier index's already.
      const searchPage = path.join(folder, 'search', 'index.html');
      const html = readFileSync(searchPage, 'utf8');
      writeFileSync(
        searchPage,
        html.replace(
          /<script type="application\/json" id="search-files">.*?<\/script>|<link[^>]*\.pf_meta">/g,
          '',
        ),
      );
      preloadIndex(folder, baseFolder(base));
      await buildWorker(folder, base);
    },
    publishWithoutWorker: async () => {
      await buildStopWorker(folder, base);
    },
    stop,
    start: async () => {
      served = await serveFolder(folder, base, Number(new URL(address).port));
    },
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}
