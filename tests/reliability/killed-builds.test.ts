import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../scripts/bench/scale/random.ts';
import { signalStatus } from '../../src/build/on-signals.ts';
import {
  buildSmallSite,
  SOURCES,
  startScript,
  until,
  writeSource,
  type Run,
} from '../support/small-project.ts';
import { useSmallProject } from '../support/use-small-project.ts';

/** Other moments: `KILLS_SEED=7`. */
const SEED = Number(process.env['KILLS_SEED'] ?? 2026);
const random = createRandom(SEED);

/** Builds killed at moments spread over all of a build, in the last part of it, and as soon as folders have changed places. */
const SPREAD = 12;
const LATE = 6;
const EXCHANGED = 4;

interface Kill {
  moment: 'spread' | 'late' | 'exchanged';
  /** How far the build is, or its last part. */
  percent: number;
  signal: NodeJS.Signals;
}

/** Most are killed; some are asked to end, which is another way out. */
const SIGNALS: readonly NodeJS.Signals[] = ['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGKILL', 'SIGINT'];
const plan: Kill[] = [
  ...Array.from({ length: SPREAD }, (_, at) => kill('spread', at, (100 * (at + random())) / SPREAD)),
  ...Array.from({ length: LATE }, (_, at) => kill('late', at, (100 * (at + random())) / LATE)),
  ...Array.from({ length: EXCHANGED }, (): Kill => ({ moment: 'exchanged', percent: 0, signal: 'SIGKILL' })),
];

function kill(moment: Kill['moment'], at: number, percent: number): Kill {
  return { moment, percent: Math.round(percent), signal: SIGNALS[at % SIGNALS.length] ?? 'SIGKILL' };
}

/** With nothing kept of other builds: each takes as long as the one that is measured. */
const ALL_STEPS = { env: { CACHE: 'off' } };

const { project, site, sites } = useSmallProject();
/** Milliseconds of a whole build, and from the list of all files, which is made late, to its end. */
let whole: number;
let lastPart: number;
let published: keyof typeof SOURCES = 'first';
const tally = { old: 0, new: 0, rests: 0 };

beforeAll(async () => {
  const begun = performance.now();
  const build = startScript(project, 'build', ALL_STEPS);
  await until(hasListOfFiles, build);
  const listed = performance.now();
  await build.outcome;
  lastPart = performance.now() - listed;
  whole = performance.now() - begun;
  expect(sites.nameOf(site)).toBe('first');
});

afterAll(() =>
  console.log(
    `seed ${SEED}: of ${plan.length} builds killed ${tally.old} left the old site, ${tally.new} the new one, ${tally.rests} something beside it`,
  ),
);

const hasListOfFiles = (): boolean => existsSync(path.join(`${site}.next`, 'sw.js'));

/** What a build that was killed left beside the site. */
const rests = (): string[] => readdirSync(project).filter((name) => /^dist\.(?:next|old)$/.test(name));

async function waitFor({ moment, percent }: Kill, build: Run, folder: number): Promise<void> {
  if (moment === 'spread') await setTimeout((percent / 100) * whole);
  else if (moment === 'late') {
    await until(hasListOfFiles, build);
    await setTimeout((percent / 100) * lastPart);
  } else await until(() => statSync(site).ino !== folder, build);
}

describe('a build that is killed', () => {
  test.each(plan)(
    'by $signal, $moment, $percent %: the old site or the new one is there, and the next build succeeds',
    async (kill) => {
      const old = published;
      const wanted = old === 'first' ? 'second' : 'first';
      writeSource(project, SOURCES[wanted]);
      const build = startScript(project, 'build', ALL_STEPS);
      await waitFor(kill, build, statSync(site).ino);
      const wasRunning = !build.isOver();
      build.signalAll(kill.signal);
      const { status } = await build.outcome;

      const left = sites.nameOf(site);
      expect([old, wanted]).toContain(left);
      tally[left === old ? 'old' : 'new'] += 1;
      if (rests().length > 0) tally.rests += 1;
      if (wasRunning && kill.signal !== 'SIGKILL') {
        // One that is asked too late has done its work; one that has not yet begun, or is all but over, is ended by the system.
        expect([signalStatus(kill.signal), null, ...(left === wanted ? [0] : [])]).toContain(status);
        expect(rests()).toEqual([]);
      }

      await buildSmallSite(project);
      published = wanted;
      expect(sites.nameOf(site)).toBe(wanted);
      expect(rests()).toEqual([]);
    },
  );

  test('has been killed before and after the folders changed places, and while there was something beside them', () => {
    expect(tally.old).toBeGreaterThan(0);
    expect(tally.new).toBeGreaterThan(0);
    expect(tally.rests).toBeGreaterThan(0);
  });
});
