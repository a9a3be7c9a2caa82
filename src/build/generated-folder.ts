import { createTwoFilesPatch } from 'diff';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nextOf, recoverFolder, replaceFolder } from './replace-folder.ts';

/**
 * Replaces a folder's content by `files`. Everything is written beside it first, so that a failure half way
 * leaves the folder as it was, and nothing beside it. Throws the system's error then.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  recoverFolder(folder);
  const next = nextOf(folder);
  try {
    mkdirSync(next);
    for (const [name, text] of files) writeFileSync(path.join(next, name), text);
    replaceFolder(folder);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
}

/** How a folder differs from `files`, as unified diffs in name order; empty when it does not. */
export function diffFolder(folder: string, files: ReadonlyMap<string, string>): string[] {
  const present = existsSync(folder) ? readdirSync(folder) : [];
  const names = [...new Set([...present, ...files.keys()])].sort();
  return names.flatMap((name) => {
    const full = path.join(folder, name);
    const before = present.includes(name) ? readFileSync(full, 'utf8') : '';
    const after = files.get(name) ?? '';
    if (before === after && present.includes(name) === files.has(name)) return [];
    const label = path.join(path.basename(folder), name);
    return [createTwoFilesPatch(label, label, before, after, 'committed', 'from the source', { context: 2 })];
  });
}
