import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ANSWER_HEADERS } from '../../src/build/deploy/response-headers.ts';
import { askByOldHttp } from '../support/ask.ts';
import { NGINX_SITES, useNginx } from '../support/use-nginx.ts';

/** What browsers are to take each kind of file for. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'application/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  ico: 'image/x-icon',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pagefind: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
};

const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_A_MINUTE = 'public, max-age=60, must-revalidate';

/** What a browser says that it takes, and the endings of the files that it is sent for it, best first. */
const ENCODINGS = [
  ['gzip, deflate, br, zstd', ['.br', '.gz']],
  ['gzip', ['.gz']],
  ['identity', []],
] as const;
const NAMES: Readonly<Record<string, string>> = { '.br': 'br', '.gz': 'gzip' };

const QUERY = `?q=${encodeURIComponent('无人机 “低空”')}&mode=${encodeURIComponent('前资助')}`;

describe.each(NGINX_SITES)('nginx at %s', (_name, built, base) => {
  const nginx = useNginx(built, base);
  const folder = inject(built);
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  const files = all.filter((name) => !/\.(?:br|gz)$|^_(?:headers|redirects)$|^\.nojekyll$/.test(name));
  const pages = files
    .filter((name) => path.basename(name) === 'index.html')
    .map((name) => name.slice(0, -10));
  const read = (name: string): Buffer => readFileSync(path.join(folder, name));
  const safe = Object.entries(ANSWER_HEADERS).map(([name, value]) => [name.toLowerCase(), value]);

  beforeAll(() => {
    // What people leave in the folder of a site.
    for (const [name, text] of Object.entries({
      '.git/config': 'secret',
      '.env': 'secret',
      '2026/.htpasswd': 'secret',
      '.well-known/acme-challenge/token': 'proof',
    })) {
      mkdirSync(path.dirname(path.join(nginx.site, name)), { recursive: true });
      writeFileSync(path.join(nginx.site, name), text);
    }
  });

  test('takes its configuration without a warning, and starts without a word', async () => {
    expect(nginx.check()).toMatch(/^nginx: .* syntax is ok\nnginx: .* test is successful\n$/);
    expect((await nginx.ask(base)).status).toBe(200);
    expect(nginx.errors()).toBe('');
  });

  test.each(ENCODINGS)('sends every file as it lies there to who takes %s', async (accepted, endings) => {
    expect(files.length).toBeGreaterThan(600);
    const about = { 'accept-encoding': accepted };
    let compressed = 0;
    for (const name of files) {
      const ending = endings.find((end) => existsSync(path.join(folder, name + end))) ?? '';
      const { status, headers, body } = await nginx.ask(`${base}${name}`, { headers: about });
      expect(body.equals(read(name + ending)), name).toBe(true);
      const isHashed = /^(?:_astro|pagefind\/(?:index|texts))\//.test(name);
      const hasSeveral = ['.br', '.gz'].some((end) => all.includes(name + end));
      expect([status, headers], name).toEqual([
        200,
        expect.objectContaining({
          // What has no type here would be downloaded in place of shown, or not be known for what it is.
          'content-type': TYPES[path.extname(name).slice(1)] ?? 'a type that is in the list above',
          'content-length': String(body.length),
          'cache-control': isHashed ? FOR_EVER : FOR_A_MINUTE,
          server: 'nginx',
          ...(ending !== '' && { 'content-encoding': NAMES[ending] }),
          // Whoever keeps an answer for others must know that there are several.
          ...(hasSeveral && { vary: 'Accept-Encoding' }),
          ...Object.fromEntries(safe),
        }),
      ]);
      if (ending !== '') compressed += 1;
      else expect(headers, name).not.toHaveProperty('content-encoding');
      // Who has it is not sent it again, and HEAD is answered without the bytes.
      const { etag = '' } = headers;
      const again = await nginx.ask(`${base}${name}`, { headers: { ...about, 'if-none-match': etag } });
      const head = await nginx.ask(`${base}${name}`, { headers: about, method: 'HEAD' });
      expect([again.status, head.status, head.headers.etag, head.body.length], name).toEqual([
        304,
        200,
        etag,
        0,
      ]);
    }
    expect(compressed > 400).toBe(endings.length > 0);
  });

  test('sends each encoding of a file under a tag of its own, to servers of HTTP 1.0 too', async () => {
    const tags = ENCODINGS.map(async ([accepted]) => {
      const { headers } = await nginx.ask(`${base}search/`, { headers: { 'accept-encoding': accepted } });
      return headers.etag;
    });
    expect(new Set(await Promise.all(tags)).size).toBe(ENCODINGS.length);
    for (const encoding of ['gzip', 'br'])
      expect(await askByOldHttp(nginx.address, `${base}search/`, `Accept-Encoding: ${encoding}`)).toContain(
        `\r\nContent-Encoding: ${encoding}\r\n`,
      );
  });

  test('sends a page by the address of its folder, and leads there from the one without its slash', async () => {
    expect(pages.length).toBeGreaterThan(130);
    for (const page of pages) {
      const { status, body } = await nginx.ask(`${base}${page}${QUERY}`);
      expect([status, body.equals(read(`${page}index.html`))], page).toEqual([200, true]);
      if (`${base}${page}` === '/') continue;
      // Without a host: one behind another server knows neither its name nor its port.
      const host = { host: 'guide.example.org:8443', 'x-forwarded-proto': 'https' };
      const found = await nginx.ask(`${base}${page}`.slice(0, -1) + QUERY, { headers: host });
      expect([found.status, found.headers.location]).toEqual([301, `${base}${page}${QUERY}`]);
    }
  });

  test.each([
    ...['2026/99/', 'nothing', encodeURIComponent('申报指南'), 'index.html/'],
    // Folders without a page; what is for hosts, or beside what is meant; what is not of the site.
    ...['_astro/', 'pagefind/', '2026/data/', '_headers', '%5Fheaders', '_redirects'],
    ...['index.html.br', 'index.html.gz', '404.html.br', '2026/data/calls.json%2egz'],
    ...['.env', '%2eenv', '.git/', '.git/config', '2026/.htpasswd'],
  ])('has no %s, and its page says so', async (address) => {
    const plain = await nginx.ask(`${base}${address}`);
    expect([plain.status, plain.body.equals(read('404.html'))]).toEqual([404, true]);
    expect(plain.headers).toMatchObject({ 'content-type': TYPES['html'], 'cache-control': FOR_A_MINUTE });
    const compressed = await nginx.ask(`${base}${address}`, { headers: { 'accept-encoding': 'br' } });
    expect([compressed.status, compressed.body.equals(read('404.html.br'))]).toEqual([404, true]);
  });

  test('lets others fetch what proves whose host it is', async () => {
    const { status, body } = await nginx.ask(`${base}.well-known/acme-challenge/token`);
    expect([status, body.toString()]).toEqual([200, 'proof']);
  });

  test.each([
    ...['../nginx.conf', '../../../../../../../etc/passwd', '2026/../../nginx.conf', '..%2fnginx.conf'],
    ...['%2e%2e/nginx.conf', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', '..%252fnginx.conf', '..%5cnginx.conf'],
    ...['..;/nginx.conf', '....//nginx.conf', '%00../nginx.conf', '2026/index.html%00.png', '/etc/passwd'],
  ])('leads nowhere by %s, and to no other host', async (address) => {
    const { status, body } = await nginx.ask(`${base}${address}`);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toMatch(/worker_processes|root:/);
    for (const other of [
      `/${base}2026`,
      `/%2f${base}2026`,
      `${base}%5cexample.org`,
      '//example.org/%2e%2e',
    ]) {
      const { headers } = await nginx.ask(other, { headers: { host: 'example.org' } });
      // Two slashes at the beginning would be read as a host.
      expect(headers.location ?? '/', other).toMatch(/^\/(?![/\\])/);
    }
  });

  // Not 416: there nginx adds all headers twice.
  test.each<[number, string, Parameters<typeof nginx.ask>[1]]>([
    [206, `${base}2026/data/calls.xlsx`, { headers: { range: 'bytes=0-9' } }],
    [200, `${base}2026/data/calls.xlsx`, { headers: { range: 'bytes=0-9', 'if-range': '"another"' } }],
    [400, '/%00', {}],
    [404, `${base}nothing`, {}],
    [405, base, { method: 'POST', body: Buffer.from('x') }],
    [405, `${base}favicon.svg`, { method: 'DELETE' }],
    [413, base, { body: Buffer.alloc(2000) }],
    [414, `${base}${'x'.repeat(10_000)}`, {}],
  ])('answers with status %i and the headers of all answers', async (status, address, question) => {
    const answer = await nginx.ask(address, question);
    expect([answer.status, answer.headers]).toEqual([
      status,
      expect.objectContaining({ ...Object.fromEntries(safe), ...(status === 405 && { allow: 'GET, HEAD' }) }),
    ]);
  });

  test('has nothing beside the path of the site, and leads there from the root of the host', async () => {
    if (base === '/') return;
    const root = await nginx.ask('/');
    expect([root.status, root.headers.location]).toEqual([302, base]);
    for (const address of ['/2026/', '/some/', '/some/wherever/', '/index.html', '/404.html']) {
      const { status, body } = await nginx.ask(address);
      expect([status, body.equals(read('404.html'))], address).toEqual([404, true]);
    }
  });
});
