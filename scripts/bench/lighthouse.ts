// npm run bench:lighthouse [-- --report] [-- address …]: Lighthouse on one page of each kind, as on a slow phone. Fails
// when a score is below 100, unless --report asks only for the figures.
import { serveBuiltSite } from '../../src/build/serve-built-site.ts';
import { findBrowser } from '../../tests/support/find-browser.ts';
import { judgePages } from './lighthouse/judge-pages.ts';
import { hasFullScores, renderVerdicts } from './lighthouse/render-verdicts.ts';

/** Addresses below the base. */
const PAGES = [
  ...['', '2026/13/2/', '2026/browse/', '2026/compare/?ids=13-2,63,27', 'search/'],
  ...['2026/find/?who=hospital', '2026/checklist/?ids=27'],
];

/** Not judged, but shown: the search page with an answer, which has to load the index and five pages' texts first. */
const ALSO = [`search/?q=${encodeURIComponent('无人机')}`];

const given = process.argv.slice(2);
const chosen = given.filter((argument) => !argument.startsWith('--'));
const { server, address } = await serveBuiltSite();
const verdicts = await judgePages(findBrowser(), address, chosen.length > 0 ? chosen : [...PAGES, ...ALSO]);
server.close();
console.log(renderVerdicts(verdicts));
if (!given.includes('--report') && !verdicts.filter(({ page }) => !ALSO.includes(page)).every(hasFullScores))
  process.exitCode = 1;
