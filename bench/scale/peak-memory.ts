import { readdirSync, readFileSync } from 'node:fs';

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
    peak = Math.max(peak, residentBytes(root));
  }, TICK);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

function residentBytes(root: number): number {
  const processes = readProcesses();
  const tree = new Set([root]);
  // Parents need not have smaller numbers than their children: until no more are found.
  for (let size = 0; size < tree.size;) {
    size = tree.size;
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
  }
  return processes.reduce((sum, { id, bytes }) => sum + (tree.has(id) ? bytes : 0), 0);
}

function readProcesses(): { id: number; parent: number; bytes: number }[] {
  return listProcesses().flatMap((id) => {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      const numberOf = (name: string): number =>
        Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      return [{ id, parent: numberOf('PPid'), bytes: numberOf('VmRSS') * 1024 }];
    } catch {
      // It has ended since.
      return [];
    }
  });
}

function listProcesses(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}
