import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'rolldown';
import { checkShipped } from '../about/index.ts';
import { listFiles } from './list-files.ts';
import { baseFolder, LIST_FILE, OFFLINE_PAGE, WORKER_FILE } from './offline-files.ts';
import type { WorkerBuild } from './worker-scope.ts';

/** Larger scripts make workbooks and the like; nobody is to load them unasked. */
const MAX_PART_BYTES = 20_000;

/**
 * Writes the service worker of a built site and the list of what the whole guide consists of. Comes after everything
 * that changes a file of the site, and before compression.
 */
export async function buildWorker(folder: string, base: string): Promise<void> {
  const list = listFiles(folder);
  writeFileSync(path.join(folder, LIST_FILE), JSON.stringify(list));
  await bundle('worker.ts', folder, {
    base: baseFolder(base),
    version: list.version,
    parts: findParts(folder, baseFolder(base)),
  });
}

/** Writes, for a site that is to have no worker, one that removes an earlier build's. */
export async function buildStopWorker(folder: string, base: string): Promise<void> {
  await bundle('stop-worker.ts', folder, { base: baseFolder(base), version: '', parts: [] });
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

/**
 * The scripts that a page which is open may load late, when a newer build has replaced them on the host; and the styles
 * of the offline page.
 */
function findParts(folder: string, base: string): string[] {
  const page = readFileSync(path.join(folder, OFFLINE_PAGE, 'index.html'), 'utf8');
  const styles = [...page.matchAll(/href="([^"]+\.css)"/g)].map(([, name = '']) => name);
  const scripts = readdirSync(path.join(folder, '_astro'))
    .filter((name) => name.endsWith('.js'))
    .filter((name) => readFileSync(path.join(folder, '_astro', name)).length <= MAX_PART_BYTES)
    .map((name) => `${base}_astro/${name}`);
  return [...styles, ...scripts].sort();
}
