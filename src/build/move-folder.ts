import { renameSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';

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
