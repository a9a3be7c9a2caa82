import { Worker } from 'node:worker_threads';

/** Watches over work that cannot be interrupted. */
export interface Watchdog {
  /** The next piece of work begins. */
  next: () => void;
  /** All is done. */
  stop: () => Promise<unknown>;
}

/**
 * Ends the process, and says at which piece of work, when one takes longer than `patience` milliseconds: a test's own timeout never
 * comes while a loop runs. `what` a piece is called, with the number that follows.
 */
export function startWatchdog(what: string, patience: number): Watchdog {
  const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const current = new Int32Array(shared);
  const thread = new Worker(new URL('watchdog-thread.ts', import.meta.url), {
    workerData: { shared, patience, what },
  });
  return {
    next: () => {
      Atomics.add(current, 0, 1);
      Atomics.notify(current, 0);
    },
    stop: () => thread.terminate(),
  };
}
