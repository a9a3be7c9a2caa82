import { describe, expect, test } from 'vitest';
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
});
