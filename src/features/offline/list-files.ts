import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { LIST_FILE, WORKER_FILE, type OfflineFile, type OfflineList } from './offline-files.ts';

/** What no page of the guide loads or needs: files for other programs, to take away and for the host, which gives those to nobody. */
const LEFT_OUT =
  /\.(?:png|ico|xlsx|md|pdf|br|gz|map|xml)$|(?<!\/data\/find)\.txt$|^404\.html$|^_(?:headers|redirects)$|(?:^|\/)\./;
const NEVER_KEPT = new Set([LIST_FILE, WORKER_FILE]);

/** What search runs on is kept once, as it is where nothing compresses it (unpacked-wasm.ts). */
const KEPT_OTHERWISE = /^pagefind\/wasm\..*\.js$/;

/**
 * The list of what the whole guide consists of, of a built site. A file is sent as large as the `.gz` beside it, which most
 * hosts do no worse than, or as it is where there is none (src/build/compress-folder.ts).
 */
export function listFiles(folder: string): OfflineList {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .filter((name) => !NEVER_KEPT.has(name) && (name.startsWith('pagefind/') || !LEFT_OUT.test(name)))
    .filter((name) => !/\.(?:br|gz)$/.test(name) && !KEPT_OTHERWISE.test(name))
    .sort();
  let transfer = 0;
  const files = names.map((name): OfflineFile => {
    const content = readFileSync(path.join(folder, name));
    transfer += statSync(path.join(folder, `${name}.gz`), { throwIfNoEntry: false })?.size ?? content.length;
    return [addressOf(name), content.length, digest(content)];
  });
  return {
    version: digest(JSON.stringify(files)),
    size: files.reduce((sum, [, size]) => sum + size, 0),
    transfer,
    files,
  };
}

/** `2026/13/index.html` is at `2026/13/`. */
function addressOf(name: string): string {
  return encodeURI(name.replace(/(^|\/)index\.html$/, '$1'));
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}
