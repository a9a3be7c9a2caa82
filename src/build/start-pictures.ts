import type { SharePicture } from '../features/share/picture-content.ts';
import { runInThread } from './run-in-thread.ts';

/** What share pictures are made of. */
export interface PicturesInput {
  pictures: readonly SharePicture[];
  /** What stands for the root of the site: files are written to their addresses below it. */
  folder: string;
  /** Whether pictures are kept for later builds, and taken from those before. */
  isKept: boolean;
}

/** Draws share pictures in a thread of its own. Rejects with what keeps a file from being written. */
export function startPictures(input: PicturesInput): Promise<void> {
  return runInThread(new URL('./pictures-thread.ts', import.meta.url), input);
}
