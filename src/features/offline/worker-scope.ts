// What a service worker's global object has, as far as it is used here. TypeScript's own WebWorker library cannot stand
// in one program with the DOM's.

declare global {
  /** An event that the browser waits for; Workbox's types name it so. */
  interface ExtendableEvent extends Event {
    waitUntil: (done: Promise<unknown>) => void;
  }
}

export type WaitingEvent = ExtendableEvent;

/** A window of the site. */
export interface OpenWindow {
  id: string;
  url: string;
}

interface WorkerEvents {
  install: WaitingEvent;
  activate: WaitingEvent;
  fetch: WaitingEvent & { request: Request };
  message: WaitingEvent & { data: unknown };
}

/** The global object of a service worker. */
export interface WorkerScope {
  addEventListener: <Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ) => void;
  clients: {
    claim: () => Promise<void>;
    get: (id: string) => Promise<OpenWindow | undefined>;
    matchAll: (options: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly OpenWindow[]>;
  };
  registration: { active: unknown; unregister: () => Promise<boolean> };
  skipWaiting: () => Promise<void>;
}

/** What the build tells the worker. */
export interface WorkerBuild {
  base: string;
  version: string;
  /** Addresses of what the offline page needs. */
  parts: readonly string[];
  /** What a script may load late, by its address: kept with it, for a newer build may have replaced it on the host by then. */
  late: Readonly<Record<string, readonly string[]>>;
}
