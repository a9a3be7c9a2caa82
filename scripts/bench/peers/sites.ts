import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { readBuiltPages } from '../../../src/build/built-site.ts';
import { readOracle } from '../../../tests/search/oracle.ts';
import { ourBuild, type SiteCommand } from '../run-build.ts';
import { copyCode } from '../scale/scratch-project.ts';
import { judgeOurs, judgeStock, type Judgement } from '../search/judge.ts';
import { askForHelp, isOffered, leadsTo, SHOWN, type HelpSets } from '../search/measure-help.ts';
import { askAll, openOurPage } from '../search/our-page.ts';
import { askPeer } from './ask-peer.ts';
import { ASTRO, type Peer } from './peers.ts';
import { preparePeer } from './prepare-peer.ts';
import type { PeerGuide } from './read-guide.ts';
import { readPeerPages } from './read-peer-pages.ts';

/** A column of the table. */
export interface Site {
  name: string;
  /** What it was built with, for people: `vitepress 1.6.4, minisearch 7.2.0`. */
  versions: string;
  build: SiteCommand;
  /** Its development server, which takes a `--port` besides. */
  dev: SiteCommand;
  /** Folders of an earlier build, without which it starts from nothing. */
  leftovers: readonly string[];
  /** The source of a page, and what is done to its text in it when one thing is edited. */
  edited: { file: string; edit: (text: string) => string };
  /** The built site. */
  output: string;
  search: Peer['search'];
  /** How good its answers are, by what a browser reads in its pages; in the queries' order. */
  judge: (browser: Browser, address: string, queries: readonly string[]) => Promise<Judgement[]>;
  /** Of each kind of queries that the guide does not answer literally, how many are helped with. */
  help: (browser: Browser, address: string, sets: HelpSets) => Promise<number[]>;
}

/** The pages that are looked at, below the root: home, and a call. */
export const HOME = '';
export const CALL = '2026/13/2/';

/** A few words in one item of the call that is looked at, and nowhere else. */
export const EDITED = '毒物检测、';

/** Our own site of the guide's year, built in a copy of the project as `npm run build` does, without PDF files. */
export function ourSite(year: string, project: string): Site {
  copyCode(project);
  cpSync('guidelines', path.join(project, 'guidelines'), { recursive: true });
  const folder = path.join(project, 'dist');
  return {
    name: 'zhinan',
    versions: 'this version',
    build: ourBuild(project, 'dist'),
    // As `npm run dev` has it.
    dev: { command: [...ASTRO, 'dev', '--ignore-lock'], project },
    leftovers: ['.cache', '.astro'].map((name) => path.join(project, name)),
    edited: {
      file: path.join(project, 'guidelines', year, 'source.txt'),
      edit: (text) => text.replace(EDITED, `$&${EDITED}`),
    },
    output: folder,
    search: {
      opener: '.search-open',
      field: '.search-dialog input',
      answered: '.search-dialog .search-all:not([hidden])',
    },
    judge: async (browser, address, queries) => {
      const built = [...readBuiltPages(folder, year).pages.keys()].map((one) => one.slice(1));
      const pages = await readOracle(browser, address, built);
      const page = await openOurPage(browser, address);
      const answers = await askAll(page, queries);
      await page.close();
      return answers.map((answer, at) => judgeOurs(queries[at] ?? '', answer, pages));
    },
    help: async (browser, address, sets) => {
      const page = await openOurPage(browser, address);
      const counts = await countHelped(sets, async (query, wanted) =>
        isOffered(wanted, (await askForHelp(page, query)).offers, SHOWN),
      );
      await page.close();
      return counts;
    },
  };
}

async function countHelped(
  sets: HelpSets,
  isHelped: (query: string, wanted: readonly string[]) => boolean | Promise<boolean>,
): Promise<number[]> {
  const counts: number[] = [];
  for (const set of Object.values(sets)) {
    let count = 0;
    for (const [query, wanted] of Object.entries(set)) count += Number(await isHelped(query, wanted));
    counts.push(count);
  }
  return counts;
}

/** A peer's site of the guide; its project is made and its packages are installed below `scratch`. */
export function peerSite(peer: Peer, guide: PeerGuide, scratch: string): Site {
  const project = preparePeer(peer, guide, scratch);
  const addresses = ['/', ...guide.pages.map((page) => page.address)];
  return {
    name: peer.name,
    versions: peer.packages.map((name) => `${name} ${versionOf(name, project)}`).join(', '),
    build: { command: [...peer.program, 'build'], project, env: { CI: 'true' } },
    dev: { command: [...peer.program, ...peer.dev], project, env: { CI: 'true' } },
    leftovers: [peer.output, ...peer.caches].map((name) => path.join(project, name)),
    edited: {
      file: path.join(project, peer.pages, CALL, 'index.md'),
      edit: (text) => text.replace(EDITED, `$&${EDITED}`),
    },
    output: path.join(project, peer.output),
    search: peer.search,
    judge: async (browser, address, queries) => {
      const pages = await readPeerPages(browser, address, addresses, peer.text);
      const answers = await askPeer(browser, address, peer, queries);
      return answers.map((found, at) => judgeStock(queries[at] ?? '', found, pages));
    },
    help: async (browser, address, sets) => {
      const pages = await readPeerPages(browser, address, addresses, peer.text);
      const queries = Object.values(sets).flatMap((set) => Object.keys(set));
      const answers = await askPeer(browser, address, peer, queries);
      return countHelped(sets, (query, wanted) =>
        leadsTo(wanted, (answers[queries.indexOf(query)] ?? []).slice(0, SHOWN), pages),
      );
    },
  };
}

function versionOf(name: string, project: string): string {
  const file = path.join(project, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
