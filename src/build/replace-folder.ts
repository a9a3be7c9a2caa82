import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';

/** What every built site has, and hardly a folder of anything else. */
const HOME = 'index.html';

/** Prebuilt for the usual systems only; elsewhere there are no locks, and folders change places in two steps. */
const native = await import('fs-native-extensions').catch(() => undefined);

/**
 * Why nothing may or can take the place of `target`, in words; undefined when it is a site's, empty, or not there yet.
 * Asked before anything is made: what is replaced is taken away, whatever it was.
 */
export function checkTarget(target: string, project: string): string | undefined {
  if (!path.relative(target, project).startsWith('..')) return `${target} holds the project itself`;
  if (!existsSync(target)) return undefined;
  if (!statSync(target).isDirectory()) return `${target} is not a folder`;
  // Only what lies on one file system can change places.
  if (statSync(target).dev !== statSync(path.dirname(target)).dev)
    return `${target} is a mount point, which cannot be replaced: name a folder in it`;
  const names = readdirSync(target);
  if (names.length > 0 && !names.includes(HOME))
    return `${target} holds something, but no site (there is no ${HOME}): name another folder, or empty it`;
  return undefined;
}

/** Makes a folder and those it lies in, one by one: Node's recursive `mkdirSync` never returns below `/proc`. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/**
 * Keeps other processes from replacing `target` until this one ends, however it ends; false where one is at it already.
 * The lock is on `<target>.lock`, which stays behind and is empty.
 */
export function lockFolder(target: string): boolean {
  return native === undefined || native.tryLock(openSync(`${target}.lock`, 'w'));
}

/** Does `work` while no other process does its own under the same lock, `<name>.lock`, for which it waits. */
export async function whileLocked(name: string, work: () => void): Promise<void> {
  const file = openSync(`${name}.lock`, 'w');
  try {
    await native?.waitForLock(file);
    work();
  } finally {
    closeSync(file);
  }
}

/**
 * Puts a finished folder, `<target>.next`, in the place of `target`, which may not be there yet. Whoever looks, and
 * whenever the process is killed, `target` is the old folder or the new one, whole: both change places in one step where
 * the system can do that (Linux, macOS). Elsewhere a moment without `target` is left, which `recoverFolder` mends.
 */
export function replaceFolder(target: string): void {
  const [next, old] = [nextOf(target), oldOf(target)];
  if (native && existsSync(target)) {
    native.swapSync(next, target);
    rmSync(next, { recursive: true, force: true });
    return;
  }
  if (existsSync(target)) renameSync(target, old);
  renameSync(next, target);
  rmSync(old, { recursive: true, force: true });
}

/** Where a folder is made that will replace `target`: beside it, so that both lie on one file system. */
export function nextOf(target: string): string {
  return `${target}.next`;
}

function oldOf(target: string): string {
  return `${target}.old`;
}

/** Takes away what a process that was killed has left beside `target`, and puts back what it had moved away. */
export function recoverFolder(target: string): void {
  if (!existsSync(target) && existsSync(oldOf(target))) renameSync(oldOf(target), target);
  for (const rest of [nextOf(target), oldOf(target)]) rmSync(rest, { recursive: true, force: true });
}

/** Moves a folder to where none is, by copying it where it leaves its file system. Throws the system's error. */
export async function moveFolder(from: string, to: string): Promise<void> {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // Not cpSync, which calls a full disk an input/output error.
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
