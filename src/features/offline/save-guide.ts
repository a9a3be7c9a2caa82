import { cachePrefix, LIST_FILE, savedCache, type OfflineFile, type OfflineList } from './offline-files.ts';

/** Requests under way at once. */
const AT_ONCE = 6;

/** The site was published anew while its files were being saved; what was saved so far is of no use. */
export class SiteChanged extends Error {}

/** The list of the build that is published now. Rejects without network. */
export async function fetchList(base: string, signal?: AbortSignal): Promise<OfflineList> {
  const response = await fetch(`${base}${LIST_FILE}`, { cache: 'no-store', ...(signal && { signal }) });
  if (!response.ok) throw new Error(`cannot fetch ${LIST_FILE}: ${response.status}`);
  return (await response.json()) as OfflineList;
}

/** The names of the site's caches with the whole guide, or part of it. */
export async function savedCaches(base: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(savedCache(base, '')));
}

/** The list of a cache that is whole; undefined of any other. */
export async function wholeList(base: string, cacheName: string): Promise<OfflineList | undefined> {
  const kept = await caches.match(`${base}${LIST_FILE}`, { cacheName });
  return kept && ((await kept.json()) as OfflineList);
}

/**
 * Saves all files of a list, on the page and in the worker alike. What an earlier attempt saved is passed over, and what
 * an older whole guide has in the same state is copied. The list itself is kept last of all: without it, nothing in the
 * cache is used, so that files of two builds never answer together. `progress` is told the bytes saved so far.
 */
export async function saveGuide(
  base: string,
  list: OfflineList,
  progress: (saved: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const cache = await caches.open(savedCache(base, list.version));
  const present = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = list.files.filter(([path]) => !present.has(decodedPath(`${base}${path}`)));
  const findOlder = await openOlder(base, list.version);
  let saved = list.size - missing.reduce((sum, [, size]) => sum + size, 0);
  progress(saved);
  const saveNext = async (): Promise<void> => {
    for (let file = missing.pop(); file; file = missing.pop()) {
      if (signal?.aborted === true) throw new DOMException('', 'AbortError');
      const address = `${base}${file[0]}`;
      await cache.put(address, (await findOlder(file)) ?? (await fetchFile(address, signal)));
      saved += file[1];
      progress(saved);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, saveNext));
  if ((await fetchList(base, signal)).version !== list.version) {
    await caches.delete(savedCache(base, list.version));
    throw new SiteChanged();
  }
  await cache.put(`${base}${LIST_FILE}`, new Response(JSON.stringify(list)));
}

/** Removes the whole guide and any part of it; pages that were visited stay. */
export async function deleteGuide(base: string): Promise<void> {
  await Promise.all((await savedCaches(base)).map((name) => caches.delete(name)));
}

/** Removes everything that was ever kept for the site. */
export async function deleteAll(base: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base)));
  await Promise.all(names.map((name) => caches.delete(name)));
}

function decodedPath(path: string): string {
  return new URL(path, location.href).pathname;
}

/** The browser’s own cache is asked about every file: it may hold one of the build before. */
async function fetchFile(address: string, signal: AbortSignal | undefined): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache', ...(signal && { signal }) });
  if (!response.ok) throw new Error(`cannot fetch ${address}: ${response.status}`);
  return response;
}

/** Finds a file with the same content in a whole guide of another build. */
async function openOlder(
  base: string,
  version: string,
): Promise<(file: OfflineFile) => Promise<Response | undefined>> {
  const places = new Map<string, string>();
  for (const cacheName of await savedCaches(base)) {
    if (cacheName === savedCache(base, version)) continue;
    const list = await wholeList(base, cacheName);
    for (const [path, , revision] of list?.files ?? []) places.set(`${path} ${revision}`, cacheName);
  }
  return ([path, , revision]) => {
    const cacheName = places.get(`${path} ${revision}`);
    return cacheName === undefined
      ? Promise.resolve(undefined)
      : caches.match(`${base}${path}`, { cacheName });
  };
}
