// npm run build: source documents → guidelines/<year>/generated/ → dist/. The old dist stays until the new one is
// whole and checked.
import { build } from 'astro';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkSite } from '../src/check/check-site.ts';
import { readBuiltPages } from '../src/files/built-site.ts';
import { compressFolder } from '../src/files/compress-folder.ts';
import { preloadImports, preloadIndex } from '../src/files/preload-imports.ts';
import { findEditions, splitEdition } from '../src/files/edition-folders.ts';
import { buildStopWorker, buildWorker } from '../src/offline/build-worker.ts';
import { baseFolder } from '../src/offline/offline-files.ts';
import type { Entry } from '../src/model/schema/entry.ts';
import { printMessages } from '../src/report/print-messages.ts';
import { createReporter, hasErrors } from '../src/report/reporter.ts';
import { buildSearchIndex } from '../src/search/write-index.ts';

const root = process.cwd();
const base = process.env['BASE'] ?? '/';
const target = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const next = `${target}.next`;
const old = `${target}.old`;

const split = spawnSync(process.execPath, ['scripts/split.ts'], { stdio: 'inherit' });
if (split.status !== 0) fail('the split failed');

rmSync(next, { recursive: true, force: true });
const started = performance.now();
// Without force a change in a Markdown plugin would leave pages from the cache.
await build({ root, outDir: next, logLevel: 'warn', force: true });

let pageCount = 0;
const searched: { entries: Entry[]; pages: Map<string, string> }[] = [];
for (const folder of findEditions(root)) {
  const { guide, lines, fileLines } = splitEdition(root, folder);
  const pages = readBuiltPages(next, folder.year);
  const expected = (guide?.entries ?? []).map(({ url }) => url.replace(/#.*$/, ''));
  const report = createReporter(folder.source, lines);
  checkSite(pages, expected, lines, report);
  if (hasErrors(report.messages)) {
    console.error(printMessages(report.messages, fileLines));
    fail('the built site does not show the source as it is');
  }
  pageCount += pages.size;
  // Newest first: of two editions' 方向13 the newer one is meant.
  searched.unshift({ entries: guide?.entries ?? [], pages });
}

const index = await buildSearchIndex(searched);
for (const { path: name, content } of index) {
  const file = path.join(next, 'pagefind', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
await preloadImports(next, baseFolder(base));
preloadIndex(next, baseFolder(base));
// After all that changes a file of the site: the worker's version is the content of all of them.
await (process.env['OFFLINE'] === 'off' ? buildStopWorker : buildWorker)(next, base);
await compressFolder(next);

rmSync(old, { recursive: true, force: true });
if (existsSync(target)) renameSync(target, old);
renameSync(next, target);
rmSync(old, { recursive: true, force: true });
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${path.relative(root, target)}: ${pageCount} pages, every line of the source shown once, in ${seconds} s`,
);

function fail(reason: string): never {
  rmSync(next, { recursive: true, force: true });
  console.error(`build: ${reason}; the last good site stays`);
  process.exit(1);
}
