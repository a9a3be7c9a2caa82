import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ChangesFile, type Change } from '../model/schema/changes-file.ts';

/** The changes of an edition, oldest first; none where nobody has written any. Throws for a file against the schema. */
export function readChanges(root: string, year: string): Change[] {
  const name = `guidelines/${year}/changes.yaml`;
  const file = path.join(root, name);
  if (!existsSync(file)) return [];
  const read = ChangesFile.safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`${name}: ${z.prettifyError(read.error)}`);
  return read.data.changes;
}
