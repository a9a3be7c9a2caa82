import { createTwoFilesPatch } from 'diff';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Replaces a folder's content by `files`. Everything is written beside it first, so that a failure half way
 * leaves the folder as it was.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const next = `${folder}.next`;
  const old = `${folder}.old`;
  rmSync(next, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(next, name), text);
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(next, folder);
  rmSync(old, { recursive: true, force: true });
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
