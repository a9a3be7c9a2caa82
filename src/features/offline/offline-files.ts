/** What the whole guide on a reader's device consists of; written at build as `offline-files.json`. */
export interface OfflineList {
  /** Changes when any of the files does; the build's name. */
  version: string;
  /** Bytes that the files take up, and about how many of them come over the wire, compressed. */
  size: number;
  transfer: number;
  files: readonly OfflineFile[];
}

/** Address below the base (`2026/13/2/`), bytes, and the beginning of the content's hash. */
export type OfflineFile = readonly [path: string, size: number, revision: string];

/** The list's address below the base. It is never answered from a cache; kept in one, it says that the cache is whole. */
export const LIST_FILE = 'offline-files.json';

/** The worker's address, and the page it answers with when it has nothing else. */
export const WORKER_FILE = 'sw.js';
export const OFFLINE_PAGE = 'offline/';

/** What the page says to a worker that waits, when the reader has asked for the update. */
export const TAKE_OVER = 'take-over';

/** All caches of a site begin with this; sites may lie side by side on one host. */
export function cachePrefix(base: string): string {
  return `zhinan ${base} `;
}

/** The cache with the whole guide as one build has it. */
export function savedCache(base: string, version: string): string {
  return `${cachePrefix(base)}saved ${version}`;
}

/** The base with a slash at the end, as addresses below it are put together. */
export function baseFolder(base: string): string {
  return `${base.replace(/\/$/, '')}/`;
}
