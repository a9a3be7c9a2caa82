import { LIST_FILE, savedCache } from './offline-files.ts';
import { savedCaches } from './save-guide.ts';

/** Files whose names change with their content: any build's is the right one. */
const NAMED_BY_CONTENT = /^(?:_astro\/|pagefind\/(?:index\/|texts\/|.*\.pf_meta$))/;

/**
 * The saved answer for a path. Only a cache that is whole answers; with a file of another build only where its name says
 * what is in it, for pages that are still open from before an update.
 */
export async function findSaved(base: string, version: string, path: string): Promise<Response | undefined> {
  const own = savedCache(base, version);
  const isWhole = (await caches.match(`${base}${LIST_FILE}`, { cacheName: own })) !== undefined;
  const found = isWhole ? await findIn(own, path) : undefined;
  if (found || !NAMED_BY_CONTENT.test(path.slice(base.length))) return found;
  for (const name of await savedCaches(base)) {
    const older = await findIn(name, path);
    if (older) return older;
  }
  return undefined;
}

/** The answer for a path in one cache, whatever its headers vary by. */
export async function findIn(cacheName: string, path: string): Promise<Response | undefined> {
  const options = { cacheName, ignoreVary: true };
  const found = await caches.match(path, options);
  // Hosts answer `/2026/13` too.
  return found ?? (path.endsWith('/') ? undefined : caches.match(`${path}/`, options));
}
