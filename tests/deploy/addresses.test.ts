import { readdirSync, readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ask, askByOldHttp, type Answer } from '../support/ask.ts';
import { NGINX_SITES, useNginx } from '../support/use-nginx.ts';

const QUERY = `?q=${encodeURIComponent('无人机 “低空”')}&mode=${encodeURIComponent('前资助')}`;

describe.each(NGINX_SITES)('at %s', (_name, built, base) => {
  const nginx = useNginx(built, base);
  const folder = inject(built);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('/index.html'))
    .map((name) => path.dirname(name));
  const read = (name: string): Buffer => readFileSync(path.join(folder, name));

  beforeAll(() => {
    // What people leave in the folder of a site.
    mkdirSync(path.join(nginx.site, '.git'));
    writeFileSync(path.join(nginx.site, '.git/config'), 'secret');
    writeFileSync(path.join(nginx.site, '.env'), 'secret');
    writeFileSync(path.join(nginx.site, '2026/.htpasswd'), 'secret');
    mkdirSync(path.join(nginx.site, '.well-known/acme-challenge'), { recursive: true });
    writeFileSync(path.join(nginx.site, '.well-known/acme-challenge/token'), 'proof');
  });

  test('every page without the slash at its end leads to the one with it, on whatever host and port, query and all', async () => {
    expect(pages.length).toBeGreaterThan(130);
    for (const page of pages) {
      const { status, headers } = await nginx.ask(`${base}${page}${QUERY}`, {
        headers: { host: 'guide.example.org:8443', 'x-forwarded-proto': 'https' },
      });
      // Without a host: one behind another server knows neither its name nor its port.
      expect([status, headers.location]).toEqual([301, `${base}${page}/${QUERY}`]);
    }
  });

  test('a page is the same whatever stands behind its question mark', async () => {
    for (const query of [
      QUERY,
      '?',
      '?q=%E6%97%A0',
      '?q=%ZZ%00',
      '?../../nginx.conf',
      `?${'長'.repeat(300)}`,
    ]) {
      const { status, body } = await nginx.ask(`${base}search/${encodeURI(query).replaceAll('%25', '%')}`);
      expect(status, query).toBe(200);
      expect(body.equals(read('search/index.html')), query).toBe(true);
    }
  });

  test.each([
    '2026/99/',
    'nothing',
    encodeURIComponent('申报指南'),
    'index.html/',
    // Folders without a page.
    '_astro/',
    'pagefind/',
    '2026/data/',
    // For hosts, or beside what is meant.
    '_headers',
    '%5Fheaders',
    'index.html.br',
    'index.html.gz',
    '404.html.br',
    '2026/data/calls.json%2egz',
    // Not of the site.
    '.env',
    '%2eenv',
    '.git/',
    '.git/config',
    '2026/.htpasswd',
  ])('%s is not there: the page that says so, with the status of it', async (address) => {
    const plain = await nginx.ask(`${base}${address}`);
    expect(plain.status).toBe(404);
    expect(plain.body.equals(read('404.html'))).toBe(true);
    expect(plain.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(plain.headers['cache-control']).toBe('public, max-age=60, must-revalidate');
    const compressed = await nginx.ask(`${base}${address}`, { headers: { 'accept-encoding': 'br' } });
    expect([compressed.status, compressed.headers['content-encoding']]).toEqual([404, 'br']);
    expect(compressed.body.equals(read('404.html.br'))).toBe(true);
  });

  test('what proves to others whose host it is can be fetched', async () => {
    const { status, body } = await nginx.ask(`${base}.well-known/acme-challenge/token`);
    expect([status, body.toString()]).toEqual([200, 'proof']);
  });

  test.each([
    `${base}../nginx.conf`,
    `${base}../../../nginx.conf`,
    `${base}../../../../../../../etc/passwd`,
    `${base}2026/../../nginx.conf`,
    `${base}..%2fnginx.conf`,
    `${base}%2e%2e/nginx.conf`,
    `${base}%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd`,
    `${base}..%252fnginx.conf`,
    `${base}..%5cnginx.conf`,
    `${base}..;/nginx.conf`,
    `${base}....//nginx.conf`,
    // The gap that an alias without its slash leaves.
    `${base.slice(0, -1)}../nginx.conf`,
    `${base}%00../nginx.conf`,
    `${base}2026/index.html%00.png`,
    `${base}%c0%ae%c0%ae/nginx.conf`,
    '//etc/passwd',
    '/nginx.conf',
  ])('%s leads nowhere', async (address) => {
    const { status, body } = await nginx.ask(address);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toMatch(/worker_processes|root:/);
  });

  test('no address leads to another host', async () => {
    let followed = 0;
    for (const address of [
      `/${base}2026`,
      `/${base}example.org`,
      `/%2f${base}2026`,
      '//example.org/%2e%2e',
      `${base}%5cexample.org`,
      `${base}2026%0d%0aLocation:%20https://example.org`,
    ]) {
      const { headers } = await nginx.ask(address, { headers: { host: 'example.org' } });
      // Two slashes at the beginning would be read as a host.
      expect(headers.location ?? '/', address).toMatch(/^\/(?![/\\])/);
      if (headers.location !== undefined) followed += 1;
    }
    expect(followed).toBeGreaterThan(0);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s is refused', async (method) => {
    for (const address of ['', '2026/13/2/', 'favicon.svg', 'nothing']) {
      const { status, headers } = await nginx.ask(`${base}${address}`, { method, body: Buffer.from('x') });
      expect([status, headers.allow], address).toEqual([405, 'GET, HEAD']);
    }
    expect((await nginx.ask(base, { method, body: Buffer.alloc(2000) })).status).toBe(405);
    expect((await nginx.ask(base)).body.equals(read('index.html'))).toBe(true);
  });

  test('part of a file can be asked for', async () => {
    const file = '2026/data/calls.xlsx';
    const whole = read(file);
    const part = (range: string, headers = {}): Promise<Answer> =>
      nginx.ask(`${base}${file}`, { headers: { range, ...headers } });
    const begin = await part('bytes=0-99');
    expect([begin.status, begin.headers['content-range']]).toEqual([206, `bytes 0-99/${whole.length}`]);
    expect(begin.body.equals(whole.subarray(0, 100))).toBe(true);
    const end = await part('bytes=-50');
    expect(end.body.equals(whole.subarray(-50))).toBe(true);
    expect((await part(`bytes=${whole.length}-`)).status).toBe(416);
    // A file that has changed since is sent whole.
    expect((await part('bytes=0-99', { 'if-range': begin.headers.etag })).status).toBe(206);
    expect((await part('bytes=0-99', { 'if-range': '"another"' })).status).toBe(200);
  });

  test('a server between reader and site gets compressed files as well', async () => {
    const sent = await nginx.ask(`${base}search/`, {
      headers: { 'accept-encoding': 'gzip', via: '1.1 between' },
    });
    expect(sent.headers['content-encoding']).toBe('gzip');
    // What nginx speaks to servers behind it unless told otherwise.
    for (const encoding of ['gzip', 'br'])
      expect(await askByOldHttp(nginx.address, `${base}search/`, `Accept-Encoding: ${encoding}`)).toContain(
        `\r\nContent-Encoding: ${encoding}\r\n`,
      );
  });
});

describe('outside the path of a site', () => {
  const [, [, built, base]] = NGINX_SITES;
  const nginx = useNginx(built, base);

  test('the path without its slash leads to it', async () => {
    const { status, headers } = await ask(nginx.address, `${base.slice(0, -1)}${QUERY}`);
    expect([status, headers.location]).toEqual([301, `${base}${QUERY}`]);
  });

  test.each(['/', '/2026/', '/some/', '/some/wherever/', '/index.html', '/404.html'])(
    '%s is not there, and the site’s page says so',
    async (address) => {
      const { status, body } = await ask(nginx.address, address);
      expect(status).toBe(404);
      expect(body.equals(readFileSync(path.join(inject(built), '404.html')))).toBe(true);
    },
  );
});
