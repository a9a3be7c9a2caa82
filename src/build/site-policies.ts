import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addPolicy } from './deploy/content-security-policy.ts';
import { HEADERS_FILE, renderHeadersFile } from './deploy/headers-file.ts';

/**
 * Puts into each page of a built site the policy that it runs under, and beside the pages the file of headers for hosts
 * that read one. `base` begins and ends with a slash.
 */
export function writePolicies(folder: string, base: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = path.join(folder, name);
    writeFileSync(file, addPolicy(readFileSync(file, 'utf8')));
  }
  writeFileSync(path.join(folder, HEADERS_FILE), renderHeadersFile(base));
}
