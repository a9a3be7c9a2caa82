import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './compare-folders.ts';

/** A disk of its own, in memory, mounted at a folder. */
export interface SmallDisk {
  /** Leaves so many bytes free, to the block, and no more. */
  leave: (bytes: number) => void;
  /** Nothing can be written from now on. */
  protect: () => void;
  unmount: () => void;
}

const ENOUGH = 256 * 2 ** 20;

/** Mounts a disk at a folder, which is made; undefined where nobody lets us (only root may, and not in every container). */
export function mountSmallDisk(folder: string): SmallDisk | undefined {
  mkdirSync(folder, { recursive: true });
  const mount = (...options: string[]): boolean =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', [...options].join(','), 'tmpfs', folder]).status === 0;
  if (!mount(`size=${ENOUGH}`)) return undefined;
  const remount = (option: string): void => {
    if (!mount('remount', option)) throw new Error(`${folder} cannot be mounted with ${option}`);
  };
  return {
    leave: (bytes) => {
      const { bsize, blocks, bfree } = statfsSync(folder);
      remount(`size=${(blocks - bfree + Math.round(bytes / bsize)) * bsize}`);
    },
    protect: () => remount('ro'),
    unmount: () => {
      // Even when a test failed half way and left something open.
      spawnSync('umount', ['-l', folder]);
    },
  };
}

/**
 * Makes a folder one that nothing can be written into, by a disk that can only be read or, for other users than root, by
 * its mode; what undoes that. Throws where neither can be had: a test that cannot be run must not pass.
 */
export function protectFolder(folder: string, fill: () => void): () => void {
  const disk = mountSmallDisk(folder);
  fill();
  if (disk) {
    disk.protect();
    return disk.unmount;
  }
  if (process.getuid?.() === 0) throw new Error('root writes everywhere, and no disk can be mounted here');
  chmodSync(folder, 0o555);
  return () => chmodSync(folder, 0o755);
}

/** Bytes of a block of a disk. */
export const BLOCK = 4096;

/** Bytes of a folder's files in whole blocks, as disks keep them. */
export function sizeOnDisk(folder: string): number {
  const sizes = listFiles(folder).map((name) => statSync(path.join(folder, name)).size);
  return sizes.reduce((sum, size) => sum + Math.ceil(size / BLOCK) * BLOCK, 0);
}
