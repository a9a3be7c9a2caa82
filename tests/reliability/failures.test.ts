import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signalStatus } from '../../src/build/on-signals.ts';
import { listFiles } from '../support/compare-folders.ts';
import { KnownSites } from '../support/known-sites.ts';
import { mountSmallDisk, protectFolder, type SmallDisk } from '../support/small-disk.ts';
import {
  buildSmallSite,
  sourceOf,
  SOURCES,
  startScript,
  until,
  writeSmallProject,
  writeSource,
  type Outcome,
} from '../support/small-project.ts';

/** Bytes. */
const BLOCK = 4096;

const sites = new KnownSites();
let project: string;
let site: string;

beforeAll(async () => {
  project = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
  site = path.join(project, 'dist');
  writeSmallProject(project);
  await buildSmallSite(project);
  sites.learn('old', site);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

// What is built in the tests is another site: that the old one stays can be seen.
beforeEach(() => {
  writeSource(project, SOURCES.second);
  // What a build that was stopped leaves would be taken for what the next one does.
  for (const left of [`${site}.lock`, madeFolder()])
    if (left !== undefined) rmSync(left, { recursive: true, force: true });
});
afterEach(() => writeSource(project, SOURCES.first));

/** What Astro says by itself, also where nothing is wrong. */
const OF_ASTRO = /^\d\d:\d\d:\d\d \[(?:WARN|ERROR)\] .*\n/gm;

/** One line, which says what is wrong and where, and that nothing is lost. */
function expectFailure({ status, stderr }: Outcome, says: RegExp): void {
  const lines = stripVTControlCharacters(stderr).replaceAll(OF_ASTRO, '').trim();
  expect(lines).toMatch(says);
  expect(lines.split('\n')).toHaveLength(1);
  expect(status).toBe(1);
}

/** The old site is there, and nothing of another beside it. */
function expectOldSite(folder = site): void {
  expect(sites.nameOf(folder)).toBe('old');
  expect(readdirSync(path.dirname(folder)).filter((name) => /\.(?:next|old)$/.test(name))).toEqual([]);
}

const NO_SPACE =
  /^build: .*\/site\.next\S* cannot be written: no space is left on the disk \(ENOSPC\); the last good site is kept$/;
const TOO_LARGE =
  /^build: .* cannot be written: the file is larger than is allowed \(EFBIG\); the last good site is kept$/;

/** KiB of a file that is smaller than some files of a site. */
const SMALL_FILE = 8;

test('files that may not become as large as they should: the build says so, the old site stays', async () => {
  expectFailure(await startScript(project, 'build', { largestFile: SMALL_FILE }).outcome, TOO_LARGE);
  expectOldSite();
});

// Where no disk can be mounted, files are limited in size instead.
describe('a full disk', () => {
  let folder: string;
  let published: string;
  let disk: SmallDisk | undefined;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
    published = path.join(folder, 'site');
    disk = mountSmallDisk(folder);
    cpSync(site, published, { recursive: true });
  });

  afterEach(() => {
    disk?.unmount();
    rmSync(folder, { recursive: true, force: true });
  });

  /** How much of a site there is room for: each share ends the build at another step. */
  test.each([0, 0.3, 0.6, 0.9])(
    'with room for %d of a site: the build says so, the old site stays',
    async (share) => {
      disk?.leave(share * sizeOnDisk(published));
      const env = { OUT_DIR: published };
      const build = startScript(project, 'build', disk ? { env } : { env, largestFile: SMALL_FILE });
      expectFailure(await build.outcome, disk ? NO_SPACE : TOO_LARGE);
      expectOldSite(published);
    },
  );

  test('for the split: it says so, the last good pages stay', async () => {
    const before = await splitOldSource();
    const guidelines = path.join(project, 'guidelines');
    const kept = path.join(folder, 'kept');
    cpSync(guidelines, kept, { recursive: true });
    const full = mountSmallDisk(guidelines);
    try {
      if (full) cpSync(kept, guidelines, { recursive: true });
      writeSource(project, SOURCES.second);
      full?.leave(BLOCK);
      const split = startScript(project, 'split', full ? {} : { largestFile: 0 });
      expectFailure(
        await split.outcome,
        /^split: .*guidelines.* cannot be written: .* \((?:ENOSPC|EFBIG)\); the last good output is kept$/m,
      );
      expect(readGenerated()).toEqual(before);
      expect(readdirSync(path.join(guidelines, '2026'))).not.toContain('generated.next');
    } finally {
      full?.unmount();
    }
  });
});

describe('a folder that can only be read', () => {
  test('the build says so at once, the old site stays', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
    const published = path.join(folder, 'site');
    const undo = protectFolder(folder, () => cpSync(site, published, { recursive: true }));
    try {
      const build = startScript(project, 'build', { env: { OUT_DIR: published } });
      expectFailure(
        await build.outcome,
        /^build: \S*\/site\S* cannot be written: .* \((?:EROFS|EACCES)\); the last good site is kept$/m,
      );
      expectOldSite(published);
    } finally {
      undo();
      rmSync(folder, { recursive: true });
    }
  });

  test('the split says so, the last good pages stay', async () => {
    const before = await splitOldSource();
    writeSource(project, SOURCES.second);
    const guidelines = path.join(project, 'guidelines');
    const kept = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
    cpSync(guidelines, kept, { recursive: true });
    const edition = path.join(guidelines, '2026');
    const undo = protectFolder(edition, () => cpSync(path.join(kept, '2026'), edition, { recursive: true }));
    try {
      expectFailure(
        await startScript(project, 'split').outcome,
        /^split: \S*guidelines\/2026\/generated\.next cannot be written: .* \((?:EROFS|EACCES)\); the last good output is kept$/m,
      );
      expect(readGenerated()).toEqual(before);
    } finally {
      undo();
      rmSync(kept, { recursive: true });
    }
  });
});

describe('OUT_DIR', () => {
  test('that is a file is refused, and the file stays', async () => {
    const file = path.join(project, 'file');
    writeFileSync(file, 'mine');
    const { outcome } = startScript(project, 'build', { env: { OUT_DIR: file } });
    expectFailure(await outcome, /^build: cannot write to OUT_DIR: \S*\/file is not a folder$/m);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    rmSync(file);
  });

  test('below a file is refused, and the file stays', async () => {
    const file = path.join(project, 'file');
    writeFileSync(file, 'mine');
    const { outcome } = startScript(project, 'build', { env: { OUT_DIR: path.join(file, 'in/site') } });
    expectFailure(
      await outcome,
      /^build: \S*\/file\/in cannot be written: a file stands where a folder would/m,
    );
    expect(readFileSync(file, 'utf8')).toBe('mine');
    rmSync(file);
  });

  test('that holds the project is refused', async () => {
    const { outcome } = startScript(project, 'build', { env: { OUT_DIR: '.' } });
    expectFailure(await outcome, /^build: cannot write to OUT_DIR: \S+ holds the project itself$/m);
    expectOldSite();
  });

  test.runIf(existsSync('/proc/self'))('where nobody can make a folder is refused, soon', async () => {
    const { outcome } = startScript(project, 'build', { env: { OUT_DIR: '/proc/zhinan/site' } });
    expectFailure(await outcome, /^build: \/proc\/zhinan cannot be written: no folder can be made there/m);
  });

  test('below folders that are missing is made, with them', async () => {
    writeSource(project, SOURCES.first);
    const { outcome } = startScript(project, 'build', { env: { OUT_DIR: 'not/yet/there' } });
    expect((await outcome).status).toBe(0);
    expectOldSite(path.join(project, 'not/yet/there'));
    rmSync(path.join(project, 'not'), { recursive: true });
  });
});

/** Points that a build comes by. */
const MOMENTS = {
  begun: () => existsSync(`${site}.lock`),
  'making pages': () => madeFolder() !== undefined,
  'writing pages': () => existsSync(path.join(madeFolder() ?? '', '2026/index.html')),
  'checking pages': () => existsSync(`${site}.next`),
  'nearly done': () => existsSync(path.join(`${site}.next`, 'sw.js')),
};

describe('a source that is taken away', () => {
  test.each(['begun', 'making pages', 'writing pages'] as const)(
    'while the build is %s: it says so, the old site stays',
    async (moment) => {
      const build = startScript(project, 'build');
      await until(MOMENTS[moment], build);
      rmSync(sourceOf(project));
      const outcome = await build.outcome;
      expect(outcome.stderr).toContain('guidelines/2026/source.txt');
      expect(outcome.stderr).toMatch(/^build: .*; the last good site is kept$/m);
      expect(outcome.status).toBe(1);
      expectOldSite();
    },
  );

  test('a source that is changed meanwhile is not published half', async () => {
    const build = startScript(project, 'build');
    await until(MOMENTS['writing pages'], build);
    writeSource(project, SOURCES.first);
    expectFailure(
      await build.outcome,
      /^build: guidelines\/2026\/source\.txt, or a file beside it, changed or disappeared while the site was being built/m,
    );
    expectOldSite();
  });
});

describe('a build that is asked to end', () => {
  const cases = (['SIGTERM', 'SIGINT'] as const).flatMap((signal) =>
    (Object.keys(MOMENTS) as (keyof typeof MOMENTS)[]).flatMap((moment) =>
      (['all', 'alone'] as const).map((whom) => ({ signal, moment, whom })),
    ),
  );
  test.each(cases)('by $signal to $whom when $moment: says so, the old site stays', async (each) => {
    const { signal, moment, whom } = each;
    const build = startScript(project, 'build');
    await until(MOMENTS[moment], build);
    if (whom === 'all') build.signalAll(signal);
    else build.signal(signal);
    const { status, stderr } = await build.outcome;
    expect(stderr).toMatch(
      new RegExp(`^build: (?:stopped by ${signal}|the split was stopped); the last good site is kept$`, 'm'),
    );
    expect(status).toBe(signalStatus(signal));
    expectOldSite();
  });
});

/** Where Astro makes pages, while it does. */
function madeFolder(): string | undefined {
  const folder = path.join(project, '.astro');
  const name = readdirSync(folder).find((each) => each.startsWith('site-'));
  return name === undefined ? undefined : path.join(folder, name);
}

/** Makes the pages of the old source, with which a split of the other has something to write; their texts. */
async function splitOldSource(): Promise<string[]> {
  writeSource(project, SOURCES.first);
  await startScript(project, 'split').outcome;
  return readGenerated();
}

function readGenerated(): string[] {
  const folder = path.join(project, 'guidelines/2026/generated');
  return readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

/** Bytes of a folder's files in whole blocks, as disks keep them. */
function sizeOnDisk(folder: string): number {
  const blocks = listFiles(folder).map((name) => Math.ceil(statSync(path.join(folder, name)).size / BLOCK));
  return blocks.reduce((sum, count) => sum + count * BLOCK, 0);
}
