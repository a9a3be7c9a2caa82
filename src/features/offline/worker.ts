// The service worker: what is answered without network, and from where. Two kinds of caches:
//   visited  pages that were read, and the styles and scripts that pages load: the network is asked first
//   saved    the whole guide of one build, when the reader asked for it: then all pages, the search index and its texts
//            come from there, whether there is network or not, so that they are always of one build
// The search index is never kept but as part of the whole. A new worker waits until the reader asks for the update or
// all pages are closed; it then has the whole guide in its new state already, or it could not have been installed.
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { cachePrefix, OFFLINE_PAGE, TAKE_OVER } from './offline-files.ts';
import { deleteReplaced, noteReplaced } from './replaced-guides.ts';
import { fetchList, savedCaches, saveGuide, wholeList } from './save-guide.ts';
import { findIn, findSaved } from './find-saved.ts';
import type { WaitingEvent, WorkerBuild, WorkerScope } from './worker-scope.ts';

interface Asked {
  request: Request;
  url: URL;
  sameOrigin: boolean;
}

declare const self: WorkerScope;
/** Put in by the build. */
declare const BUILD: WorkerBuild;

const { base, version, parts, late } = BUILD;
const VISITED = `${cachePrefix(base)}visited`;
const offlinePage = `${base}${OFFLINE_PAGE}`;

/** A line that is there but does not answer is like none, once something is kept. */
const PATIENCE_SECONDS = 8;

/** Addresses are kept without their query: the page reads it, and is the same for each. */
const withoutQuery = {
  cacheKeyWillBeUsed: ({ request }: { request: Request }) => {
    const { origin, pathname } = new URL(request.url);
    return Promise.resolve(`${origin}${pathname}`);
  },
};
/** The longest unused go first. Workbox's types were written before `exactOptionalPropertyTypes`. */
const expireBeyond = (maxEntries: number): WorkboxPlugin =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin;
const visitedPages = new NetworkFirst({
  cacheName: VISITED,
  networkTimeoutSeconds: PATIENCE_SECONDS,
  matchOptions: { ignoreVary: true },
  plugins: [withoutQuery, expireBeyond(600)],
});
/** Their names change with their content. */
const assets = new CacheFirst({
  cacheName: `${cachePrefix(base)}assets`,
  matchOptions: { ignoreVary: true },
  plugins: [expireBeyond(300)],
});

self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting());
});

/** Workbox hands on only what is asked for by GET. */
const isOurs = ({ url, sameOrigin }: Asked, path: RegExp): boolean =>
  sameOrigin && url.pathname.startsWith(base) && path.test(url.pathname.slice(base.length));

/** A file that a page loads; what is being saved (`save-guide.ts`) must come from the network itself. */
const isFile = (asked: Asked, path: RegExp): boolean =>
  asked.request.mode !== 'navigate' && asked.request.cache !== 'no-cache' && isOurs(asked, path);

// Pages have no extension: files that are opened or saved are left to the browser.
registerRoute(
  (asked) => asked.request.mode === 'navigate' && isOurs(asked, /^[^.]*$|\/$/),
  async ({ event, request, url }) => {
    event.waitUntil(deleteReplaced(VISITED, base, self.clients));
    const saved = await findSaved(base, version, url.pathname);
    if (saved) return saved;
    try {
      return await visitedPages.handle({ event, request });
    } catch (error) {
      const page = (await findIn(VISITED, url.pathname)) ?? (await findIn(VISITED, offlinePage));
      if (page) return page;
      throw error;
    }
  },
);
registerRoute(
  (asked) => isFile(asked, /^_astro\//),
  async ({ event, request, url }) => {
    const saved = await findSaved(base, version, url.pathname);
    if (saved) return saved;
    event.waitUntil(keepLate(event, url.pathname));
    return assets.handle({ event, request });
  },
);
// What pages show of calls, and what the finder compares with: as visited pages.
registerRoute(
  (asked) => isFile(asked, /\/data\/.*\.(?:json|txt)$/),
  async ({ event, request, url }) =>
    (await findSaved(base, version, url.pathname)) ?? visitedPages.handle({ event, request }),
);
registerRoute(
  (asked) => isFile(asked, /^pagefind\//),
  async ({ request, url }) => (await findSaved(base, version, url.pathname)) ?? fetch(request),
);

async function install(event: WaitingEvent): Promise<void> {
  const isFirst = self.registration.active === null;
  const opened = isFirst ? await self.clients.matchAll({ type: 'window', includeUncontrolled: true }) : [];
  await Promise.all([
    keepOfflinePage(),
    ...parts.map((path) => keepAsset(event, path)),
    // The page that brought the worker was loaded without it.
    ...opened.map(({ url }) => keepOpenPage(event, url)),
  ]);
  const names = await savedCaches(base);
  const lists = await Promise.all(names.map((name) => wholeList(base, name)));
  if (!lists.some((list) => list !== undefined && list.version !== version)) return;
  if (lists.some((list) => list?.version === version)) return;
  const list = await fetchList(base);
  if (list.version !== version) throw new Error('published anew meanwhile');
  await saveGuide(base, list, () => undefined);
}

async function activate(): Promise<void> {
  await noteReplaced(VISITED, base, version, self.clients);
  await self.clients.claim();
  await deleteReplaced(VISITED, base, self.clients);
}

async function keepOfflinePage(): Promise<void> {
  const response = await fetch(offlinePage, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${offlinePage}: ${response.status}`);
  await (await caches.open(VISITED)).put(offlinePage, response);
}

async function keepAsset(event: WaitingEvent, path: string): Promise<void> {
  const [response, done] = assets.handleAll({ event, request: new Request(path) });
  await Promise.all([response, done]);
}

/** What a script may load late. Without network it comes when the script is asked for the next time. */
async function keepLate(event: WaitingEvent, path: string): Promise<void> {
  await Promise.allSettled((late[path] ?? []).map((part) => keepAsset(event, part)));
}

/** A page that is open but was loaded without us, with the styles and scripts that it names. */
async function keepOpenPage(event: WaitingEvent, url: string): Promise<void> {
  if (!url.startsWith(new URL(base, location.href).href)) return;
  try {
    // As it was shown, and not once more over the line.
    const request = new Request(url, { cache: 'force-cache' });
    const [response, done] = visitedPages.handleAll({ event, request });
    const html = await (await response).clone().text();
    await done;
    const names = [...html.matchAll(/(?:href|src)="([^"?]*\/_astro\/[^"]+)"/g)].map(([, name = '']) => name);
    await Promise.all(names.flatMap((name) => [keepAsset(event, name), keepLate(event, name)]));
  } catch {
    // It is kept at the next visit; nothing else depends on it.
  }
}
