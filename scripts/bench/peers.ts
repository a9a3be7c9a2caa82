// npm run bench:peers [-- --quick] [-- --write]: the guide's Markdown built with other generators too, and all four
// side by side. --quick leaves out repetitions, --write also writes docs/peers.md. The figures are for people; none of
// them makes it fail. What could not be measured does, and docs/peers.md stays as it is.
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { format, resolveConfig } from 'prettier';
import { startBrowser } from '../../src/features/print/pdf/start-browser.ts';
import { findBrowser } from '../../tests/support/find-browser.ts';
import { describeMachine } from './peers/machine.ts';
import { failuresOf, measureSites, type Effort } from './peers/measure-sites.ts';
import { PEERS } from './peers/peers.ts';
import { readGuide } from './peers/read-guide.ts';
import { renderPeers } from './peers/render-peers.ts';
import { ourSite, peerSite } from './peers/sites.ts';
import { readQueries } from './search/read-queries.ts';

/** The edition that the queries are about. */
const YEAR = '2026';

const SCRATCH = '.cache/peers';
const REPORT = 'docs/peers.md';

const THOROUGH: Effort = { rounds: 3, warmUp: true, firstQueries: 30 };
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
const columns = await measureSites({ browser, executablePath }, sites, kinds, effort, say);
const report = renderPeers(columns, kinds, {
  date: new Date().toISOString().slice(0, 10),
  machine: describeMachine(browser, load),
  pages: guide.pages.length,
  effort,
});
await browser.close();
const style = { ...(await resolveConfig(REPORT)), proseWrap: 'always' } as const;
const formatted = await format(report, { ...style, filepath: REPORT });
const failures = failuresOf(columns);
if (process.argv.includes('--write') && failures.length === 0) writeFileSync(REPORT, formatted);
console.log(formatted);
for (const failure of failures) console.error(`bench: ${failure}`);
if (failures.length > 0) process.exitCode = 1;

function say(what: string): void {
  console.error(`bench: ${what} …`);
}
