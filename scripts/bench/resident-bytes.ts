import { readdirSync, readFileSync } from 'node:fs';

/**
 * The resident memory, in bytes, of a process and all below it, as Linux says it; what they share counts for each.
 * Undefined where there is no `/proc`.
 */
export function residentBytes(root: number): number | undefined {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const pid of processIds()) {
    const { parent, bytes } = readStatus(pid) ?? {};
    if (parent === undefined || bytes === undefined) continue;
    resident.set(pid, bytes);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const sum = (pid: number): number =>
    (children.get(pid) ?? []).reduce((total, child) => total + sum(child), resident.get(pid) ?? 0);
  return resident.size === 0 ? undefined : sum(root);
}

function processIds(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** The kernel's own threads have no memory, and a process may end at any time: both are passed over. */
function readStatus(pid: number): { parent: number; bytes: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [parent, kilobytes] = [/^PPid:\s*(\d+)/m, /^VmRSS:\s*(\d+) kB/m].map(
      (line) => line.exec(status)?.[1],
    );
    if (parent === undefined || kilobytes === undefined) return undefined;
    return { parent: Number(parent), bytes: Number(kilobytes) * 1024 };
  } catch {
    return undefined;
  }
}
