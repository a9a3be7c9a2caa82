import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { findSite } from './default-site.ts';
import { withoutVitest } from '../../tests/support/without-vitest.ts';

const NETLIFY = {
  NETLIFY: 'true',
  URL: 'https://zhinan.example',
  DEPLOY_PRIME_URL: 'https://draft--zhinan.netlify.app',
};

test.each([
  ['nothing', {}, undefined],
  ['an empty word', { SITE: '' }, undefined],
  ['SITE', { SITE: 'https://a.example' }, 'https://a.example'],
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
  expect(findSite(environment)).toBe(site);
});

test('a build of CI that does not know it ends before anything is made', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: { ...withoutVitest(), CI: 'true', SITE: '', NETLIFY: '', CF_PAGES_URL: '', OUT_DIR: '.cache/never' },
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(
    /^build: SITE is not set: .*http:\/\/localhost:4321.*; set SITE to the address of its host\n$/,
  );
});
