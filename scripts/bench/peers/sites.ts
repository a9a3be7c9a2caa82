import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { readBuiltPages } from '../../../src/build/built-site.ts';
import { DEFAULT_SITE } from '../../../src/site/settings.ts';
import { readOracle, type OraclePage } from '../../../tests/search/oracle.ts';
import { judgeOurs, judgeStock, type Judgement } from '../search/judge.ts';
import { askAll, openOurPage } from '../search/our-page.ts';
import type { BuildCommand } from './measure-build.ts';
import type { Peer } from './peers.ts';
import { preparePeer } from './prepare-peer.ts';
import type { PeerGuide } from './read-guide.ts';
import { readPeerPages } from './read-peer-pages.ts';
import type { AskedSite, SearchBox } from './site-search.ts';

/** How good a site's answers are, in the queries' order. */
export interface JudgedAnswers {
  /** As its interface shows them. */
  shown: Judgement[];
  /** Without the interface's cap, where it has one. */
  uncapped?: Judgement[];
}

/** A column of the table. */
export interface Site {
  name: string;
  /** What it was built with, for people: `vitepress 1.6.4, minisearch 7.2.0`. */
  versions: string;
  build: BuildCommand;
  /** The built site. */
  output: string;
  box: SearchBox;
  /** The texts that its search has to find. */
  readPages: (browser: Browser, address: string) => Promise<OraclePage[]>;
  judge: (
    browser: Browser,
    address: string,
    queries: readonly string[],
    pages: readonly OraclePage[],
  ) => Promise<JudgedAnswers>;
}

/** Our own site of the guide's year, built into a folder as `npm run build` does, without PDF files. */
export function ourSite(year: string, folder: string): Site {
  return {
    name: 'zhinan',
    versions: 'this version',
    build: {
      command: ['scripts/build.ts'],
      project: '.',
      env: { OUT_DIR: folder, SITE: DEFAULT_SITE, BASE: '/', PDF: 'off' },
      // It takes nothing from an earlier build.
      leftovers: [],
    },
    output: folder,
    box: {
      opener: '.search-open',
      field: '.search-dialog input',
      answered: '.search-dialog .search-all:not([hidden])',
    },
    readPages: (browser, address) => {
      const built = [...readBuiltPages(folder, year).pages.keys()];
      return readOracle(
        browser,
        address,
        built.map((one) => one.slice(1)),
      );
    },
    judge: async (browser, address, queries, pages) => {
      const page = await openOurPage(browser, address);
      const answers = await askAll(page, queries);
      await page.close();
      return { shown: answers.map((answer, at) => judgeOurs(queries[at] ?? '', answer, pages)) };
    },
  };
}

/** A peer's site of the guide; its project is made and its packages are installed below `scratch`. */
export function peerSite(peer: Peer, guide: PeerGuide, scratch: string): Site {
  const project = preparePeer(peer, guide, scratch);
  const { box, text, ask } = peer.search;
  return {
    name: peer.name,
    versions: peer.packages.map((name) => `${name} ${versionOf(name, project)}`).join(', '),
    build: {
      command: peer.command,
      project,
      env: {},
      leftovers: [peer.output, ...peer.caches].map((name) => path.join(project, name)),
    },
    output: path.join(project, peer.output),
    box,
    readPages: (browser, address) =>
      readPeerPages(browser, address, ['/', ...guide.pages.map((page) => page.address)], text),
    judge: async (browser, address, queries, pages) => {
      const site: AskedSite = { browser, address, project };
      const { shown, uncapped } = await ask(site, queries);
      const judge = (found: readonly string[], at: number): Judgement =>
        judgeStock(queries[at] ?? '', found, pages);
      return { shown: shown.map(judge), ...(uncapped && { uncapped: uncapped.map(judge) }) };
    },
  };
}

function versionOf(name: string, project: string): string {
  const file = path.join(project, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
