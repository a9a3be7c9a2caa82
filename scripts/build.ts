// npm run build: source documents → guidelines/<year>/generated/ → dist/. The old dist stays until the new one is
// whole and checked.
import { build } from 'astro';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { checkPaper } from '../src/check/check-paper.ts';
import { checkSite } from '../src/check/check-site.ts';
import { readBuiltPages } from '../src/files/built-site.ts';
import { compressFolder } from '../src/files/compress-folder.ts';
import { preloadImports, preloadIndex } from '../src/files/preload-imports.ts';
import { findEditions, splitEdition } from '../src/files/edition-folders.ts';
import { describeFileError } from '../src/files/describe-file-error.ts';
import { lockFolder } from '../src/files/lock-folder.ts';
import { fillPdfSizes } from '../src/files/pdf-sizes.ts';
import { openPrinter, type PdfPrinter } from '../src/files/print-pdf.ts';
import { nextOf, recoverFolder, replaceFolder } from '../src/files/replace-folder.ts';
import { writePolicies } from '../src/files/site-policies.ts';
import { buildStopWorker, buildWorker } from '../src/offline/build-worker.ts';
import { baseFolder } from '../src/offline/offline-files.ts';
import type { Entry } from '../src/model/schema/entry.ts';
import { printMessages } from '../src/report/print-messages.ts';
import { createReporter, hasErrors } from '../src/report/reporter.ts';
import { startSteps } from '../src/report/step-times.ts';
import { buildSearchIndex } from '../src/search/write-index.ts';
import { DEFAULT_SITE } from '../src/site/default-site.ts';
import { paperAddress } from '../src/site/paper-address.ts';
import { isLargeGuide, paperViews } from '../src/site/paper-views.ts';
import { pdfAddress } from '../src/site/pdf-files.ts';

const root = process.cwd();
const base = process.env['BASE'] ?? '/';
const target = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const next = nextOf(target);

process.on('uncaughtException', (error) => fail(describeFileError(error)));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => fail(`stopped by ${signal}`, 128 + constants.signals[signal]));
mkdirSync(path.dirname(target), { recursive: true });
if (!(await lockFolder(target))) {
  // What lies beside the site is that build's.
  console.error(`build: another build of ${target} is running; wait for it or stop it`);
  process.exit(1);
}

const steps = startSteps();
const split = spawnSync(process.execPath, ['scripts/split.ts'], { stdio: 'inherit' });
if (split.status !== 0) fail('the split failed');
steps.done('split');

recoverFolder(target);
const started = performance.now();
// The pages link to PDF files only where there will be some, so that it is found out first.
const printer = process.env['PDF'] === 'off' ? 'PDF is off' : await openPrinter();
process.env['PDF'] = typeof printer === 'string' ? 'off' : 'on';
if (typeof printer === 'string') console.log(`build: no PDF files are made: ${printer}`);
// Without force a change in a Markdown plugin would leave pages from the cache.
await build({ root, outDir: next, logLevel: 'warn', force: true });
steps.done('pages');

let pageCount = 0;
const papers: { year: string; plans: string[] }[] = [];
const searched: { entries: Entry[]; pages: Map<string, string> }[] = [];
for (const folder of findEditions(root)) {
  const { guide, lines, fileLines } = splitEdition(root, folder);
  const { pages, papers: printed } = readBuiltPages(next, folder.year);
  const plans = (guide?.entries ?? []).filter(({ kind }) => kind === 'plan');
  const expected = (guide?.entries ?? []).map(({ url }) => url.replace(/#.*$/, ''));
  const report = createReporter(folder.source, lines);
  checkSite(pages, expected, lines, report);
  for (const {
    address,
    lines: [from, to],
  } of paperViews(folder.year, guide?.entries ?? [], lines.length))
    checkPaper(address, printed, lines.slice(from - 1, to), report);
  if (hasErrors(report.messages)) {
    console.error(printMessages(report.messages, fileLines));
    fail('the built site does not show the source as it is');
  }
  pageCount += pages.size;
  // A large edition is no file to be sent or printed as a whole.
  if (!isLargeGuide(guide?.entries ?? []))
    papers.push({ year: folder.year, plans: plans.map(({ id }) => id) });
  // Newest first: of two editions' 方向13 the newer one is meant.
  searched.unshift({ entries: guide?.entries ?? [], pages });
}
steps.done('check');

const index = await buildSearchIndex(searched);
for (const { path: name, content } of index) {
  const file = path.join(next, 'pagefind', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
steps.done('search index');
await preloadImports(next, baseFolder(base));
preloadIndex(next, baseFolder(base));
steps.done('preloads');
// Before pages are printed: their PDF files name elements by their place in the page.
writePolicies(next, baseFolder(base));
steps.done('policies');
if (typeof printer !== 'string') {
  await printPapers(printer).catch((error: unknown) => fail(String(error)));
  steps.done('PDF files');
}
// After all that changes a file of the site: the worker's version is the content of all of them.
await (process.env['OFFLINE'] === 'off' ? buildStopWorker : buildWorker)(next, base);
steps.done('offline list');
await compressFolder(next);
steps.done('compression');

await replaceFolder(target);
console.log(`build: ${steps.print()}`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${path.relative(root, target)}: ${pageCount} pages, every line of the source shown once, in ${seconds} s`,
);

/** Makes the PDF files, and puts their sizes where they are linked to. */
async function printPapers({ print, close }: PdfPrinter): Promise<void> {
  const begun = performance.now();
  const place = {
    folder: next,
    site: process.env['SITE'] ?? DEFAULT_SITE,
    base: (process.env['BASE'] ?? '/').replace(/\/?$/, '/'),
  };
  const sizes = new Map<string, number>();
  await Promise.all(
    papers.map(async ({ year, plans }) => {
      mkdirSync(path.join(next, year, 'pdf'));
      // An edition has a year and no day.
      const date = new Date(Date.UTC(Number(year), 0));
      const write = async (plan: string | undefined): Promise<void> => {
        const pdf = await print(place, paperAddress(year, plan), date);
        const address = pdfAddress(year, plan);
        writeFileSync(path.join(next, address), pdf);
        sizes.set(address, pdf.length);
      };
      // The whole edition takes as long as its plans together.
      const inTurn = async () => {
        for (const plan of plans) await write(plan);
      };
      await Promise.all([write(undefined), inTurn()]);
    }),
  );
  await close();
  for (const name of readdirSync(next, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.html')) fillPdfSizes(path.join(next, name), sizes);
  console.log(`build: ${sizes.size} PDF files in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

function fail(reason: string, status = 1): never {
  console.error(`build: ${reason}; the last good site stays`);
  try {
    rmSync(next, { recursive: true, force: true });
  } catch {
    // What cannot be written cannot be taken away; the next build tries again.
  }
  process.exit(status);
}
