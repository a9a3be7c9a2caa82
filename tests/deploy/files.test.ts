import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Answer } from '../support/ask.ts';
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

/** What a browser says that it takes, and what it is sent, best first: the ending of a file and the name of its encoding. */
const ENCODINGS = [
  [
    'gzip, deflate, br, zstd',
    [
      ['.br', 'br'],
      ['.gz', 'gzip'],
    ],
  ],
  ['gzip', [['.gz', 'gzip']]],
  ['identity', []],
] as const;

/** The headers of an answer without what is of the moment and of the connection. */
function lasting({ headers }: Answer): Partial<Answer['headers']> {
  const { date: _date, connection: _connection, ...others } = headers;
  return others;
}

describe.each(NGINX_SITES)('every file at %s', (_name, built, base) => {
  const nginx = useNginx(built, base);
  const folder = inject(built);
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  const files = all.filter((name) => !/\.(?:br|gz)$|^_headers$|^\.nojekyll$/.test(name));

  test('is there to be asked for, and every kind is known', () => {
    expect(files.length).toBeGreaterThan(600);
    // What has no type here would be downloaded in place of shown, or not be known for what it is.
    expect(files.filter((name) => !(path.extname(name).slice(1) in TYPES))).toEqual([]);
  });

  test('that a saved guide consists of is given to readers', () => {
    const { files: wanted } = JSON.parse(readFileSync(path.join(folder, 'offline-files.json'), 'utf8')) as {
      files: [string][];
    };
    const given = new Set(files.map((name) => encodeURI(name.replace(/(^|\/)index\.html$/, '$1'))));
    expect(wanted.length).toBeGreaterThan(300);
    expect(wanted.filter(([address]) => !given.has(address))).toEqual([]);
  });

  test.each(ENCODINGS)('comes in the bytes of the folder where one takes %s', async (accepted, encodings) => {
    let compressed = 0;
    for (const name of files) {
      const [ending, encoding] = encodings.find(([end]) => existsSync(path.join(folder, name + end))) ?? [''];
      const answer = await nginx.ask(`${base}${name}`, { headers: { 'accept-encoding': accepted } });
      const bytes = readFileSync(path.join(folder, name + ending));
      expect([answer.status, answer.headers['content-encoding']], name).toEqual([200, encoding]);
      expect(answer.body.equals(bytes), name).toBe(true);
      expect(answer.headers['content-length'], name).toBe(String(bytes.length));
      expect(answer.headers['content-type'], name).toBe(TYPES[path.extname(name).slice(1)]);
      // Whoever keeps an answer for others must know that there are several.
      if (['.br', '.gz'].some((end) => all.includes(name + end)))
        expect(answer.headers.vary, name).toBe('Accept-Encoding');
      if (encoding !== undefined) compressed += 1;
    }
    expect(compressed > 400).toBe(encodings.length > 0);
  });

  test('that is a page comes by the address of its folder too', async () => {
    const pages = files.filter((name) => name.endsWith('index.html'));
    expect(pages.length).toBeGreaterThan(130);
    for (const name of pages) {
      const answer = await nginx.ask(`${base}${name.slice(0, -'index.html'.length)}`);
      expect([answer.status, answer.headers['content-type']], name).toEqual([200, TYPES['html']]);
      expect(answer.body.equals(readFileSync(path.join(folder, name))), name).toBe(true);
    }
  });

  test('is kept for ever when its address has a hash of it, and else for a minute', async () => {
    const kept = { [FOR_EVER]: 0, [FOR_A_MINUTE]: 0 };
    for (const name of files) {
      const caching = /^(?:_astro|pagefind\/(?:index|texts))\//.test(name) ? FOR_EVER : FOR_A_MINUTE;
      const { headers } = await nginx.ask(`${base}${name}`, { method: 'HEAD' });
      expect(headers['cache-control'], name).toBe(caching);
      kept[caching] += 1;
      if (caching === FOR_EVER) expect(name).toMatch(/(?:[._-]|\/)[\w-]{7,}(?:\.|\/)/);
    }
    expect(kept[FOR_EVER]).toBeGreaterThan(50);
    expect(kept[FOR_A_MINUTE]).toBeGreaterThan(500);
  });

  test('answers to HEAD as it would to GET, without the bytes', async () => {
    for (const name of files) {
      const asked = { headers: { 'accept-encoding': 'br' } };
      const [whole, head] = await Promise.all([
        nginx.ask(`${base}${name}`, asked),
        nginx.ask(`${base}${name}`, { ...asked, method: 'HEAD' }),
      ]);
      expect([head.status, lasting(head), head.body.length], name).toEqual([200, lasting(whole), 0]);
    }
  });

  test('is not sent again to who has it, in each of its encodings', async () => {
    for (const name of files) {
      const tags = new Set<string>();
      for (const [accepted] of ENCODINGS) {
        const about = { 'accept-encoding': accepted };
        const { etag = '', 'last-modified': modified = '' } = (
          await nginx.ask(`${base}${name}`, { method: 'HEAD', headers: about })
        ).headers;
        tags.add(etag);
        const byTag = await nginx.ask(`${base}${name}`, { headers: { ...about, 'if-none-match': etag } });
        const byDate = await nginx.ask(`${base}${name}`, {
          headers: { ...about, 'if-modified-since': modified },
        });
        const other = await nginx.ask(`${base}${name}`, {
          method: 'HEAD',
          headers: { ...about, 'if-none-match': '"another"' },
        });
        expect([byTag.status, byDate.status, other.status, byTag.body.length], name).toEqual([
          304, 304, 200, 0,
        ]);
        expect(byTag.headers['cache-control'], name).toBe(other.headers['cache-control']);
      }
      // One tag for several encodings would mix their bytes up.
      const encodings = ['', '.br', '.gz'].filter((end) => all.includes(name + end));
      expect(tags.size, name).toBe(encodings.length);
    }
  });
});
