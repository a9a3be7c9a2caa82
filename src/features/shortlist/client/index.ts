import type { ShortlistKey } from './shortlist-store.ts';

declare global {
  /** What other scripts tell the shortlist, which runs on every page in a file of its own. */
  interface DocumentEventMap {
    /** There are new buttons that put calls on it. */
    'zhinan:rendered': CustomEvent<null>;
    /** Calls to add. */
    'zhinan:pick': CustomEvent<readonly ShortlistKey[]>;
    /** What wants to know the calls that are on it. */
    'zhinan:shortlist': CustomEvent<(keys: readonly ShortlistKey[]) => void>;
  }
}

/** Tells the shortlist something. */
export function tellShortlist<Name extends keyof DocumentEventMap & `zhinan:${string}`>(
  name: Name,
  detail: DocumentEventMap[Name]['detail'],
): void {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}
