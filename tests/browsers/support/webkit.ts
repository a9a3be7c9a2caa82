import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { HEIGHT, jsonFunction, type Driver } from './driver.ts';
import { startProgram } from './processes.ts';

/** Where WebKit's parts lie. */
export interface WebKitPaths {
  driver: string;
  browser: string;
  display: string;
}

/** On a busy machine its browser at times never speaks to its driver: milliseconds until both are started anew, and how often. */
const PATIENCE = 60_000;
const TRIES = 3;

/** Its display, in pixels, which the window fills. */
const SCREEN = { width: 1400, height: 1000 };

/** Starts a WebKit on a display of its own, and speaks WebDriver with it. Its windows are 447 px wide at least: pages lie in a frame. */
export async function startWebKit(paths: WebKitPaths): Promise<Driver> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await connectWebKit(paths);
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}

async function connectWebKit({ driver, browser, display }: WebKitPaths): Promise<Driver> {
  const screen = await startProgram(
    display,
    () => ['-displayfd', '1', '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`],
    // Where another display begins at the same time, it complains first.
    /^(\d+)\n/m,
  );
  const port = await freePort();
  // It says nothing when it is ready.
  const { stop } = await startProgram(driver, () => [`--port=${port}`], undefined, {
    DISPLAY: `:${screen.said?.[1] ?? ''}`,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  const base = `http://127.0.0.1:${port}`;
  await waitFor(`${base}/status`);
  const send = async (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
    signal: AbortSignal | null = null,
  ): Promise<unknown> => {
    const response = await fetch(`${base}${path}`, {
      method,
      signal,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const options = { binary: browser, args: ['--automation'] };
  const stopAll = async (): Promise<void> => {
    await stop();
    await screen.stop();
  };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = (await send(
    'POST',
    '/session',
    { capabilities },
    AbortSignal.timeout(PATIENCE),
  ).catch(async (error: unknown) => {
    await stopAll();
    throw error;
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  // Otherwise a page 1280 px wide is not seen as a whole.
  await send('POST', `${session}/window/rect`, { x: 0, y: 0, ...SCREEN });
  return {
    name: 'WebKit',
    async open(address, width) {
      const { origin } = new URL(address);
      const frame = new URLSearchParams({ src: address, width: String(width), height: String(HEIGHT) });
      await send('POST', `${session}/url`, { url: `${origin}/__frame?${frame}` });
      await send('POST', `${session}/frame`, { id: 0 });
    },
    async run(inPage, ...args) {
      const json = await send('POST', `${session}/execute/async`, {
        script: `const [json, done] = arguments; (${jsonFunction(inPage)})(json).then(done, (error) => done(JSON.stringify({ failed: String(error) })));`,
        args: [JSON.stringify(args)],
      });
      const result: unknown = JSON.parse(String(json));
      if (result && typeof result === 'object' && 'failed' in result) throw new Error(String(result.failed));
      return result as never;
    },
    async type(text) {
      const actions = Array.from(text, (value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]).flat();
      await send('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    screenshot: async () => Buffer.from(String(await send('GET', `${session}/screenshot`)), 'base64'),
    // The driver tells nothing of them.
    problems: () => [],
    async close() {
      await send('DELETE', session).catch(() => undefined);
      await stopAll();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Resolves when an address answers; rejects when it does not within half a minute. */
async function waitFor(address: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (tries > 300) throw error;
      await setTimeout(100);
    }
  }
}
