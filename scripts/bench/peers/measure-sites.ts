import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { compressFolder } from '../../../src/build/compress-folder.ts';
import { serveFolder, type FolderServer } from '../../../src/build/serve-folder.ts';
import { judgePages, type Verdict } from '../lighthouse/judge-pages.ts';
import { say } from '../report.ts';
import { runBuild, type BuildRun } from '../run-build.ts';
import type { Judgement } from '../search/judge.ts';
import type { HelpSets } from '../search/measure-help.ts';
import { takeEvenly } from '../search/statistics.ts';
import type { Transfer } from '../search/traffic-meter.ts';
import { measureDev, type DevRun } from './measure-dev.ts';
import { measureAccessibility, type Violations } from './measure-accessibility.ts';
import { measureFirstQueries, measurePage, type PageTransfer } from './measure-transfer.ts';
import { CALL, HOME, type Site } from './sites.ts';

/** How much is measured. */
export interface Effort {
  rounds: number;
  warmUp: boolean;
  /** About how many queries are asked with nothing cached, which takes some seconds for each. */
  firstQueries: number;
}

/** The builds of one round: without anything of an earlier one, then once more, then with a few words of a page changed. */
export interface BuildRound {
  cold: BuildRun;
  warm: BuildRun;
  edited: BuildRun;
}

/** All about one site. */
export interface Column {
  site: Site;
  server: FolderServer;
  builds: BuildRound[];
  /** Of each round. */
  devs: DevRun[];
  call: PageTransfer;
  firstQueries: Transfer[];
  /** In the queries' order. */
  answers: Judgement[];
  /** Of each kind of `help`. */
  helped: number[];
  violations: Violations;
  /** Of each round, of home and a call. */
  verdicts: Verdict[];
}

/** Builds, serves and measures all sites, one thing at a time. What depends on time is measured in turn. */
export async function measureSites(
  browser: Browser,
  executablePath: string,
  sites: readonly Site[],
  queries: readonly string[],
  help: HelpSets,
  { rounds, warmUp, firstQueries }: Effort,
): Promise<Column[]> {
  const builds = await measureBuilds(sites, rounds, warmUp);
  const devs = await measureDevs(browser, sites, rounds);
  const { taken } = takeEvenly(queries, firstQueries);
  const columns: Column[] = [];
  for (const site of sites) {
    say(`bytes, answers and accessibility of ${site.name}`);
    const server = await serve(site);
    columns.push({
      site,
      server,
      builds: builds.get(site) ?? [],
      devs: devs.get(site) ?? [],
      call: await measurePage(browser, server, CALL),
      firstQueries: await measureFirstQueries(browser, server, CALL, site.search, taken),
      answers: await site.judge(browser, server.address, queries),
      helped: await site.help(browser, server.address, help),
      violations: await measureAccessibility(browser, server.address, [HOME, CALL]),
      verdicts: [],
    });
  }
  for (let round = 1; round <= rounds; round += 1)
    for (const { site, server, verdicts } of columns) {
      say(`Lighthouse on ${site.name}, round ${round} of ${rounds}`);
      verdicts.push(...(await judgePages(executablePath, server.address, [HOME, CALL])));
    }
  for (const { server } of columns) server.server.close();
  return columns;
}

/**
 * Builds every site in every round, one after the other, so that what else the machine does hits all alike. A round
 * before them, which is not counted, brings the programs into the machine's memory.
 */
async function measureBuilds(
  sites: readonly Site[],
  rounds: number,
  warmUp: boolean,
): Promise<Map<Site, BuildRound[]>> {
  const built = new Map<Site, BuildRound[]>(sites.map((site) => [site, []]));
  for (let round = warmUp ? 0 : 1; round <= rounds; round += 1)
    for (const [{ name, build, leftovers, edited }, before] of built) {
      say(`building ${name}, round ${round} of ${rounds}`);
      for (const folder of leftovers) rmSync(folder, { recursive: true, force: true });
      const [cold, warm] = [await runBuild(build), await runBuild(build)];
      const text = readFileSync(edited.file, 'utf8');
      const changed = edited.edit(text);
      if (changed === text) throw new Error(`${name}: nothing to edit in ${edited.file}`);
      writeFileSync(edited.file, changed);
      if (round > 0) before.push({ cold, warm, edited: await runBuild(build) });
      writeFileSync(edited.file, text);
      // What is measured further on is the guide as it is.
      if (round === rounds) await runBuild(build);
    }
  return built;
}

/** Runs every site's development server in every round, one after the other. */
async function measureDevs(
  browser: Browser,
  sites: readonly Site[],
  rounds: number,
): Promise<Map<Site, DevRun[]>> {
  const devs = new Map<Site, DevRun[]>(sites.map((site) => [site, []]));
  for (let round = 1; round <= rounds; round += 1)
    for (const [site, before] of devs) {
      say(`development server of ${site.name}, round ${round} of ${rounds}`);
      before.push(await measureDev(browser, site));
    }
  return devs;
}

/** Serves what was built last, with a `.br` and a `.gz` beside each file as a host would; ours has them already. */
async function serve({ output }: Site): Promise<FolderServer> {
  await compressFolder(output, false);
  return serveFolder(output, '/', 0);
}
