import { closeSync, openSync } from 'node:fs';

/**
 * Keeps other processes from replacing `target` until this one ends, however it ends; false where one is at it already.
 * The lock is on `<target>.lock`, which stays behind and is empty. Where the system has no such locks there is none.
 */
export async function lockFolder(target: string): Promise<boolean> {
  let tryLock: (fd: number) => boolean;
  try {
    ({ tryLock } = await import('fs-native-extensions'));
  } catch {
    return true;
  }
  const fd = openSync(`${target}.lock`, 'w');
  if (tryLock(fd)) return true;
  closeSync(fd);
  return false;
}
