import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { listFiles } from './compare-folders.ts';
import { KnownSites } from './known-sites.ts';
import { buildSmallSite, SOURCES, writeSmallProject, writeSource } from './small-project.ts';

/** A small project for all tests of a file. */
export interface UsedProject {
  project: string;
  /** Its built site, that of the first source when the tests begin. */
  site: string;
  /** The sites of both sources; and their files, path → content. */
  sites: KnownSites;
  files: Record<keyof typeof SOURCES, Map<string, Buffer>>;
}

/** Makes the project, and builds the sites of both sources; all of it is there from `beforeAll` on. */
export function useSmallProject(): UsedProject {
  const project = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
  const site = path.join(project, 'dist');
  const used: UsedProject = {
    project,
    site,
    sites: new KnownSites(),
    files: { first: new Map(), second: new Map() },
  };
  beforeAll(async () => {
    writeSmallProject(project);
    for (const name of ['second', 'first'] as const) {
      writeSource(project, SOURCES[name]);
      await buildSmallSite(project);
      used.sites.learn(name, site);
      for (const file of listFiles(site)) used.files[name].set(file, readFileSync(path.join(site, file)));
    }
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));
  return used;
}
