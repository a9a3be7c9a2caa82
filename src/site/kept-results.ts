import { createHash, randomUUID } from 'node:crypto';
import {
  type Dirent,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Where results are kept, below the project: what lies here may be deleted at any time. */
const FOLDER = '.cache/build';

/** Where Node keeps compiled code (require-node.mjs), and neither deletes any nor notes when it was used. */
const COMPILED_FOLDER = '.cache/node';

/** A result that no build has used for so long is deleted. */
const DAYS_KEPT = 30;

/** More bytes than this are not kept: those that were not used for longest are deleted. */
const MOST_BYTES = 256 * 1024 * 1024;

const DAY = 24 * 60 * 60 * 1000;

/** What a result is made from: all that decides its bytes, the versions of what makes it included. */
export type Inputs = readonly (string | Uint8Array)[];

/** Results of one kind that builds keep for those after them. */
export interface KeptResults {
  /** The result that was made of the same inputs before, else what `make` makes now. */
  keep: (inputs: Inputs, make: () => Uint8Array | Promise<Uint8Array>) => Promise<Uint8Array>;
  /** What a build before has noted under a name: a guess to begin with, on which no byte of a result may depend. */
  recall: (name: string) => string | undefined;
  /** Notes it for builds after this one, in the place of what stood there. */
  note: (name: string, text: string) => void;
}

/**
 * Results of a kind, by what they are made from. A result that was damaged or put there by another is made anew; two builds
 * may keep results at once. With `isKept` false all is made anew, and nothing kept.
 */
export function keptResults(kind: string, isKept: boolean, root = process.cwd()): KeptResults {
  if (!isKept) return { keep: async (_, make) => make(), recall: () => undefined, note: () => undefined };
  const folder = path.join(root, FOLDER, kind);
  return {
    async keep(inputs, make) {
      const name = nameOf(inputs);
      const file = path.join(folder, name);
      const known = read(file, name);
      if (known) return known;
      const made = await make();
      write(file, name, made);
      return made;
    },
    recall: (name) => read(path.join(folder, nameOf([name])), name)?.toString(),
    note: (name, text) => {
      write(path.join(folder, nameOf([name])), name, Buffer.from(text));
    },
  };
}

/** What stands for a package among inputs: the digest of what is installed of it, and the machine that it runs on. */
export function packageInput(name: string, root = process.cwd()): string {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string } | undefined>;
  };
  const integrity = packages[`node_modules/${name}`]?.integrity;
  if (integrity === undefined) throw new Error(`package-lock.json does not say which ${name} is installed`);
  return `${integrity} ${process.platform} ${process.arch} ${process.version}`;
}

/** Deletes what no build has used for long, and what is too much, of all kinds; compiled code by when it was compiled. */
export function pruneResults(root = process.cwd(), now = Date.now()): void {
  const files = [FOLDER, COMPILED_FOLDER]
    .flatMap((folder) => listFiles(path.join(root, folder)))
    .sort((a, b) => b.used - a.used);
  let bytes = 0;
  for (const { file, used, size } of files) {
    bytes += size;
    if (now - used > DAYS_KEPT * DAY || bytes > MOST_BYTES) remove(file);
  }
}

/** A file that cannot be deleted is no reason for a build to fail, which is done by then. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It is somebody else's, or on a disk that is only read.
  }
}

/** The length of each input is part of the name: those of two results never run together the same way. */
function nameOf(inputs: Inputs): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const bytes = typeof input === 'string' ? Buffer.from(input) : input;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

const SEAL_BYTES = 32;

/** What says that these bytes are the result of that name. */
function seal(name: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(name).update(bytes).digest();
}

function read(file: string, name: string): Buffer | undefined {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    return undefined;
  }
  const bytes = content.subarray(SEAL_BYTES);
  if (!seal(name, bytes).equals(content.subarray(0, SEAL_BYTES))) return undefined;
  touch(file);
  return bytes;
}

/** Notes that a result was used; once a day is enough. */
function touch(file: string): void {
  try {
    const now = new Date();
    if (now.getTime() - statSync(file).mtimeMs > DAY) utimesSync(file, now, now);
  } catch {
    // Another build has deleted it just now.
  }
}

/** Whole or not at all: another build may read it at the same time. What cannot be kept is made again next time. */
function write(file: string, name: string, content: Uint8Array): void {
  const part = `${file}.${randomUUID()}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      writeFileSync(part, Buffer.concat([seal(name, content), content]));
      renameSync(part, file);
    } finally {
      rmSync(part, { force: true });
    }
  } catch {
    // The disk is full, or not to be written to.
  }
}

function listFiles(folder: string): { file: string; used: number; size: number }[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    // What a link leads to is not ours.
    if (entry.isDirectory()) return listFiles(file);
    const stat = entry.isFile() ? statSync(file, { throwIfNoEntry: false }) : undefined;
    return stat ? [{ file, used: stat.mtimeMs, size: stat.size }] : [];
  });
}
