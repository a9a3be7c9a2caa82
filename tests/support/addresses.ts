import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';

/** The addresses of all built pages, without a slash at the beginning. */
export async function allAddresses(): Promise<string[]> {
  const addresses: string[] = [];
  for await (const file of glob('**/index.html', { cwd: inject('rootSite') })) {
    addresses.push(file.slice(0, -'index.html'.length).split(path.sep).join('/'));
  }
  return addresses.sort();
}

/** A built file of the root site as text. */
export function readBuilt(file: string): Promise<string> {
  return readFile(path.join(inject('rootSite'), file), 'utf8');
}
