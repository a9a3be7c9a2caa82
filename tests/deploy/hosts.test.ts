// The files by which hosts publish the site name commands, folders and versions of this repository. No host and no Docker is
// asked here: what they name must be what this repository's own files say.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { describe, expect, inject, test } from 'vitest';
import semver from 'semver';
import { readSettings } from '../../src/site/settings.ts';
import { NGINX_PACKAGES } from '../support/find-nginx.ts';
import { NGINX_ARGUMENTS, STOP_SIGNAL } from '../support/start-nginx.ts';
import { NGINX_SITES } from '../support/use-nginx.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const project = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  engines: { node: string };
};

/** The folder that `npm run build` makes unless told otherwise, and the Node of this project. */
const BUILT = readSettings({}).outDir;
const NODE = read('.nvmrc').trim();

const PAGES = read('.github/workflows/pages.yml');
const IMAGE = read('scripts/deploy/Dockerfile');

test('the Node of all hosts is one for this project', () => {
  expect(semver.satisfies(`${NODE}.999.0`, project.engines.node)).toBe(true);
});

test.each([
  ['Cloudflare', 'wrangler.jsonc', [`"pages_build_output_dir": "./${BUILT}"`, 'npm run build']],
  [
    'Netlify',
    'netlify.toml',
    [`publish = "${BUILT}"`, 'command = "npm run build"', `NODE_VERSION = "${NODE}"`],
  ],
  [
    'GitHub Pages',
    '.github/workflows/pages.yml',
    [`path: ${BUILT}`, 'node-version-file: .nvmrc', 'npm run build'],
  ],
  [
    'the image',
    'scripts/deploy/Dockerfile',
    [`/zhinan/${BUILT} /srv/zhinan$BASE`, `FROM node:${NODE}-`, 'npm run build'],
  ],
])('%s builds and publishes the folder that is built, by commands of the project', (_host, file, words) => {
  const text = read(file);
  for (const each of words) expect(text).toContain(each);
  for (const [, name = ''] of text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g))
    expect(Object.keys(project.scripts)).toContain(name);
});

test.each(NGINX_SITES)('Cloudflare and Netlify can read the file of headers at %s', (_name, built, base) => {
  const rules = read(path.join(inject(built), '_headers'))
    .trim()
    .split('\n\n');
  // A path, and its headers below it, within Cloudflare's bounds.
  for (const rule of rules) expect(rule).toMatch(new RegExp(`^${base}\\S*\\*(?:\\n  [\\w-]+: .{1,1900})+$`));
  expect(rules.length).toBeGreaterThan(3);
  const kept = rules.filter((rule) => rule.includes('Cache-Control')).map((rule) => rule.split('*')[0] ?? '');
  for (const each of kept) expect(existsSync(path.join(inject(built), each.slice(base.length)))).toBe(true);
});

test.each(NGINX_SITES)(
  'Cloudflare and Netlify can read the file of redirects at %s',
  async (_name, built, base) => {
    const folder = inject(built);
    const { redirects, errors } = await parseAllRedirects({
      redirectsFiles: [path.join(folder, '_redirects')],
      configRedirects: [],
      minimal: true,
    });
    expect(errors).toEqual([]);
    const found = new Map(
      (redirects as { from: string; to: string; status: number }[]).map(({ from, to, status }) => [
        from,
        { to, status },
      ]),
    );
    for (const [id, page] of [
      ['13-2', '13/2/'],
      ['jijin-3', 'jijin/3/'],
      ['26-2-1', '26/2/1/'],
      ['jianfeng-2', 'jianfeng/#jianfeng-2'],
    ])
      for (const slash of ['/', ''])
        expect(found.get(`${base}2026/${id ?? ''}${slash}`)).toEqual({
          to: `${base}2026/${page ?? ''}`,
          status: 301,
        });
    // Within Cloudflare's bound; from where there is nothing, to pages that are there.
    expect(found.size).toBeLessThanOrEqual(2000);
    for (const [from, { to }] of found) {
      expect(existsSync(path.join(folder, from.slice(base.length))), from).toBe(false);
      const [page = '', anchor] = to.slice(base.length).split('#');
      const html = read(path.join(folder, page, 'index.html'));
      if (anchor !== undefined) expect(html, to).toContain(`id="${anchor}"`);
    }
  },
);

test('GitHub Pages leaves no folder out, and builds for the address that it has', () => {
  expect(existsSync(path.join(inject('rootSite'), '.nojekyll'))).toBe(true);
  for (const id of new Set([...PAGES.matchAll(/\{\{ steps\.(\w+)\.outputs/g)].map(([, each]) => each)))
    expect(PAGES).toContain(`id: ${id}\n`);
  expect(PAGES).toMatch(/SITE: \$\{\{ steps\.\w+\.outputs\.origin \}\}/);
  expect(PAGES).toMatch(/BASE: \$\{\{ steps\.\w+\.outputs\.base_path \}\}\//);
});

describe('the image', () => {
  test('is built from files that are there, which are not left out', () => {
    const left = read('scripts/deploy/Dockerfile.dockerignore').trim().split('\n');
    const sources = [...IMAGE.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, all = '']) =>
      all.split(' '),
    );
    expect(sources.length).toBeGreaterThan(4);
    for (const source of sources) {
      expect(existsSync(source), source).toBe(true);
      expect(left, source).not.toContain(source.split('/')[0]);
    }
  });

  test('has the nginx that the tests use, started and stopped as they do, without root', () => {
    for (const name of NGINX_PACKAGES) expect(IMAGE).toContain(` ${name} `);
    expect(IMAGE).toContain(`CMD ${JSON.stringify(['nginx', ...NGINX_ARGUMENTS]).replaceAll(',', ', ')}`);
    expect(IMAGE).toContain(`STOPSIGNAL ${STOP_SIGNAL}`);
    expect(IMAGE).toContain('USER www-data');
    // Lower ports than 1024 are root's.
    const [, port] = /EXPOSE (\d{4,})/.exec(IMAGE) ?? [];
    expect(read('scripts/deploy/zhinan.conf')).toContain(`listen ${port};`);
    // All that it writes lies where anybody may write.
    const main = read('scripts/deploy/nginx.conf');
    const written = [...main.matchAll(/^\s*(?:pid|\w+_temp_path|error_log|access_log) (\S+?)[; ]/gm)];
    expect(written.length).toBe(8);
    for (const [line, file] of written) expect(file, line).toMatch(/^\/(?:tmp\/|dev\/std)/);
  });

  test('gives nginx the path that the site is built for', () => {
    expect(IMAGE).toContain('s|default \\"/\\";|default \\"$BASE\\";|');
    expect(read('scripts/deploy/zhinan.conf')).toContain('map "" $zhinan_base { default "/"; }');
  });
});
