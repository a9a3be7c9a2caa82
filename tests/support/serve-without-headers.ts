import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { inject } from 'vitest';
import sirv from 'sirv';
import type { FolderServer } from '../../src/build/serve-folder.ts';

/** Serves the site as built for the root of a host that sends no headers of ours, as GitHub Pages does. */
export async function serveWithoutHeaders(): Promise<FolderServer> {
  const folder = inject('rootSite');
  const server = createServer(
    sirv(folder, {
      dev: true,
      onNoMatch: (_request, response) => {
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(readFileSync(path.join(folder, '404.html')));
      },
    }),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}/` };
}
