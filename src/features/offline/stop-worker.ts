// The service worker of a site that has none any more (OFFLINE=off): browsers that have an earlier one fetch this in its
// place. It removes what was kept and the registration as soon as it is there; waiting until it is in charge could take
// long, for a browser does not take over from a worker that is busy.
import { deleteAll } from './save-guide.ts';
import type { WorkerBuild, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
declare const BUILD: WorkerBuild;

self.addEventListener('install', (event) => {
  event.waitUntil(deleteAll(BUILD.base));
  void self.skipWaiting();
  // Not waited for: the browser unregisters when the installation is done.
  void self.registration.unregister();
});
// What the earlier worker kept meanwhile, for pages that were open.
self.addEventListener('activate', (event) => event.waitUntil(deleteAll(BUILD.base)));
