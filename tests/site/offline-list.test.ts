import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { FolderServer } from '../../src/build/serve-folder.ts';
import type { OfflineList } from '../../src/features/offline/offline-files.ts';
import { askEncoded } from '../support/ask-encoded.ts';
import { serveRootSite } from '../support/site.ts';

let site: FolderServer;
beforeAll(async () => {
  site = await serveRootSite();
});
afterAll(() => {
  site.server.close();
});

/** What is sent of a file of the site. */
async function send(address: string, encodings: string): Promise<Buffer> {
  const response = await askEncoded(`${site.address}${address}`, encodings);
  expect(response.statusCode, address).toBe(200);
  return buffer(response);
}

test('the list of the whole guide names each file as it is, and says how much is sent and kept', async () => {
  const list = JSON.parse(
    readFileSync(path.join(inject('rootSite'), 'offline-files.json'), 'utf8'),
  ) as OfflineList;
  // At least every page, and the parts of the search index.
  expect(list.files.length).toBeGreaterThan(128 + 100);
  let [kept, sent] = [0, 0];
  for (const [address, size, digest] of list.files) {
    const content = await send(address, 'identity');
    expect(content.length, address).toBe(size);
    expect(createHash('sha256').update(content).digest('hex').startsWith(digest), address).toBe(true);
    kept += content.length;
    sent += (await send(address, 'gzip')).length;
  }
  expect(list.size).toBe(kept);
  expect(list.transfer).toBe(sent);
});
