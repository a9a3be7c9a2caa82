import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { readFileSync } from 'node:fs';
import sirv from 'sirv';
import { ANSWER_HEADERS } from './deploy/response-headers.ts';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Text that is nothing to browsers but text; without its encoding they would guess one. */
const PLAIN_TYPES: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
};

/** A running static server and the address of its root, which ends with the base. */
export interface FolderServer {
  server: Server;
  address: string;
}

/**
 * Serves a folder under `base` on loopback; port 0 takes any free one. Compressed files are sent where they lie
 * beside the plain ones; unknown addresses get 404.html. All answers say what a real host says for safety.
 */
export async function serveFolder(folder: string, base: string, port: number): Promise<FolderServer> {
  const prefix = base.replace(/\/$/, '');
  const headers = new Map(Object.entries(ANSWER_HEADERS));
  const files = sirv(folder, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    // sirv's table of types has no Office formats, and names the encoding of HTML alone.
    setHeaders: (response, file) => {
      const type = PLAIN_TYPES[path.extname(file)];
      if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
      if (file.endsWith('.xlsx')) response.setHeader('Content-Type', XLSX_TYPE);
    },
  });
  const server = createServer((request, response) => {
    response.setHeaders(headers);
    // A build may replace the folder meanwhile: what is gone then ends its own answer, and not the server.
    response.on('pipe', (content) => content.on('error', () => response.destroy()));
    const notFound = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(path.join(folder, '404.html')));
    };
    const url = request.url ?? '/';
    try {
      if (prefix !== '' && !url.startsWith(`${prefix}/`)) {
        notFound();
        return;
      }
      request.url = url.slice(prefix.length);
      files(request, response, notFound);
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      response.destroy();
    }
  });
  // A reader in the same process may be busy for longer than five seconds, and then asks on a connection closed meanwhile.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { server, address: `http://localhost:${taken}${prefix}/` };
}
