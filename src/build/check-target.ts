import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Why nothing may or can take the place of `target`, in words; undefined when it is a folder of its own, or not there yet.
 * Asked before anything is made: what is replaced is taken away, whatever it was.
 */
export function checkTarget(target: string, project: string): string | undefined {
  if (!path.relative(target, project).startsWith('..')) return `${target} holds the project itself`;
  if (!existsSync(target)) return undefined;
  if (!statSync(target).isDirectory()) return `${target} is not a folder`;
  // Only what lies on one file system can change places.
  if (statSync(target).dev !== statSync(path.dirname(target)).dev)
    return `${target} is a mount point, which cannot be replaced: name a folder in it`;
  return undefined;
}
