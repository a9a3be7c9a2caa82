// The files by which hosts publish the site name commands, folders and versions of this repository. No host and no Docker
// is asked here: what they name must exist, and be what this repository's own files say.
import { globSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import semver from 'semver';
import ts from 'typescript';
import { parse } from 'yaml';
import { readDockerfile } from '../support/read-dockerfile.ts';
import { readHeadersFile } from '../support/read-headers-file.ts';
import { readSimpleToml } from '../support/read-simple-toml.ts';
import { NGINX_PACKAGES } from '../support/find-nginx.ts';
import { NGINX_ARGUMENTS, STOP_SIGNAL } from '../support/start-nginx.ts';
import { readSettings } from '../../src/site/settings.ts';
import { NGINX_SITES } from '../support/use-nginx.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const project = JSON.parse(read('package.json')) as {
  name: string;
  scripts: Record<string, string>;
  engines: { node: string };
};
const code = globSync(['astro.config.mjs', 'scripts/*.ts', 'src/**/*.{ts,astro}'], {
  exclude: ['**/*.test.ts'],
})
  .map(read)
  .join('\n');

/** The folder that `npm run build` makes unless told otherwise. */
const BUILT = readSettings({}).outDir;

/** Expects that each npm command in what a host runs is one of this project. */
function expectCommands(commands: string, names: readonly string[]): void {
  const found = [...commands.matchAll(/\bnpm (?:run )?(?:--silent )?([\w:-]+)/g)].map(
    ([, name]) => name ?? '',
  );
  expect(found).toEqual(names);
  for (const name of found.filter((each) => each !== 'ci')) {
    const [, script] = /^node (?:--import \S+ )?(\S+)/.exec(project.scripts[name] ?? '') ?? [];
    expect(script, `npm run ${name}`).toBeDefined();
    expect(existsSync(script ?? ''), `npm run ${name}`).toBe(true);
  }
}

/** Expects that a host's Node is the one for this project. */
function expectNode(version: string): void {
  expect(version).toBe(read('.nvmrc').trim());
  expect(semver.satisfies(`${version}.999.0`, project.engines.node)).toBe(true);
}

/** Expects that something asks for each of these in the environment. */
function expectRead(variables: readonly string[]): void {
  for (const name of variables)
    expect(code, name).toMatch(
      new RegExp(
        `process\\.env(?:\\.${name}|\\['${name}'\\])|\\{[^}]*\\b${name}\\b[^}]*\\} = process\\.env|^  ${name}: (?:setting|onUnlessOff)\\b`,
        'm',
      ),
    );
}

test('Cloudflare publishes the folder that is built', () => {
  const { config, error } = ts.parseConfigFileTextToJson('wrangler.jsonc', read('wrangler.jsonc')) as {
    config: Record<string, string>;
    error?: unknown;
  };
  expect(error).toBeUndefined();
  const { name, pages_build_output_dir: output, compatibility_date: date, ...others } = config;
  expect([name, path.normalize(output ?? ''), others]).toEqual([project.name, BUILT, {}]);
  expect(new Date(date ?? '').toISOString().slice(0, 10)).toBe(date);
  expectCommands(/Build command: (npm run \w+)/.exec(read('wrangler.jsonc'))?.[1] ?? '', ['build']);
});

test('Netlify builds and publishes the folder that is built', () => {
  const { build, 'build.environment': environment, ...others } = readSimpleToml(read('netlify.toml'));
  expect(others).toEqual({});
  expect(build).toEqual({ command: 'npm run build', publish: BUILT });
  expectCommands(build?.['command'] ?? '', ['build']);
  const { NODE_VERSION = '', ...ours } = environment ?? {};
  expectNode(NODE_VERSION);
  expectRead(Object.keys(ours));
});

test.each(NGINX_SITES)('Cloudflare and Netlify can read the file of headers at %s', (_name, built) => {
  const text = read(path.join(inject(built), '_headers'));
  // Cloudflare's bounds.
  expect(readHeadersFile(text).size).toBeLessThanOrEqual(100);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
});

describe('GitHub Pages', () => {
  interface Step {
    id?: string;
    uses?: string;
    run?: string;
    with?: Record<string, string>;
    env?: Record<string, string>;
  }
  const { build: built, deploy } = (
    parse(read('.github/workflows/pages.yml')) as {
      jobs: Record<'build' | 'deploy', { environment?: Record<'name' | 'url', string>; steps: Step[] }>;
    }
  ).jobs;
  const { steps } = built;
  const byAction = (name: string): Step | undefined => steps.find(({ uses }) => uses?.startsWith(`${name}@`));

  test('gets the folder that is built, by commands of the project', () => {
    expectCommands(steps.flatMap(({ run }) => run ?? []).join('\n'), ['ci', 'build']);
    expect(byAction('actions/upload-pages-artifact')?.with?.['path']).toBe(BUILT);
    expectNode(read(byAction('actions/setup-node')?.with?.['node-version-file'] ?? '').trim());
    // In the order in which one needs the other.
    expect([...steps, ...deploy.steps].map(({ uses, run }) => (uses ?? run)?.replace(/@.*/, ''))).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'actions/configure-pages',
      expect.stringContaining('fonts-noto-cjk'),
      expect.stringContaining('npm ci'),
      'npm run build',
      'actions/upload-pages-artifact',
      'actions/deploy-pages',
    ]);
  });

  test('leaves no folder out where it builds from a branch', () => {
    expect(existsSync(path.join(inject('rootSite'), '.nojekyll'))).toBe(true);
    expect(existsSync(path.join(inject('rootSite'), '_astro'))).toBe(true);
  });

  test('may be published to, and is asked where it lies', () => {
    expect(deploy.environment?.name).toBe('github-pages');
    const build = steps.find(({ run }) => run === 'npm run build');
    expectRead(Object.keys(build?.env ?? {}));
    // A site of a user lies at the root, one of a repository below it; both as the action answers.
    const fill = (job: { steps: Step[] }, text = '', outputs: Record<string, string>): string =>
      text.replace(/\$\{\{ steps\.(\w+)\.outputs\.(\w+) \}\}/g, (_all, id: string, output: string) => {
        expect(job.steps.some((step) => step.id === id)).toBe(true);
        return outputs[output] ?? `no output ${output}`;
      });
    const filled = ['', '/zhinan'].map((base_path) =>
      Object.values(build?.env ?? {}).map((text) =>
        fill(built, text, { origin: 'https://me.github.io', base_path }),
      ),
    );
    expect(filled).toEqual([
      ['https://me.github.io', '/'],
      ['https://me.github.io', '/zhinan/'],
    ]);
    expect(fill(deploy, deploy.environment?.url, { page_url: 'https://me.github.io/' })).toBe(
      'https://me.github.io/',
    );
  });
});

describe('the image', () => {
  const [build = [], serve = []] = readDockerfile(read('scripts/deploy/Dockerfile'));
  const all = (stage: typeof build, name: string): string[] =>
    stage.filter((one) => one.name === name).map(({ value }) => value);
  const copies = (stage: typeof build): string[][] => all(stage, 'COPY').map((value) => value.split(' '));
  const runs = all(build, 'RUN').join('\n');

  test('is built by commands of the project from files that are there', () => {
    expectCommands(runs, ['ci', 'build']);
    expectNode(/^node:(\d+)-/.exec(all(build, 'FROM')[0] ?? '')?.[1] ?? '');
    const left = read('scripts/deploy/Dockerfile.dockerignore').trim().split('\n');
    const sources = [
      ...copies(build),
      ...copies(serve).filter(([first]) => !first?.startsWith('--from')),
    ].flatMap((parts) => parts.slice(0, -1));
    expect(sources).toEqual([
      ...['package.json', 'package-lock.json', '.'],
      ...['scripts/deploy/nginx.conf', 'scripts/deploy/zhinan.conf'],
    ]);
    for (const source of sources) {
      expect(existsSync(source), source).toBe(true);
      expect(left, source).not.toContain(source.split('/')[0]);
    }
    expectRead(all(build, 'ARG').map((value) => value.replace(/=.*/, '')));
  });

  test('serves what was built, where its configuration looks for it', () => {
    const [folder] = all(build, 'WORKDIR');
    const root = /root "(\S+)"/.exec(read('scripts/deploy/zhinan.conf'))?.[1];
    const included = /include (conf\.d)\/\*\.conf;/.exec(read('scripts/deploy/nginx.conf'))?.[1];
    expect(copies(serve)).toEqual([
      ['scripts/deploy/nginx.conf', '/etc/nginx/nginx.conf'],
      ['scripts/deploy/zhinan.conf', `/etc/nginx/${included}/zhinan.conf`],
      ['--from=build', `${folder}/${BUILT}`, `${root}\${BASE}`],
    ]);
  });

  test('has the nginx that the tests use, started and stopped as they do, without root', () => {
    for (const name of NGINX_PACKAGES) expect(all(serve, 'RUN').join(' ').split(' ')).toContain(name);
    expect(JSON.parse(all(serve, 'CMD')[0] ?? '')).toEqual(['nginx', ...NGINX_ARGUMENTS]);
    expect(all(serve, 'STOPSIGNAL')).toEqual([STOP_SIGNAL]);
    expect(all(serve, 'USER')).toEqual(['www-data']);
    const [port] = all(serve, 'EXPOSE');
    expect(/listen (\d+);/.exec(read('scripts/deploy/zhinan.conf'))?.[1]).toBe(port);
    // Lower ports are root's.
    expect(Number(port)).toBeGreaterThan(1023);
    // All that it writes lies where anybody may write.
    const written = [
      ...read('scripts/deploy/nginx.conf').matchAll(
        /^\s*(?:pid|\w+_temp_path|error_log|access_log) (\S+?)[; ]/gm,
      ),
    ];
    expect(written.length).toBe(8);
    for (const [line, file] of written) expect(file, line).toMatch(/^\/(?:tmp\/|dev\/std)/);
  });
});
