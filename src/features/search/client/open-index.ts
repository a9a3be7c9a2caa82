import type { PagefindIndex } from '../pagefind-index.ts';
import { linkTo } from '../../../site/addresses.ts';
import { loadOnce } from '../../../site/client/page.ts';
import { openPageTexts, type SearchIndex } from '../page-texts.ts';
import { loadTexts } from './load-texts.ts';
import { unpackedWasm } from '../unpacked-wasm.ts';
import { VARIANTS_FILE } from '../variants.ts';
import { WORDS_FILE } from '../words.ts';

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindIndex;
}

/** The index could not be loaded: no network, blocked, or not there. */
export class IndexUnavailable extends Error {}

let opened: Promise<SearchIndex> | undefined;

/** Where Pagefind's files lie. */
function indexPath(): string {
  return linkTo('/pagefind/');
}

/**
 * Runs something on the search index, which is loaded at the first call. Pagefind passes over parts of the index
 * that it cannot load and would answer with too few pages; so its requests are watched, and a failing one
 * rejects with `IndexUnavailable`. The next call starts afresh.
 */
export async function withIndex<Result>(run: (index: SearchIndex) => Promise<Result>): Promise<Result> {
  const watch = watchRequests(indexPath());
  try {
    opened ??= open();
    return await Promise.race([opened.then(run), watch.failed]);
  } catch (error) {
    opened = undefined;
    if (given) {
      // The page may be of an older build than the index: once more, with the files beside the index.
      given = undefined;
      return await withIndex(run);
    }
    throw error instanceof IndexUnavailable ? error : new IndexUnavailable(String(error), { cause: error });
  } finally {
    watch.stop();
  }
}

/** Small files that name the others, by name; the search page brings them along, which saves waiting for them first. */
let given = readGiven();

function readGiven(): ReadonlyMap<string, string> | undefined {
  const text = document.querySelector('#search-files')?.textContent;
  return text === undefined ? undefined : new Map(Object.entries(JSON.parse(text) as Record<string, string>));
}

/** Loads what every query needs, without one. */
export function prefetchIndex(): void {
  withIndex(({ texts }) => texts.facets()).catch(() => undefined);
}

/** How often the index was opened; a browser may keep a script that failed to load, so each time has its address. */
let attempts = 0;

async function open(): Promise<SearchIndex> {
  const basePath = indexPath();
  const pagefind = canRunWasm() ? await openPagefind(basePath) : await openTexts();
  const known = new Map<string, Promise<string>>();
  const fetchText = (file: string): Promise<string> =>
    loadOnce(known, file, async () => (await fetch(`${basePath}${file}`)).text());
  return {
    pagefind,
    texts: openPageTexts(pagefind, async (path) => (await fetch(`${basePath}${path}`)).json()),
    variants: () => fetchText(VARIANTS_FILE),
    words: () => fetchText(WORDS_FILE),
    near: fetchText,
  };
}

async function openPagefind(basePath: string): Promise<PagefindIndex> {
  const url = `${basePath}pagefind.js${attempts === 0 ? '' : `?attempt=${attempts}`}`;
  attempts += 1;
  const module = (await import(/* @vite-ignore */ url)) as PagefindModule;
  return module.createInstance({ basePath, noWorker: true });
}

/** All texts instead of the index: more to load, the same answers. */
async function openTexts(): Promise<PagefindIndex> {
  const [{ indexTexts }, { texts }] = await Promise.all([import('../text-index.ts'), loadTexts()]);
  return indexTexts(texts);
}

/** Whether WebAssembly may run here: Safari before 16 and Chromium before 97 do not know the word by which the policy allows it. */
function canRunWasm(): boolean {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return true;
  } catch {
    return false;
  }
}

let watching = 0;
const listeners = new Set<(reason: string) => void>();
const originalFetch = globalThis.fetch;

function watchRequests(path: string): { failed: Promise<never>; stop: () => void } {
  let listener: (reason: string) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    listener = (reason) => {
      reject(new IndexUnavailable(reason));
    };
  });
  // Whoever waits for the race hears of it; nobody else must.
  failed.catch(() => undefined);
  listeners.add(listener);
  watching += 1;
  globalThis.fetch = (input, init) => watchedFetch(path, input, init);
  const stop = (): void => {
    listeners.delete(listener);
    watching -= 1;
    if (watching === 0) globalThis.fetch = originalFetch;
  };
  return { failed, stop };
}

/** Whether the host sent this script compressed; false where the browser does not say. */
function areScriptsCompressed(): boolean {
  const [sent] = performance.getEntriesByName(import.meta.url) as PerformanceResourceTiming[];
  return sent !== undefined && sent.encodedBodySize > 0 && sent.encodedBodySize < sent.decodedBodySize;
}

async function watchedFetch(path: string, input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  const { pathname } = new URL(url, location.href);
  const isOurs = pathname.startsWith(path);
  const name = isOurs ? pathname.slice(path.length) : '';
  const own = given?.get(name);
  if (own !== undefined) return new Response(own);
  const unpacked = unpackedWasm(name);
  if (unpacked !== undefined && areScriptsCompressed()) {
    const response = await originalFetch(`${path}${unpacked}`).catch(() => undefined);
    if (response?.ok) return response;
  }
  const fail = (reason: string): void => {
    if (isOurs) for (const listener of listeners) listener(`${url}: ${reason}`);
  };
  try {
    const response = await originalFetch(input, init);
    if (!response.ok) fail(String(response.status));
    return response;
  } catch (error) {
    fail(String(error));
    throw error;
  }
}
