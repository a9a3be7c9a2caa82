import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Answer, Question } from '../support/ask.ts';
import { readHeadersFile } from '../support/read-headers-file.ts';
import { NGINX_SITES, useNginx } from '../support/use-nginx.ts';

describe.each(NGINX_SITES)('the headers at %s', (_name, built, base) => {
  const nginx = useNginx(built, base);
  const folder = inject(built);
  const rules = readHeadersFile(readFileSync(path.join(folder, '_headers'), 'utf8'));
  const common = rules.get(`${base}*`) ?? {};

  /** Expects what hosts that read the file of headers send with such an answer. */
  function expectSafe(answer: Answer, what: string): void {
    for (const [name, value] of Object.entries(common))
      expect(answer.headers[name], `${what}: ${name}`).toBe(value);
    expect(answer.headers.server, what).toBe('nginx');
    expect(answer.headers['set-cookie'], what).toBeUndefined();
  }

  test('of every file are those in the file for other hosts', async () => {
    expect(Object.keys(common)).toHaveLength(4);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !['', '.br', '.gz'].includes(path.extname(name)),
    );
    for (const name of files) {
      const answer = await nginx.ask(`${base}${name}`, { method: 'HEAD' });
      expect(answer.status, name).toBe(200);
      expectSafe(answer, name);
    }
  });

  // Not with 416: there nginx adds all headers twice, and judges by the type of the file.
  test.each<[number, string, Question]>([
    [206, `${base}2026/`, { headers: { range: 'bytes=0-9' } }],
    [301, `${base}2026`, {}],
    [304, `${base}2026/`, { headers: { 'if-none-match': '*' } }],
    [400, '/%00', {}],
    [404, `${base}nothing`, {}],
    [404, `${base}_astro/`, {}],
    [405, base, { method: 'POST' }],
    [413, base, { body: Buffer.alloc(2000) }],
    [414, `${base}${'x'.repeat(10_000)}`, {}],
  ])('are with an answer of status %i too', async (status, address, question) => {
    const answer = await nginx.ask(address, question);
    expect(answer.status).toBe(status);
    expectSafe(answer, String(status));
  });

  test('let hosts keep what has a hash in its address, as nginx does', async () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const kept = [...rules].filter(([, headers]) => 'cache-control' in headers);
    expect(kept.length).toBeGreaterThan(2);
    for (const [address, headers] of kept) {
      const within = address.slice(base.length, -1);
      const file = files.find((name) => name.startsWith(within) && /\.\w+$/.test(name)) ?? '';
      const answer = await nginx.ask(`${base}${file}`, { method: 'HEAD' });
      expect([answer.status, answer.headers['cache-control']]).toEqual([200, headers['cache-control']]);
    }
  });
});
