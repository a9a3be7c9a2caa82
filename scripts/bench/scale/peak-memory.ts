import { residentBytes } from '../resident-bytes.ts';

/** How often memory is looked at, in milliseconds. */
const TICK = 200;

/** Watches a process and all that it starts. */
export interface MemoryWatch {
  /** Ends the watching; the most resident memory of all of them together at one time, in bytes, 0 where there is no /proc. */
  stop: () => number;
}

/** Begins to watch the process with this id. */
export function watchMemory(root: number): MemoryWatch {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentBytes(root) ?? 0);
  }, TICK);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}
