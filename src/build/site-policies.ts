import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addPolicy, inlineScriptHashes } from './deploy/content-security-policy.ts';
import { HEADERS_FILE, renderHeadersFile } from './deploy/headers-file.ts';

/**
 * Puts into each page of a built site the policy that it runs under, for hosts that send no headers of ours, and beside
 * the pages the file of headers for those that do. `base` begins and ends with a slash.
 */
export function writePolicies(folder: string, base: string): void {
  const hashes = siteScriptHashes(folder);
  for (const file of pageFiles(folder)) writeFileSync(file, addPolicy(readFileSync(file, 'utf8')));
  writeFileSync(path.join(folder, HEADERS_FILE), renderHeadersFile(base, hashes));
}

/** The hashes of all scripts that stand in pages of a built site, sorted: what its host's one policy must let run. */
export function siteScriptHashes(folder: string): string[] {
  const hashes = pageFiles(folder).flatMap((file) => inlineScriptHashes(readFileSync(file, 'utf8')));
  return [...new Set(hashes)].sort();
}

function pageFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => path.join(folder, name));
}
