import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Bytes shown before and after the first that differs. */
const CONTEXT = 40;

/** The files below a folder, with `/` between names, in order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

/** How two folders differ, a line or three for each file: which has it alone, or where their bytes part; empty when they do not. */
export function compareFolders(first: string, second: string): string[] {
  const [inFirst, inSecond] = [new Set(listFiles(first)), new Set(listFiles(second))];
  return [...inFirst.union(inSecond)].sort().flatMap((name) => {
    if (!inSecond.has(name)) return [`${name}: only in ${first}`];
    if (!inFirst.has(name)) return [`${name}: only in ${second}`];
    return comparePair(name, readFileSync(path.join(first, name)), readFileSync(path.join(second, name)));
  });
}

function comparePair(name: string, first: Buffer, second: Buffer): string[] {
  if (first.equals(second)) return [];
  const shorter = Math.min(first.length, second.length);
  const differing = first.subarray(0, shorter).findIndex((byte, at) => byte !== second[at]);
  const at = differing === -1 ? shorter : differing;
  const show = (bytes: Buffer): string =>
    JSON.stringify(bytes.toString('utf8', Math.max(0, at - CONTEXT), at + CONTEXT));
  return [`${name}: byte ${at} of ${first.length} and ${second.length}\n  ${show(first)}\n  ${show(second)}`];
}
