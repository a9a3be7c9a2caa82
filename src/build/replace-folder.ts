import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Puts a finished folder, `<target>.next`, in the place of `target`, which may not be there yet. Whoever looks, and
 * whenever the process is killed, `target` is the old folder or the new one, whole: both change places in one step where
 * the system can do that (Linux, macOS). Elsewhere a moment without `target` is left, which `recoverFolder` mends.
 */
export async function replaceFolder(target: string): Promise<void> {
  const next = nextOf(target);
  if (!existsSync(target)) {
    renameSync(next, target);
    return;
  }
  const swapSync = await loadSwap();
  if (swapSync) swapSync(next, target);
  else {
    renameSync(target, oldOf(target));
    renameSync(next, target);
  }
  rmSync(swapSync ? next : oldOf(target), { recursive: true, force: true });
}

/** Where a folder is made that will replace `target`: beside it, so that both lie on one file system. */
export function nextOf(target: string): string {
  return `${target}.next`;
}

/** Takes away what a process that was killed has left beside `target`, and puts back what it had moved away. */
export function recoverFolder(target: string): void {
  if (!existsSync(target) && existsSync(oldOf(target))) renameSync(oldOf(target), target);
  for (const rest of [nextOf(target), oldOf(target)]) rmSync(rest, { recursive: true, force: true });
}

function oldOf(target: string): string {
  return `${target}.old`;
}

/** The addon is prebuilt for the usual systems only. */
async function loadSwap(): Promise<((from: string, to: string) => void) | undefined> {
  try {
    return (await import('fs-native-extensions')).swapSync;
  } catch {
    return undefined;
  }
}
