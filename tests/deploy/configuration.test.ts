import { spawnSync } from 'node:child_process';
import { describe, expect, inject, test } from 'vitest';
import { NGINX_SITES, useNginx } from '../support/use-nginx.ts';

describe.each(NGINX_SITES)('the configuration for %s', (_name, built, base) => {
  const nginx = useNginx(built, base);

  test('is taken by nginx without a warning', () => {
    expect(nginx.check().trim().split('\n')).toEqual([
      'nginx: the configuration file /nginx.conf syntax is ok',
      'nginx: configuration file /nginx.conf test is successful',
    ]);
  });

  test('lets nginx start and serve without a word', async () => {
    expect((await nginx.ask(base)).status).toBe(200);
    expect(nginx.errors()).toBe('');
  });

  test('serves the built folder itself unless told of another', () => {
    const write = (environment: Record<string, string>): string =>
      spawnSync(process.execPath, ['scripts/nginx-conf.ts'], {
        env: { ...process.env, OUT_DIR: nginx.site, BASE: base, ...environment },
        encoding: 'utf8',
      }).stdout;
    expect(write({})).toContain(nginx.site);
    expect(write({})).toBe(write({ ROOT: `${nginx.site}/` }));
    expect(write({ ROOT: '/srv/zhinan' })).toBe(write({}).replaceAll(nginx.site, '/srv/zhinan'));
    expect(write({ OUT_DIR: inject(built), ROOT: nginx.site })).toBe(write({}));
  });
});
