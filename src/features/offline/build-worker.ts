import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'rolldown';
import { checkShipped } from '../about/index.ts';
import { listFiles } from './list-files.ts';
import { baseFolder, LIST_FILE, OFFLINE_PAGE, WORKER_FILE } from './offline-files.ts';
import type { WorkerBuild } from './worker-scope.ts';

/** Where scripts and styles lie, below a site. */
const ASSETS = '_astro';

/** Larger scripts make workbooks and the like; nobody is to load them unasked. */
const MAX_LATE_BYTES = 20_000;

/** What search runs on (src/build/script-chunks.ts): kept with the search index, which is part of the whole guide, or not at all. */
const SEARCH_CODE = /^(?:search|text)-code\b/;

/** What a script of the bundler's names: what it loads when it is asked to, and what it is loaded with. */
const LOADED_LATE = /import\(\s*[`"']\.\/([^`"']+)[`"']\s*\)/g;
const IMPORTED = /(?:from|import)\s*[`"']\.\/([^`"']+)[`"']/g;

/**
 * Writes the service worker of a built site and the list of what the whole guide consists of. Comes after everything
 * that changes a file of the site, and after compression, by which the list says how much is sent. Returns the names of the two files.
 */
export async function buildWorker(folder: string, base: string): Promise<string[]> {
  const list = listFiles(folder);
  writeFileSync(path.join(folder, LIST_FILE), JSON.stringify(list));
  const below = `${baseFolder(base)}${ASSETS}/`;
  await bundle('worker.ts', folder, {
    base: baseFolder(base),
    version: list.version,
    parts: findParts(folder, below),
    late: findLate(path.join(folder, ASSETS), below),
  });
  return [LIST_FILE, WORKER_FILE];
}

/** Writes, for a site that is to have no worker, one that removes an earlier build's. Returns the name of the file. */
export async function buildStopWorker(folder: string, base: string): Promise<string[]> {
  await bundle('stop-worker.ts', folder, { base: baseFolder(base), version: '', parts: [], late: {} });
  return [WORKER_FILE];
}

async function bundle(entry: string, folder: string, values: WorkerBuild): Promise<void> {
  const { output } = await build({
    input: path.join(import.meta.dirname, entry),
    platform: 'browser',
    write: false,
    transform: {
      define: { BUILD: JSON.stringify(values), 'process.env.NODE_ENV': '"production"' },
    },
    output: { format: 'iife', minify: true, codeSplitting: false },
  });
  checkShipped(output[0].moduleIds);
  writeFileSync(path.join(folder, WORKER_FILE), output[0].code);
}

/** What the offline page loads at once: its styles, and its scripts with what these import; `below` begins the addresses. */
function findParts(folder: string, below: string): string[] {
  const page = readFileSync(path.join(folder, OFFLINE_PAGE, 'index.html'), 'utf8');
  const found = new Set<string>();
  const follow = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    if (!name.endsWith('.js')) return;
    const script = readFileSync(path.join(folder, ASSETS, name), 'utf8');
    for (const [, other = ''] of script.matchAll(IMPORTED)) follow(other);
  };
  // Nobody prints it.
  for (const [, address = ''] of page.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"(?! media="print")/g))
    if (address.startsWith(below)) follow(address.slice(below.length));
  return [...found].sort().map((name) => `${below}${name}`);
}

/**
 * What each script of a folder may load late, with all that this loads in turn, but for what is large and for search; `below`
 * begins the addresses.
 */
export function findLate(folder: string, below: string): Record<string, string[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const texts = new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
  const namedBy = (name: string, form: RegExp): string[] =>
    [...(texts.get(name) ?? '').matchAll(form)].flatMap(([, other = '']) =>
      texts.has(other) ? [other] : [],
    );
  const follow = (name: string, found: Set<string>): void => {
    const size = Buffer.byteLength(texts.get(name) ?? '');
    if (found.has(name) || SEARCH_CODE.test(name) || size > MAX_LATE_BYTES) return;
    found.add(name);
    for (const other of [...namedBy(name, IMPORTED), ...namedBy(name, LOADED_LATE)]) follow(other, found);
  };
  return Object.fromEntries(
    names.sort().flatMap((name) => {
      const found = new Set<string>();
      for (const other of namedBy(name, LOADED_LATE)) follow(other, found);
      found.delete(name);
      return found.size > 0 ? [[`${below}${name}`, [...found].sort().map((one) => `${below}${one}`)]] : [];
    }),
  );
}
