// npm run bench:scale [-- 1 10 50 editions]: synthetic editions after the real guide's grammar with so many times its calls,
// and ten editions: what building, publishing and reading them costs. Without PDF files. Fails when growth costs more than it
// may (scripts/bench/scale/find-excesses.ts). The projects stay in .cache/scale/ to be looked at.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../../tests/support/find-browser.ts';
import { findEditions } from '../../src/build/edition-folders.ts';
import { startBrowser } from '../../src/features/print/pdf/start-browser.ts';
import { say } from './report.ts';
import { ourBuild, runBuild } from './run-build.ts';
import { findExcesses } from './scale/find-excesses.ts';
import { measureReading } from './scale/measure-reading.ts';
import { renderSizes, type MeasuredSize } from './scale/render-sizes.ts';
import { writeScratchProject } from './scale/scratch-project.ts';
import { ALL_SIZES, growSize } from './scale/sizes.ts';
import { weighSite } from './scale/weigh-site.ts';
import { readQueries } from './search/read-queries.ts';

const FOLDER = '.cache/scale';
const QUERIES = 'tests/search/queries.json';

const given = process.argv.slice(2);
const edition = findEditions(process.cwd()).at(-1);
if (!edition) throw new Error('no edition found');
const { year, source, editionFile } = edition;
const real = {
  source: readFileSync(source),
  sourceFile: source,
  edition: readFileSync(editionFile, 'utf8'),
  editionFile,
};
const queries = [...readQueries(QUERIES).values()].flat();
const browser = await startBrowser(findBrowser());
const measured: MeasuredSize[] = [];
// A size that there is not is refused before minutes are spent on another.
const sizes = (given.length > 0 ? given : ALL_SIZES).map((name) => growSize(real, Number(year), name));
for (const size of sizes) {
  const folder = path.join(FOLDER, size.folder);
  const site = path.join(folder, 'dist');
  say(`building ${size.name}`);
  writeScratchProject(folder, size.editions);
  const cost = await runBuild(ourBuild(folder, 'dist'));
  say(`reading ${size.name}`);
  const reading = await measureReading(browser, site, Number(year), queries);
  measured.push({ name: size.name, cost, weight: weighSite(site, Number(year)), reading });
}
await browser.close();
console.log(renderSizes(measured));
const excesses = findExcesses(measured);
for (const excess of excesses) console.error(`scale: ${excess}`);
if (excesses.length > 0) process.exitCode = 1;
