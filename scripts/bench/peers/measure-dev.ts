import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../../../tests/support/free-port.ts';
import { CALL, EDITED, type Site } from './sites.ts';

/** What somebody waits for who writes, in seconds. */
export interface DevRun {
  /** From the start of the development server until a call's page is read in a browser. */
  opened: number;
  /** From the saving of an edit until the open page shows it, without being reloaded by hand. */
  shown: number;
}

/** Milliseconds until a page that does not come is given up, and between two looks for it. */
const PATIENCE = 180_000;
const PAUSE = 50;

/** Milliseconds between the first look at a page and the edit. */
const REST = 10_000;

/** Starts a site's development server, opens a call in a browser, edits it, and takes the edit back. */
export async function measureDev(browser: Browser, { name, dev, edited }: Site): Promise<DevRun> {
  const port = await freePort();
  const started = performance.now();
  const server = spawn(process.execPath, [...dev.command, '--port', String(port)], {
    cwd: dev.project,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...dev.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const text = readFileSync(edited.file, 'utf8');
  const page = await browser.newPage();
  try {
    await open(page, `http://localhost:${port}/${CALL}`);
    await waitFor(page, EDITED);
    const opened = performance.now();
    // Until what the first page asks for is bundled, it is loaded anew.
    await pause(REST);
    writeFileSync(edited.file, edited.edit(text));
    const saved = performance.now();
    await waitFor(page, EDITED + EDITED);
    return { opened: (opened - started) / 1000, shown: (performance.now() - saved) / 1000 };
  } catch (error) {
    throw new Error(`the development server of ${name} failed:\n${stripVTControlCharacters(printed)}`, {
      cause: error,
    });
  } finally {
    writeFileSync(edited.file, text);
    await page.close();
    await stop(server);
  }
}

/** Ends a server with all that it has started; nothing happens when it has ended by itself. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return;
  const closed = once(server, 'close');
  process.kill(-server.pid, 'SIGKILL');
  await closed;
}

/** Opens a page as soon as somebody serves it. */
async function open(page: Page, address: string): Promise<void> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const response = await page.goto(address, { waitUntil: 'commit' }).catch(() => undefined);
    if (response?.ok()) return;
    if (performance.now() > until) throw new Error(`nobody serves ${address}`);
    await pause(PAUSE);
  }
}

/** Waits until a text is read in a page, which a server may load anew at any moment. */
async function waitFor(page: Page, text: string): Promise<void> {
  const until = performance.now() + PATIENCE;
  const isThere = (): Promise<boolean> =>
    page.evaluate((wanted) => document.body.innerText.includes(wanted), text).catch(() => false);
  while (!(await isThere())) {
    if (performance.now() > until) throw new Error(`${text} is not read in ${page.url()}`);
    await pause(PAUSE);
  }
}
