// npm run build: source documents → guidelines/<year>/generated/ → dist/. The old dist stays until the new one is
// whole and checked.
import { build } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { checkPaper } from '../src/build/check/check-paper.ts';
import { checkSite } from '../src/build/check/check-site.ts';
import { readBuiltPages } from '../src/build/built-site.ts';
import { REDIRECTS_FILE, renderRedirectsFile } from '../src/build/deploy/redirects-file.ts';
import { compressFiles, compressFolder } from '../src/build/compress-folder.ts';
import { preloadImports, preloadIndex } from '../src/build/preload-imports.ts';
import { describeFileError } from '../src/build/describe-file-error.ts';
import { diffFolder } from '../src/build/generated-folder.ts';
import { giveBackMemory } from '../src/build/give-back-memory.ts';
import { onSignals } from '../src/build/on-signals.ts';
import { fillPdfSizes, pagesWithoutPdfSizes } from '../src/features/print/pdf/pdf-sizes.ts';
import { sharePictures } from '../src/features/share/picture-content.ts';
import type { PdfPrinter } from '../src/features/print/pdf/print-pdf.ts';
import {
  checkTarget,
  lockFolder,
  makeFolder,
  moveFolder,
  nextOf,
  recoverFolder,
  replaceFolder,
} from '../src/build/replace-folder.ts';
import { writePolicies } from '../src/build/site-policies.ts';
import { buildStopWorker, buildWorker } from '../src/features/offline/build-worker.ts';
import { startPictures } from '../src/build/start-pictures.ts';
import { startSearchFiles } from '../src/build/start-search-files.ts';
import { splitEditions, writeEditions } from '../src/build/split-editions.ts';
import { printMessages } from '../src/guide/report/print-messages.ts';
import { createReporter, hasErrors } from '../src/guide/report/reporter.ts';
import { keptResults, pruneResults } from '../src/site/kept-results.ts';
import { startSteps } from '../src/build/step-times.ts';
import { DEFAULT_SITE, pageSettings, readSettings, type Settings } from '../src/site/settings.ts';
import { movedAddresses } from '../src/site/wrong-address.ts';
import { paperAddress, pdfAddress } from '../src/site/addresses.ts';
import { isLargeGuide } from '../src/site/large-edition.ts';
import { paperViews } from '../src/features/print/paper-parts.ts';

// Most of a build's code runs for seconds: V8's best compiler would take longer than it saves. Not an option of `node`, which
// an old one refuses before it can say that it is too old.
setFlagsFromString('--invocation-count-for-turbofan=30000');

/** Each page that Chromium prints takes half a gigabyte. */
const PRINTED_AT_ONCE = 2;

const root = process.cwd();
const settings = settingsOf(process.env);
const { base, site } = settings;
const unpublished = `SITE is not set: the site’s own addresses (canonical links, feed, sitemap, llms.txt, PDF files) begin with ${DEFAULT_SITE}`;
const named = path.resolve(settings.outDir);
// What a link leads to is replaced, not the link.
const target = existsSync(named) ? realpathSync(named) : named;
const next = nextOf(target);
// Where Astro makes pages: on the project's own file system, on which it moves files about, and not beside the site, for
// threads of its bundler still write for a moment when a build is stopped. One for each target: they may be built at once.
const made = path.join(
  root,
  '.astro',
  `site-${createHash('sha256').update(target).digest('hex').slice(0, 8)}`,
);
// Where share pictures are drawn meanwhile: Astro empties its own folder.
const drawn = `${made}-pictures`;
// Where Astro keeps the rendered Markdown until its bundler reads it. Another build's has other addresses in its links, and one
// before this may be of other Markdown plugins.
const content = `${made}-content`;

process.on('uncaughtException', (error) => fail(describeFileError(error, next)));
onSignals((signal, status) => fail(`stopped by ${signal}`, status));
const refusal = checkTarget(target, root);
if (refusal !== undefined) {
  console.error(`build: cannot write to OUT_DIR: ${refusal}`);
  process.exit(1);
}
if (site === undefined && settings.isCi) {
  console.error(
    `build: ${unpublished}, and what CI builds is published; set SITE to the address of its host`,
  );
  process.exit(1);
}
makeFolder(path.dirname(target));
if (!lockFolder(target)) {
  // What lies beside the site is that build's.
  console.error(`build: another build of ${target} is running; wait for it or stop it`);
  process.exit(1);
}

const steps = startSteps();
const splits = splitEditions(root);
if (splits.length === 0 || splits.some(({ files }) => !files)) fail('the split failed');
const isPublished = ({ folder }: { folder: { year: string } }): boolean =>
  settings.editions?.includes(folder.year) ?? true;
const absent = settings.editions?.filter((year) => !splits.some(({ folder }) => folder.year === year)) ?? [];
if (absent.length > 0) fail(`EDITIONS names ${absent.join(', ')}, of which there is no guide`);
await writeEditions(root, splits);
steps.done('split');
// Newest first: of two editions' 方向13 the newer one is meant.
const published = splits
  .filter(isPublished)
  .flatMap(({ guide, edition }) => (guide && edition ? [{ guide, title: edition.title.shown }] : []))
  .toReversed();
const guides = published.map(({ guide }) => guide);
const searched = startSearchFiles({ guides, root, sources: splits.map(({ folder }) => folder.source) });

recoverFolder(target);
for (const folder of [made, drawn, content]) rmSync(folder, { recursive: true, force: true });
const draw = (): Promise<void> =>
  startPictures({ pictures: sharePictures(published), folder: drawn, isKept: settings.isKept });
// After the search files, for three threads at once are slower on two processors; but of a large edition, pictures take longest.
const drawing = guides.some(isLargeGuide) ? draw() : searched.then(draw);
const started = performance.now();
// The pages link to PDF files only where there will be some, so that it is found out first.
const printer = settings.hasPdf ? await startPrinter() : 'PDF is off';
const hasPdf = typeof printer !== 'string';
if (typeof printer === 'string') console.log(`build: no PDF files are made: ${printer}`);
await build({
  root,
  outDir: made,
  cacheDir: content,
  logLevel: 'warn',
  vite: { define: pageSettings({ ...settings, hasPdf }) },
});
await moveFolder(made, next);
await drawing;
await moveFolder(path.join(drawn, 'og'), path.join(next, 'og'));
for (const folder of [drawn, content]) rmSync(folder, { recursive: true });
giveBackMemory();
steps.done('pages');

let pageCount = 0;
const papers: { year: string; plans: string[] }[] = [];
for (const { folder, guide, lines, fileLines, files, isCurrent } of splits.filter(isPublished)) {
  if (!guide || !files || !isCurrent() || diffFolder(folder.generated, files).length > 0)
    fail(`${folder.source}, or a file beside it, changed or disappeared while the site was being built`);
  const { pages, papers: printed } = readBuiltPages(next, folder.year);
  const plans = guide.entries.filter(({ kind }) => kind === 'plan');
  const expected = guide.entries.map(({ url }) => url.replace(/#.*$/, ''));
  const report = createReporter(folder.source, lines);
  checkSite(pages, expected, lines, report);
  for (const {
    address,
    lines: [from, to],
  } of paperViews(folder.year, guide, lines.length))
    checkPaper(address, printed, lines.slice(from - 1, to), report);
  if (hasErrors(report.messages)) {
    console.error(printMessages(report.messages, fileLines));
    fail('the built site does not show the source exactly as it is');
  }
  pageCount += pages.size;
  // A large edition is no file to be sent or printed as a whole.
  if (!isLargeGuide(guide)) papers.push({ year: folder.year, plans: plans.map(({ id }) => id) });
}
steps.done('check');

for (const { path: name, content } of await searched) {
  const file = path.join(next, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
steps.done('search files');
await preloadImports(next, base);
preloadIndex(next, base);
steps.done('preloads');
// Before pages are printed: their PDF files name elements by their place in the page.
writePolicies(next, base);
steps.done('policies');
giveBackMemory();
// Chromium does not keep all processors busy.
const unfinished = hasPdf ? pagesWithoutPdfSizes(next) : [];
await Promise.all([
  typeof printer !== 'string' && printPapers(printer),
  compressFolder(next, settings.isKept, unfinished),
]);
await compressFiles(next, unfinished, settings.isKept);
steps.done(hasPdf ? 'PDF files and compression' : 'compression');
// GitHub's own builder leaves out folders like _astro/ where this is not there.
writeFileSync(path.join(next, '.nojekyll'), '');
writeFileSync(path.join(next, REDIRECTS_FILE), renderRedirectsFile(movedAddresses(guides), base));
// After all that changes a file of the site: the worker's version is the content of all of them.
const written = await (settings.hasOffline ? buildWorker : buildStopWorker)(next, base);
await compressFiles(next, written, settings.isKept);
steps.done('offline list');

replaceFolder(target);
if (settings.isKept) pruneResults();
console.log(`build: ${steps.print()}`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${path.relative(root, target)}: ${pageCount} pages, every line of the source shown once, in ${seconds} s`,
);
if (site === undefined) console.error(`build: ${unpublished}; set SITE before it is published`);

/** Starts what prints; loaded only when it is asked for, for the library that drives a browser is large. */
async function startPrinter(): Promise<PdfPrinter | string> {
  const { openPrinter } = await import('../src/features/print/pdf/print-pdf.ts');
  const { hasSandbox } = await import('../src/features/print/pdf/start-browser.ts');
  const opened = await openPrinter(settings.chromiumPath, keptResults('pdf', settings.isKept));
  if (typeof opened !== 'string' && !hasSandbox())
    console.log('build: Chromium runs without its sandbox, which it refuses to use as root');
  return opened;
}

/** Makes the PDF files, and puts their sizes into the pages that link to them. */
async function printPapers({ print, close }: PdfPrinter): Promise<void> {
  const begun = performance.now();
  const place = {
    folder: next,
    site: site ?? DEFAULT_SITE,
    base: base,
  };
  const sizes = new Map<string, number>();
  const write = async (year: string, plan: string | undefined): Promise<void> => {
    // An edition has a year and no day.
    const pdf = await print(place, paperAddress(year, plan), new Date(Date.UTC(Number(year), 0)));
    const address = pdfAddress(year, plan);
    writeFileSync(path.join(next, address), pdf);
    sizes.set(address, pdf.length);
  };
  for (const { year } of papers) mkdirSync(path.join(next, year, 'pdf'));
  // Whole editions take longest.
  const whole = papers.map(({ year }) => ({ year, plan: undefined }));
  const parts = papers.flatMap(({ year, plans }) => plans.map((plan) => ({ year, plan })));
  const papersLeft = [...whole, ...parts].values();
  const writeNext = async (): Promise<void> => {
    for (const { year, plan } of papersLeft) await write(year, plan);
  };
  await Promise.all(Array.from({ length: PRINTED_AT_ONCE }, writeNext));
  await close();
  for (const name of unfinished) fillPdfSizes(path.join(next, name), sizes);
  console.log(`build: ${sizes.size} PDF files in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

function settingsOf(environment: NodeJS.ProcessEnv): Settings {
  try {
    return readSettings(environment);
  } catch (error) {
    console.error(`build: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}

function fail(reason: string, status = 1): never {
  // Of several lines, each says what is wrong in one place.
  console.error(`build: ${reason}${reason.includes('\n') ? '\nbuild: ' : '; '}the last good site is kept`);
  try {
    for (const folder of [next, made, drawn, content]) rmSync(folder, { recursive: true, force: true });
  } catch {
    // What cannot be written cannot be taken away; the next build tries again.
  }
  process.exit(status);
}
