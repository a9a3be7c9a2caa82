import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import vitestConfig from '../../vitest.config.ts';
import { TEST_PACKAGES } from '../support/install-packages.ts';
import { readDoc } from '../support/read-docs.ts';

interface Job {
  needs?: string | string[];
  permissions?: Record<string, string>;
  uses?: string;
  with?: Record<string, unknown>;
  if?: string;
  strategy?: { matrix: { part: string[] } };
  steps?: { uses?: string; run?: string }[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const read = (file: string): Workflow => parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Workflow;
const pages = read('pages.yml');
const tests = read('test.yml');

/** The jobs that must have succeeded before a job is run. */
function neededBy(name: string, jobs: Workflow['jobs']): string[] {
  const direct = [jobs[name]?.needs ?? []].flat();
  return [...direct, ...direct.flatMap((each) => neededBy(each, jobs))];
}

describe('the workflows', () => {
  test.each(globSync('*.yml', { cwd: FOLDER }))(
    '%s names each action by its commit and its version',
    (file) => {
      const lines = readFileSync(path.join(FOLDER, file), 'utf8').match(/^.*\buses:.*$/gm) ?? [];
      expect(lines.length).toBeGreaterThan(0);
      const pinned = /^ +(?:- )?uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/;
      const local = /^ +uses: \.\/\.github\/workflows\/[\w-]+\.yml$/;
      expect(lines.filter((line) => !pinned.test(line) && !local.test(line))).toEqual([]);
    },
  );

  test('run .ci/run on every push and pull request', () => {
    expect(tests.on).toMatchObject({ push: { 'branches-ignore': ['main'] }, pull_request: null });
    // The only branch left out is the one whose pushes pages.yml tests.
    expect(pages.on).toMatchObject({ push: { branches: ['main'] } });
    expect(pages.jobs['test']?.uses).toBe('./.github/workflows/test.yml');
    expect(existsSync('.ci/run')).toBe(true);
    expect(tests.jobs['run']?.if).toBeUndefined();
    expect(tests.jobs['run']?.steps?.map(({ run }) => run)).toContain('.ci/run');
  });

  test('publish nothing before all tests have passed', () => {
    expect(neededBy('deploy', pages.jobs)).toEqual(expect.arrayContaining(['test', 'build']));
    expect(pages.jobs['test']?.with).toEqual({ full: true });
    expect(tests.jobs['full']?.if).toBe('inputs.full');
    // A job that is let fail, or run whatever came before, would not hold the others up.
    for (const file of ['pages.yml', 'test.yml'])
      expect(readFileSync(path.join(FOLDER, file), 'utf8')).not.toMatch(
        /continue-on-error|always\(\)|cancelled\(\)/,
      );
  });

  test('run every project of tests, whole', () => {
    const parts = tests.jobs['full']?.strategy?.matrix.part ?? [];
    const read = parts.map(
      (part) => /^--project (\w+)(?: --shard (\d+)\/(\d+))?$/.exec(part)?.slice(1) ?? [],
    );
    const projects = vitestConfig.test?.projects?.map((project) =>
      typeof project === 'object' && 'test' in project ? project.test.name : undefined,
    );
    expect([...new Set(read.map(([name]) => name))]).toEqual(projects);
    for (const name of projects ?? []) {
      const shards = read.filter(([each]) => each === name);
      expect(shards.map(([, , of]) => Number(of ?? 1))).toEqual(shards.map(() => shards.length));
      expect(shards.map(([, shard]) => Number(shard ?? 1))).toEqual(shards.map((_, at) => at + 1));
    }
    expect(tests.jobs['full']?.steps?.at(-1)?.run).toBe('npm run test:full -- ${{ matrix.part }}');
  });

  test('install what tests would as root, and the docs name it', () => {
    // The runner has a Chrome and a Firefox.
    const wanted = TEST_PACKAGES.filter((name) => !['chromium', 'firefox-esr'].includes(name));
    const installs = tests.jobs['full']?.steps?.find(({ run }) => run?.includes('apt-get'))?.run ?? '';
    const [, names = ''] = /--no-install-recommends\s+(.+)/.exec(installs) ?? [];
    expect(names.trim().split(/\s+/).sort()).toEqual([...wanted].sort());
    const contributing = readDoc('docs/CONTRIBUTING.md');
    expect(wanted.filter((name) => !contributing.includes(`\`${name}\``))).toEqual([]);
  });

  test('have no permission that a job does not need', () => {
    expect(tests.permissions).toEqual({ contents: 'read' });
    expect(pages.permissions).toEqual({});
    expect(Object.entries(pages.jobs).map(([name, { permissions }]) => [name, permissions])).toEqual([
      ['test', { contents: 'read' }],
      ['build', { contents: 'read', pages: 'read' }],
      ['deploy', { pages: 'write', 'id-token': 'write' }],
    ]);
  });
});

test('updates are looked for of all packages and actions', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    updates: { 'package-ecosystem': string; directory?: string; directories?: string[] }[];
  };
  const found = updates.map(({ 'package-ecosystem': ecosystem, directory, directories }) => [
    ecosystem,
    directories ?? [directory],
  ]);
  expect(found).toEqual([
    ['npm', ['/', '/scripts/bench']],
    ['github-actions', ['/']],
  ]);
  for (const folder of ['/', '/scripts/bench']) expect(existsSync(`.${folder}/package-lock.json`)).toBe(true);
});
