import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFolder } from '../../../src/build/serve-folder.ts';

/** The built site, and pages that show one of its own in a frame of any width: WebKit's windows cannot be narrow. */
export async function serveFramed(folder: string): Promise<{ address: string; close: () => void }> {
  const site = await serveFolder(folder, '/', 0);
  const front: Server = createServer((asked, answer) => {
    const url = new URL(asked.url ?? '/', site.address);
    if (url.pathname === '/__frame') {
      const { src = '', width = '', height = '' } = Object.fromEntries(url.searchParams);
      answer.setHeader('content-type', 'text/html; charset=utf-8');
      answer.end(
        `<!doctype html><body style="margin:0"><iframe src="${src.replaceAll('"', '&quot;')}" width="${width}" height="${height}" style="border:0">`,
      );
      return;
    }
    const passed = request(url, { method: asked.method, headers: asked.headers }, (given) => {
      // Only what forbids the frame is left out.
      const { 'x-frame-options': _, 'content-security-policy': _policy, ...headers } = given.headers;
      answer.writeHead(given.statusCode ?? 500, headers);
      given.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const { port } = front.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    close: () => {
      front.close();
      site.server.close();
    },
  };
}
