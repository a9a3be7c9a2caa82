import { savedCache } from './offline-files.ts';
import { savedCaches } from './save-guide.ts';
import type { WorkerScope } from './worker-scope.ts';

/** Guides that an update replaced, and the windows that were open then and may still need them. */
interface Replaced {
  names: readonly string[];
  windows: readonly string[];
}

function noteAddress(base: string): string {
  return `${base}replaced-guides`;
}

/** Notes, when a worker takes over, which saved guides are of other builds, and which windows are open. */
export async function noteReplaced(
  cacheName: string,
  base: string,
  version: string,
  clients: WorkerScope['clients'],
): Promise<void> {
  const names = (await savedCaches(base)).filter((name) => name !== savedCache(base, version));
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const note: Replaced = { names, windows: open.map(({ id }) => id) };
  await (await caches.open(cacheName)).put(noteAddress(base), new Response(JSON.stringify(note)));
}

/** Deletes the replaced guides once none of those windows shows the page any more that it showed then. */
export async function deleteReplaced(
  cacheName: string,
  base: string,
  clients: WorkerScope['clients'],
): Promise<void> {
  const noted = await caches.match(noteAddress(base), { cacheName });
  if (!noted) return;
  const { names, windows } = (await noted.json()) as Replaced;
  const open = await Promise.all(windows.map((id) => clients.get(id)));
  if (open.some((window) => window !== undefined)) return;
  await Promise.all(names.map((name) => caches.delete(name)));
  await (await caches.open(cacheName)).delete(noteAddress(base));
}
