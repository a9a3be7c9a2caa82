import { crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from './refusal.ts';

/** A Word file of a guide has some 30 parts and 3 MB of XML; pictures are never unpacked. */
const LIMITS = { file: 100 * 2 ** 20, entries: 10_000, part: 64 * 2 ** 20, all: 128 * 2 ** 20 };

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** The parts of a ZIP archive. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** Unpacks one part; undefined when there is none of that name. Throws a refusal when it is damaged or too large. */
  read(name: string): Uint8Array | undefined;
}

interface Entry {
  isEncrypted: boolean;
  method: number;
  checksum: number;
  packed: number;
  offset: number;
}

/**
 * Opens a ZIP archive by its directory. Throws a refusal for a file that is cut off, damaged or too large. Sizes are
 * measured while unpacking: what the archive says of them is not believed.
 */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > LIMITS.file) throw tooLarge(`a file of ${inMegabytes(bytes.length)}`, LIMITS.file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guard(() => readDirectory(bytes, view));
  let left = LIMITS.all;
  return {
    names: new Set(entries.keys()),
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const part = guard(() => unpack(bytes, view, entry, Math.min(LIMITS.part, left)));
      left -= part.length;
      return part;
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries)
    throw new Refusal('too-large', `an archive of ${count} files`, `at most ${LIMITS.entries}`);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY_MARK) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength));
    entries.set(name.replaceAll('\\', '/').replace(/^\//, ''), {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The last record of an archive; only a comment may follow it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END_MARK) return at;
  throw new Refusal('damaged-file', 'a Word file that is cut off', 'a whole one (copy or download it again)');
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, limit: number): Uint8Array {
  const { offset, packed, method, checksum, isEncrypted } = entry;
  if (view.getUint32(offset, true) !== LOCAL_MARK) throw damaged();
  if (isEncrypted)
    throw new Refusal('encrypted-file', 'an archive that asks for a password', 'a Word file without one');
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (method !== STORED && method !== DEFLATED) throw damaged();
  if (method === STORED && data.length > limit) throw tooLarge('a part of the Word file', limit);
  const part = method === STORED ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, limit) });
  if (crc32(part) !== checksum) throw damaged();
  return part;
}

/** Makes refusals of what is thrown where an archive breaks off, by a view (RangeError) or by zlib. */
function guard<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? tooLarge('a part of the Word file that grows without end', LIMITS.part) : damaged();
  }
}

function damaged(): Refusal {
  return new Refusal('damaged-file', 'a damaged Word file', 'a whole one (copy or download it again)');
}

function tooLarge(what: string, limit: number): Refusal {
  return new Refusal('too-large', what, `at most ${inMegabytes(limit)}`);
}

function inMegabytes(size: number): string {
  return `${Math.ceil(size / 2 ** 20)} MB`;
}
