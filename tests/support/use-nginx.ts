import { afterAll, beforeAll, inject } from 'vitest';
import { ask, type Answer, type Question } from './ask.ts';
import { SUB_PATH } from './built-site.ts';
import { startNginx, type RunningNginx } from './start-nginx.ts';

/** Where the site is served from: what it is called, which build, its base. */
export const NGINX_SITES = [
  ['the root of a host', 'rootSite', '/'],
  ['a sub-path', 'subPathSite', SUB_PATH],
] as const;

/** An nginx for all tests of a group. */
export interface UsedNginx extends RunningNginx {
  /** Asks it for a path, which begins with a slash. */
  ask: (path: string, question?: Question) => Promise<Answer>;
}

/** Serves a built site by nginx; all of it is there from `beforeAll` on. */
export function useNginx(built: 'rootSite' | 'subPathSite', base: string): UsedNginx {
  const used = {} as UsedNginx;
  beforeAll(async () => {
    Object.assign(used, await startNginx(inject('nginx'), inject(built), base));
    used.ask = (path, question) => ask(used.address, path, question);
  });
  afterAll(() => used.stop());
  return used;
}
