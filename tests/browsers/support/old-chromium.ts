import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { HEIGHT, jsonFunction, KEYS, type Driver } from './driver.ts';
import { JsonSocket } from './json-socket.ts';
import { startProgram } from './processes.ts';

/** As builds for one process and no screen want it. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--single-process',
  '--no-zygote',
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--remote-debugging-port=0',
];

const KEY_EVENTS: Readonly<Record<string, { key: string; windowsVirtualKeyCode: number; text?: string }>> = {
  [KEYS.enter]: { key: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  [KEYS.escape]: { key: 'Escape', windowsVirtualKeyCode: 27 },
  [KEYS.tab]: { key: 'Tab', windowsVirtualKeyCode: 9 },
  [KEYS.down]: { key: 'ArrowDown', windowsVirtualKeyCode: 40 },
};

/** How long one may take until it answers, in milliseconds, and how often it is tried. */
const PATIENCE = 20_000;
const TRIES = 5;

/**
 * Starts a Chromium of years ago, given its path, and speaks CDP with it: libraries know only newer ones. In one process
 * it sometimes blocks itself before it has opened a page; it is started anew then.
 */
export async function startOldChromium(name: string, program: string): Promise<Driver> {
  for (let tries = 1; ; tries += 1) {
    const started = await start(name, program);
    const isThere = await Promise.race([started.ready.then(() => true), setTimeout(PATIENCE, false)]);
    if (isThere) return started.driver;
    await started.driver.close();
    if (tries === TRIES) throw new Error(`${name} answered none of ${TRIES} times`);
  }
}

/** Starts it; `ready` resolves when it has a page open. */
async function start(name: string, program: string): Promise<{ driver: Driver; ready: Promise<unknown> }> {
  const { said, stop } = await startProgram(
    program,
    (folder) => [...FLAGS, `--user-data-dir=${folder}`, 'about:blank'],
    /DevTools listening on (ws:\S+)/,
    { LD_LIBRARY_PATH: path.join(path.dirname(program), 'lib') },
  );
  let problems: string[] = [];
  let loaded: () => void = () => undefined;
  const socket = await JsonSocket.open(said?.[1] ?? '', (method, params) => {
    if (method === 'Page.loadEventFired') loaded();
    if (method === 'Runtime.exceptionThrown') problems.push(JSON.stringify(params['exceptionDetails']));
  });
  const opening = (async (): Promise<string> => {
    const { targetId } = await socket.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await socket.send('Target.attachToTarget', { targetId, flatten: true });
    for (const method of ['Page.enable', 'Runtime.enable']) await socket.send(method, {}, String(sessionId));
    return String(sessionId);
  })();
  const send = async (method: string, params: Record<string, unknown> = {}) =>
    socket.send(method, params, await opening);
  const driver: Driver = {
    name,
    async open(address, width) {
      await send('Emulation.setDeviceMetricsOverride', {
        width,
        height: HEIGHT,
        deviceScaleFactor: 1,
        mobile: false,
      });
      const done = new Promise<void>((resolve) => (loaded = resolve));
      await send('Page.navigate', { url: address });
      await done;
    },
    async run(inPage, ...args) {
      const { result, exceptionDetails } = (await send('Runtime.evaluate', {
        expression: `(${jsonFunction(inPage)})(${JSON.stringify(JSON.stringify(args))})`,
        awaitPromise: true,
        returnByValue: true,
      })) as { result: { value: string }; exceptionDetails?: unknown };
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return JSON.parse(result.value) as never;
    },
    async type(text) {
      for (const char of text) {
        const event = KEY_EVENTS[char];
        if (!event) await send('Input.insertText', { text: char });
        else
          for (const type of ['keyDown', 'keyUp']) await send('Input.dispatchKeyEvent', { type, ...event });
      }
    },
    screenshot: async () => Buffer.from(String((await send('Page.captureScreenshot'))['data']), 'base64'),
    print: async () =>
      Buffer.from(String((await send('Page.printToPDF', { preferCSSPageSize: true }))['data']), 'base64'),
    problems: () => {
      const found = problems;
      problems = [];
      return found;
    },
    async close() {
      socket.close();
      await stop();
    },
  };
  return { driver, ready: opening };
}
