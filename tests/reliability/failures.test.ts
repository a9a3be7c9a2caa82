import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signalStatus } from '../../src/build/on-signals.ts';
import { BLOCK, mountSmallDisk, protectFolder, sizeOnDisk, type SmallDisk } from '../support/small-disk.ts';
import {
  sourceOf,
  SOURCES,
  startScript,
  until,
  writeSource,
  type Outcome,
} from '../support/small-project.ts';
import { useSmallProject } from '../support/use-small-project.ts';

const { project, site, sites } = useSmallProject();

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
  expect(sites.nameOf(folder)).toBe('first');
  expect(readdirSync(path.dirname(folder)).filter((name) => /\.(?:next|old)$/.test(name))).toEqual([]);
}

const NO_SPACE =
  /^build: .*\/site\.next\S* cannot be written: no space is left on the disk \(ENOSPC\); the last good site is kept$/;
const TOO_LARGE =
  /^build: .* cannot be written: the file is larger than is allowed \(EFBIG\); the last good site is kept$/;

const READ_ONLY =
  /^build: \S*\/site\S* cannot be written: .* \((?:EROFS|EACCES)\); the last good site is kept$/;

/** KiB of a file that is smaller than some files of a site. */
const SMALL_FILE = 8;

test('files that may not become as large as they should: the build says so, the old site stays', async () => {
  expectFailure(await startScript(project, 'build', { largestFile: SMALL_FILE }).outcome, TOO_LARGE);
  expectOldSite();
});

describe('a disk that cannot be written to', () => {
  let folder: string;
  let published: string;
  let undo: () => void;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
    published = path.join(folder, 'site');
  });

  afterEach(() => {
    undo();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A small disk in a folder, or none where no disk can be mounted: files are limited in size instead. */
  function mount(where: string): SmallDisk | undefined {
    const disk = mountSmallDisk(where);
    undo = () => disk?.unmount();
    return disk;
  }

  /** How much of a site there is room for: each share ends the build at another step. */
  test.each([0, 0.3, 0.6, 0.9])(
    'with room for %d of a site: the build says so, the old site stays',
    async (share) => {
      const disk = mount(folder);
      cpSync(site, published, { recursive: true });
      disk?.leave(share * sizeOnDisk(published));
      const env = { OUT_DIR: published };
      const build = startScript(project, 'build', disk ? { env } : { env, largestFile: SMALL_FILE });
      expectFailure(await build.outcome, disk ? NO_SPACE : TOO_LARGE);
      expectOldSite(published);
    },
  );

  test('because it may only be read: the build says so at once, the old site stays', async () => {
    undo = protectFolder(folder, () => cpSync(site, published, { recursive: true }));
    const { outcome } = startScript(project, 'build', { env: { OUT_DIR: published } });
    expectFailure(await outcome, READ_ONLY);
    expectOldSite(published);
  });

  test.each(['full', 'only to be read'])(
    'that is %s: the split says so, the last good pages stay',
    async (how) => {
      // With the pages of the old source, a split of the other has something to write.
      writeSource(project, SOURCES.first);
      await startScript(project, 'split').outcome;
      const before = readGenerated();
      writeSource(project, SOURCES.second);
      const guidelines = path.join(project, 'guidelines');
      const kept = path.join(folder, 'kept');
      cpSync(guidelines, kept, { recursive: true });
      const restore = (): void => cpSync(kept, guidelines, { recursive: true });
      let isLimited = false;
      if (how === 'full') {
        const disk = mount(guidelines);
        isLimited = !disk;
        if (disk) restore();
        disk?.leave(BLOCK);
      } else {
        undo = protectFolder(path.join(guidelines, '2026'), restore);
      }
      const split = startScript(project, 'split', isLimited ? { largestFile: 0 } : {});
      expectFailure(
        await split.outcome,
        /^split: .*guidelines.* cannot be written: .* \((?:ENOSPC|EFBIG|EROFS|EACCES)\); the last good output is kept$/m,
      );
      expect(readGenerated()).toEqual(before);
      expect(readdirSync(path.join(guidelines, '2026'))).not.toContain('generated.next');
    },
  );
});

describe('OUT_DIR', () => {
  test.each([
    ['that is a file', 'file', /^build: cannot write to OUT_DIR: \S*\/file is not a folder$/m],
    [
      'below a file',
      'file/in/site',
      /^build: \S*\/file\/in cannot be written: a file stands where a folder would/m,
    ],
    ['that holds the project', '.', /^build: cannot write to OUT_DIR: \S+ holds the project itself$/m],
  ])('%s is refused, and what is there stays', async (_what, target, says) => {
    const file = path.join(project, 'file');
    writeFileSync(file, 'mine');
    expectFailure(await startScript(project, 'build', { env: { OUT_DIR: target } }).outcome, says);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    rmSync(file);
    expectOldSite();
  });

  test('below folders that are missing is made, with them', async () => {
    writeSource(project, SOURCES.first);
    const { outcome } = startScript(project, 'build', { env: { OUT_DIR: 'not/yet/there' } });
    expect((await outcome).status).toBe(0);
    expectOldSite(path.join(project, 'not/yet/there'));
    rmSync(path.join(project, 'not'), { recursive: true });
  });
});

/** With nothing kept of other builds: else what comes last takes no time, and no signal meets it. */
const ALL_STEPS = { env: { CACHE: 'off' } };

/** Points that a build comes by. */
const MOMENTS = {
  begun: () => existsSync(`${site}.lock`),
  'making pages': () => madeFolder() !== undefined,
  'writing pages': () => existsSync(path.join(madeFolder() ?? '', '2026/index.html')),
  'checking pages': () => existsSync(`${site}.next`),
  'nearly done': () => existsSync(path.join(`${site}.next`, 'sw.js')),
};

test.each(['begun', 'making pages', 'writing pages'] as const)(
  'a source is taken away while the build is %s: it says so, the old site stays',
  async (moment) => {
    const build = startScript(project, 'build');
    await until(MOMENTS[moment], build);
    rmSync(sourceOf(project));
    const { status, stderr } = await build.outcome;
    expect(stderr).toContain('guidelines/2026/source.txt');
    expect(stderr).toMatch(/^build: .*; the last good site is kept$/m);
    expect(status).toBe(1);
    expectOldSite();
  },
);

test('a thesaurus that cannot be read: the build says where in it, the old site stays', async () => {
  const thesaurus = path.join(project, 'guidelines/thesaurus.yaml');
  writeFileSync(thesaurus, 'fields: [\n');
  const { outcome } = startScript(project, 'build');
  const failed = await outcome.finally(() => {
    rmSync(thesaurus);
  });
  expectFailure(
    failed,
    /^build: guidelines\/thesaurus\.yaml:2:1-2:1: error thesaurus: .*; the last good site is kept$/,
  );
  expectOldSite();
});

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

// Each moment with both ways of asking, and each way with both signals.
const ENDINGS = (Object.keys(MOMENTS) as (keyof typeof MOMENTS)[]).flatMap((moment, at) => {
  const [one, other] = at % 2 === 0 ? (['SIGTERM', 'SIGINT'] as const) : (['SIGINT', 'SIGTERM'] as const);
  return [
    { moment, way: 'signalAll', signal: one },
    { moment, way: 'signal', signal: other },
  ] as const;
});
test.each(ENDINGS)(
  'a build gets $signal by $way when $moment: it says so, the old site stays',
  async (each) => {
    const { moment, way, signal } = each;
    const build = startScript(project, 'build', ALL_STEPS);
    await until(MOMENTS[moment], build);
    build[way](signal);
    const { status, stderr } = await build.outcome;
    expect(stderr).toMatch(
      new RegExp(`^build: (?:stopped by ${signal}|the split was stopped); the last good site is kept$`, 'm'),
    );
    expect(status).toBe(signalStatus(signal));
    expectOldSite();
  },
);

/** Where Astro makes pages, while it does. */
function madeFolder(): string | undefined {
  const folder = path.join(project, '.astro');
  const name = readdirSync(folder).find((each) => each.startsWith('site-'));
  return name === undefined ? undefined : path.join(folder, name);
}

function readGenerated(): string[] {
  const folder = path.join(project, 'guidelines/2026/generated');
  return readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
}
