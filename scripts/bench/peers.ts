// npm run bench:peers [-- --quick] [-- --write]: the guide's Markdown built with other generators too, and all side by side.
// --quick leaves out repetitions, --write also writes docs/peers.md. The figures are for people; none of them makes it fail.
// What cannot be measured does, at once, and docs/peers.md stays as it is.
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { format, resolveConfig } from 'prettier';
import { startBrowser } from '../../src/features/print/pdf/start-browser.ts';
import help from '../../tests/search/help-queries.json' with { type: 'json' };
import { findBrowser } from '../../tests/support/find-browser.ts';
import { measureSites, type Effort } from './peers/measure-sites.ts';
import { PEERS } from './peers/peers.ts';
import { readGuide } from './peers/read-guide.ts';
import { renderPeers } from './peers/render-peers.ts';
import { ourSite, peerSite } from './peers/sites.ts';
import { say } from './report.ts';
import { readQueries } from './search/read-queries.ts';

/** The edition that the queries are about. */
const YEAR = '2026';

const SCRATCH = '.cache/peers';
const REPORT = 'docs/peers.md';

const THOROUGH: Effort = { rounds: 5, warmUp: true, firstQueries: 30 };
const QUICK: Effort = { rounds: 1, warmUp: false, firstQueries: 10 };

const load = os.loadavg()[1] ?? 0;
const effort = process.argv.includes('--quick') ? QUICK : THOROUGH;
const guide = readGuide('.', YEAR);
const kinds = readQueries('tests/search/queries.json');
const peers = PEERS.map((peer) => {
  say(`preparing ${peer.name}`);
  return peerSite(peer, guide, SCRATCH);
});
const sites = [ourSite(YEAR, `${SCRATCH}/zhinan`), ...peers];
const executablePath = findBrowser();
const browser = await startBrowser(executablePath);
const columns = await measureSites(browser, executablePath, sites, [...kinds.values()].flat(), help, effort);
const processors = os.cpus();
const machine = [
  `${processors[0]?.model ?? 'unknown processor'}, ${processors.length} cores, ${(os.totalmem() / 1024 ** 3).toFixed(0)} GB`,
  `${os.type()} ${os.release()}`,
  `Node ${process.version}`,
  `Chromium ${browser.version()}`,
  `load average before: ${load.toFixed(1)}`,
].join('; ');
await browser.close();
const report = renderPeers(columns, kinds, help, {
  date: new Date().toISOString().slice(0, 10),
  machine,
  pages: guide.pages.length,
  effort,
});
const style = { ...(await resolveConfig(REPORT)), proseWrap: 'always' } as const;
const formatted = await format(report, { ...style, filepath: REPORT });
if (process.argv.includes('--write')) writeFileSync(REPORT, formatted);
console.log(formatted);
