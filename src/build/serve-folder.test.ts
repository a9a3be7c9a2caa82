import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveFolder, type FolderServer } from './serve-folder.ts';

describe('a folder that changes while it is served', () => {
  let folder: string;
  let served: FolderServer;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'zhinan-served-'));
    writeFileSync(path.join(folder, '404.html'), '没有这一页');
    writeFileSync(path.join(folder, 'index.html'), '首页');
    served = await serveFolder(folder, '/', 0);
  });

  afterEach(() => {
    served.server.close();
    rmSync(folder, { recursive: true });
  });

  const home = async (): Promise<string> => (await fetch(served.address)).text();

  test('a file that is found and cannot be opened ends its own answer alone', async () => {
    // As if it were gone in between: a socket is there, and opening it fails.
    const socket: Server = createServer().listen(path.join(folder, 'gone.css'));
    await expect(fetch(`${served.address}gone.css`).then((answer) => answer.text())).rejects.toThrow();
    socket.close();
    expect(await home()).toBe('首页');
  });

  test('an address that nothing can be said of ends its own answer alone', async () => {
    rmSync(path.join(folder, '404.html'));
    await expect(fetch(`${served.address}nowhere/`)).rejects.toThrow();
    expect(await home()).toBe('首页');
  });
});
