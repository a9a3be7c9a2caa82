import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './compare-folders.ts';

/** Tells which of some sites a folder holds. */
export class KnownSites {
  readonly #sites = new Map<string, ReadonlyMap<string, string>>();

  /** Remembers the site that a folder holds now. */
  learn(name: string, folder: string): void {
    this.#sites.set(name, hashFiles(folder));
  }

  /** The name of the site that a folder holds, whole and with nothing more; else what comes nearest and how it differs. */
  nameOf(folder: string): string {
    const found = hashFiles(folder);
    const differences = [...this.#sites].map(([name, files]) => ({ name, wrong: differing(files, found) }));
    const [nearest] = differences.sort((a, b) => a.wrong.length - b.wrong.length);
    if (!nearest) return 'no site is known';
    return nearest.wrong.length === 0 ? nearest.name : `not ${nearest.name}: ${nearest.wrong.join(', ')}`;
  }
}

function hashFiles(folder: string): Map<string, string> {
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex');
  return new Map(listFiles(folder).map((name) => [name, hash(name)]));
}

function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].filter((name) => a.get(name) !== b.get(name));
}
