import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SOURCES, startScript, writeSource } from '../support/small-project.ts';
import { useSmallProject } from '../support/use-small-project.ts';

/** Builds that take each other's place while they are read. */
const BUILDS = 4;

type Site = ReadonlyMap<string, Buffer>;

const { project, site: folder, files: sites } = useSmallProject();

/** What a reader finds of a file: the old one, the new one, one that both sites have, none, or what no site has. */
async function look(
  name: string,
  old: Site,
  wanted: Site,
): Promise<'old' | 'new' | 'both' | 'none' | 'other'> {
  const found = await readFile(path.join(folder, name)).catch(() => undefined);
  if (!found) return 'none';
  const [isOld, isNew] = [old.get(name)?.equals(found), wanted.get(name)?.equals(found)];
  return isOld ? (isNew ? 'both' : 'old') : isNew ? 'new' : 'other';
}

test('who reads all files while builds go on finds each of them whole, and after a new one no old one', async () => {
  const wrong: string[] = [];
  let reads = 0;
  for (let built = 0; built < BUILDS; built += 1) {
    const [name, other] = built % 2 === 0 ? (['first', 'second'] as const) : (['second', 'first'] as const);
    const [old, wanted] = [sites[name], sites[other]];
    const names = [...new Set([...old.keys(), ...wanted.keys()])];
    writeSource(project, SOURCES[other]);
    const build = startScript(project, 'build');
    let isNew = false;
    for (let last = false; !last;) {
      // Once more when it is over.
      last = build.isOver();
      for (const file of names) {
        const found = await look(file, old, wanted);
        reads += 1;
        // A file that one of the sites has not may be missing, while that one is there.
        const isMissing = found === 'none' && (isNew ? wanted.has(file) : old.has(file) && wanted.has(file));
        if (found === 'other' || isMissing || (isNew && found === 'old')) wrong.push(`${file}: ${found}`);
        if (found === 'new' || (found === 'none' && !wanted.has(file))) isNew = true;
      }
    }
    expect((await build.outcome).status).toBe(0);
    expect(isNew).toBe(true);
  }
  expect(wrong).toEqual([]);
  expect(reads).toBeGreaterThan(BUILDS * sites.first.size);
});
