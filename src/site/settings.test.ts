import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';
import { runScript } from '../../tests/support/run-script.ts';

const NETLIFY = {
  NETLIFY: 'true',
  URL: 'https://zhinan.example',
  DEPLOY_PRIME_URL: 'https://draft--zhinan.netlify.app',
};

test.each([
  ['nothing', {}, undefined],
  ['an empty word', { SITE: '' }, undefined],
  ['SITE', { SITE: 'https://a.example' }, 'https://a.example'],
  ['SITE, with its slash', { SITE: 'https://a.example:8080/' }, 'https://a.example:8080/'],
  ['Netlify', { ...NETLIFY, CONTEXT: 'production' }, 'https://zhinan.example'],
  ['Netlify, for a draft', { ...NETLIFY, CONTEXT: 'deploy-preview' }, 'https://draft--zhinan.netlify.app'],
  ['a URL that is not Netlify’s', { URL: 'https://b.example', CONTEXT: 'production' }, undefined],
  ['Cloudflare', { CF_PAGES_URL: 'https://1234.zhinan.pages.dev' }, 'https://1234.zhinan.pages.dev'],
  [
    'SITE on a host',
    { ...NETLIFY, CF_PAGES_URL: 'https://b.example', SITE: 'https://a.example' },
    'https://a.example',
  ],
])('where the site is published is known by %s', (_name, environment, site) => {
  expect(readSettings(environment).site).toBe(site);
});

test('years are told by any mark between them, and by nothing else', () => {
  expect(readSettings({ EDITIONS: '2026, 2027' }).editions).toEqual(['2026', '2027']);
  expect(() => readSettings({ EDITIONS: 'newest' })).toThrow('EDITIONS is no list of years: newest');
  expect(() => readSettings({ EDITIONS: ' , ' })).toThrow('EDITIONS is no list of years:  , ');
});

test('nothing that is set gives the settings of the docs', () => {
  expect(readSettings({})).toEqual({
    base: '/',
    outDir: 'dist',
    port: 4321,
    hasPdf: true,
    hasOffline: true,
    isKept: true,
    isCi: false,
  });
});

test.each([
  [{ BASE: '/zhinan' }, { base: '/zhinan/' }],
  [{ BASE: '/some/where/' }, { base: '/some/where/' }],
  [
    { PDF: 'off', OFFLINE: 'off', CACHE: 'off' },
    { hasPdf: false, hasOffline: false, isKept: false },
  ],
  [{ CI: 'true' }, { isCi: true }],
  [{ CI: 'false' }, { isCi: false }],
  [
    { CI: '0', CONTACT: '', OUT_DIR: '' },
    { isCi: false, outDir: 'dist' },
  ],
  [{ PORT: '0' }, { port: 0 }],
])('%j is read as %j', (environment, settings) => {
  expect(readSettings(environment)).toMatchObject(settings);
});

test.each([
  [{ BASE: 'zhinan' }, 'BASE does not begin with a slash: zhinan'],
  ...['//elsewhere.example/', '/a b/', '/a?b/', '/a/../', '/指南/', '/a%20b'].map(
    (base): [NodeJS.ProcessEnv, string] => [
      { BASE: base },
      `BASE is no path of letters, digits and -._~: ${base}`,
    ],
  ),
  [{ SITE: 'example.org' }, 'SITE is no address of a host: example.org'],
  [{ SITE: 'ftp://example.org' }, 'SITE is no address of a host: ftp://example.org'],
  ...['/zhinan/', '/?a', '/#a'].map((more): [NodeJS.ProcessEnv, string] => [
    { SITE: `https://example.org${more}` },
    `SITE has more than a host, of which BASE says the path: https://example.org${more}`,
  ]),
  [
    { SITE: 'https://me@example.org' },
    'SITE has more than a host, of which BASE says the path: https://me@example.org',
  ],
  ...['http', '65536', '-1', '1.5'].map((port): [NodeJS.ProcessEnv, string] => [
    { PORT: port },
    `PORT is no number below 65536: ${port}`,
  ]),
])('%j is refused in a sentence', (environment, sentence) => {
  expect(() => readSettings(environment)).toThrow(sentence);
});

test.each(['build', 'serve'])('npm run %s with such a value ends with the sentence alone', (command) => {
  const { status, stdout, stderr } = runScript(`${command}.ts`, [], {
    env: { ...process.env, BASE: 'zhinan', OUT_DIR: '.cache/never' },
  });
  expect([status, stdout, stderr]).toEqual([1, '', `${command}: BASE does not begin with a slash: zhinan\n`]);
});

test('a port that may not be had is said in a sentence', () => {
  const { status, stdout, stderr } = runScript('serve.ts', [], {
    env: { ...process.env, OUT_DIR: 'docs', PORT: '70000' },
  });
  expect([status, stdout, stderr]).toEqual([1, '', 'serve: PORT is no number below 65536: 70000\n']);
});

test('a build of CI that does not know it ends before anything is made', () => {
  const { status, stdout, stderr } = runScript('build.ts', [], {
    env: { ...process.env, CI: 'true', SITE: '', NETLIFY: '', CF_PAGES_URL: '', OUT_DIR: '.cache/never' },
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(
    /^build: SITE is not set: .*http:\/\/localhost:4321.*; set SITE to the address of its host\n$/,
  );
});
