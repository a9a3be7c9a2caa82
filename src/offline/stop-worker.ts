// The service worker of a site that has none any more (OFFLINE=off): browsers that have an earlier one fetch this in its
// place; it removes what was kept, and itself. It does not wait for pages to be closed: nothing that is open needs what
// it removes. Chromium lets it take over when the earlier one is idle, within half a minute.
import { deleteAll } from './save-guide.ts';
import type { WorkerBuild, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
declare const BUILD: WorkerBuild;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(stop()));

async function stop(): Promise<void> {
  await deleteAll(BUILD.base);
  await self.registration.unregister();
}
