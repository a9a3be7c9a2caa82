import type { Browser } from 'playwright-core';
import { compressFolder } from '../../../src/build/compress-folder.ts';
import { serveFolder, type FolderServer } from '../../../src/build/serve-folder.ts';
import type { Judgement } from '../search/judge.ts';
import { takeEvenly } from '../search/statistics.ts';
import type { Transfer } from '../search/traffic-meter.ts';
import { measureAccessibility, type Violations } from './measure-accessibility.ts';
import { measureBuilds, type BuildRound } from './measure-builds.ts';
import { measureLighthouse, type Scores } from './measure-lighthouse.ts';
import { measureFirstQueries, measurePage, type PageTransfer } from './measure-transfer.ts';
import { attempt, valueOf, type Outcome } from './outcome.ts';
import type { JudgedAnswers, Site } from './sites.ts';

/** The pages that are looked at, below the root: home, and a call. */
export const HOME = '';
export const CALL = '2026/13/2/';

/** How much is measured. */
export interface Effort {
  rounds: number;
  warmUp: boolean;
  /** About how many queries are asked with nothing cached, which takes some seconds for each. */
  firstQueries: number;
}

/** All about one site. */
export interface Column {
  site: Site;
  builds: Outcome<BuildRound[]>;
  call: Outcome<PageTransfer>;
  firstQueries: Outcome<Transfer[]>;
  /** Kind of query → how good the answers are. */
  answers: Outcome<Map<string, JudgedAnswers>>;
  violations: Outcome<Violations>;
  scores: Outcome<Scores>;
}

/** Builds, serves and measures all sites, one thing at a time; each measure of all sites before the next one. */
export async function measureSites(
  { browser, executablePath }: { browser: Browser; executablePath: string },
  sites: readonly Site[],
  kinds: ReadonlyMap<string, readonly string[]>,
  { rounds, warmUp, firstQueries }: Effort,
  say: (what: string) => void,
): Promise<Column[]> {
  const builds = await measureBuilds(sites, { rounds, warmUp }, say);
  const served: Outcome<FolderServer>[] = [];
  for (const site of sites) served.push(await attempt(() => serve(site, builds.get(site))));
  const each = async <Value>(
    what: string,
    measure: (server: FolderServer, site: Site) => Promise<Value>,
  ): Promise<Outcome<Value>[]> => {
    const outcomes: Outcome<Value>[] = [];
    for (const [at, site] of sites.entries()) {
      say(`${what} of ${site.name}`);
      const server = served[at];
      outcomes.push(await attempt(() => measure(valueOf(server ?? { failure: 'not served' }), site)));
    }
    return outcomes;
  };
  const { taken } = takeEvenly([...kinds.values()].flat(), firstQueries);
  const calls = await each('page', (server) => measurePage(browser, server, CALL));
  const asked = await each('first queries', (server, { box }) =>
    measureFirstQueries(browser, server, CALL, box, taken),
  );
  const answers = await each('answers', ({ address }, site) => judgeAnswers(browser, address, site, kinds));
  const violations = await each('accessibility', ({ address }) =>
    measureAccessibility(browser, address, [HOME, CALL]),
  );
  const scores = await measureLighthouse(
    executablePath,
    sites.map(({ name }, at) => ({ name, address: addressOf(served[at]) })),
    [HOME, CALL],
    rounds,
    say,
  );
  for (const one of served) if ('value' in one) one.value.server.close();
  const missing = { failure: 'not measured' };
  return sites.map((site, at) => ({
    site,
    builds: builds.get(site) ?? missing,
    call: calls[at] ?? missing,
    firstQueries: asked[at] ?? missing,
    answers: answers[at] ?? missing,
    violations: violations[at] ?? missing,
    scores: scores[at] ?? missing,
  }));
}

/** Serves what was built last, with a `.br` and a `.gz` beside each file as a host would; ours has them already. */
async function serve({ output }: Site, builds: Outcome<BuildRound[]> | undefined): Promise<FolderServer> {
  valueOf(builds ?? { failure: 'not built' });
  await compressFolder(output);
  return serveFolder(output, '/', 0);
}

/** What could not be measured, and why. */
export function failuresOf(columns: readonly Column[]): string[] {
  return columns.flatMap(({ site, ...measures }) =>
    Object.entries(measures).flatMap(([name, outcome]: [string, Outcome<unknown>]) =>
      'failure' in outcome ? [`${name} of ${site.name}: ${outcome.failure}`] : [],
    ),
  );
}

function addressOf(served: Outcome<FolderServer> | undefined): Outcome<string> {
  if (!served) return { failure: 'not served' };
  return 'value' in served ? { value: served.value.address } : served;
}

async function judgeAnswers(
  browser: Browser,
  address: string,
  site: Site,
  kinds: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, JudgedAnswers>> {
  const pages = await site.readPages(browser, address);
  const { shown, uncapped } = await site.judge(browser, address, [...kinds.values()].flat(), pages);
  const judged = new Map<string, JudgedAnswers>();
  let from = 0;
  for (const [kind, { length }] of kinds) {
    const part = (all: readonly Judgement[]): Judgement[] => all.slice(from, from + length);
    judged.set(kind, { shown: part(shown), ...(uncapped && { uncapped: part(uncapped) }) });
    from += length;
  }
  return judged;
}
