// npm run bench:search [-- query-file]: our search beside Pagefind as it comes, in a real browser: what is found, what
// is transferred, and how long an answer takes. The figures are for people; none of them makes it fail.
import { findBrowser } from '../../tests/support/find-browser.ts';
import { startBrowser } from '../../src/features/print/pdf/start-browser.ts';
import help from '../../tests/search/help-queries.json' with { type: 'json' };
import { measure } from './search/measure.ts';
import { measureHelp } from './search/measure-help.ts';
import { prepareSites } from './search/prepare-sites.ts';
import { readQueries } from './search/read-queries.ts';
import { renderHelpFigures } from './search/render-help-figures.ts';
import { renderReport } from './search/render-report.ts';

const file = process.argv[2] ?? 'tests/search/queries.json';
const kinds = readQueries(file);
const browser = await startBrowser(findBrowser());
const sites = await prepareSites(browser, '.cache/bench-search');
const measurements = await measure(browser, sites, kinds);
const count = [...kinds.values()].flat().length;
console.log(`${count} queries of ${file}, ${sites.oracle.length} pages, Chromium ${browser.version()}`);
console.log(renderReport(measurements));
console.log(renderHelpFigures(await measureHelp(browser, sites, help)));
for (const { server } of [sites.ours, sites.stock]) server.close();
await browser.close();
