import { HEIGHT, jsonFunction, type Driver } from './driver.ts';
import { JsonSocket } from './json-socket.ts';
import { startProgram } from './processes.ts';

/** Starts a Firefox, given its path, and speaks WebDriver BiDi with it. */
export async function startFirefox(program: string): Promise<Driver> {
  const { said, stop } = await startProgram(
    program,
    (folder) => ['--headless', '--no-remote', '--profile', folder, '--remote-debugging-port', '0'],
    /WebDriver BiDi listening on (ws:\S+)/,
  );
  let problems: string[] = [];
  const socket = await JsonSocket.open(`${said?.[1] ?? ''}/session`, (_method, { level, text }) => {
    if (level === 'error') problems.push(String(text));
  });
  await socket.send('session.new', { capabilities: {} });
  await socket.send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = (await socket.send('browsingContext.getTree')) as { contexts: { context: string }[] };
  const context = contexts[0]?.context;
  const data = async (method: string, params = {}): Promise<Buffer> => {
    const { data: base64 } = await socket.send(method, { context, ...params });
    return Buffer.from(String(base64), 'base64');
  };
  return {
    name: 'Firefox',
    async open(address, width) {
      await socket.send('browsingContext.setViewport', { context, viewport: { width, height: HEIGHT } });
      await socket.send('browsingContext.navigate', { context, url: address, wait: 'complete' });
    },
    async run(inPage, ...args) {
      const { result, exceptionDetails } = (await socket.send('script.callFunction', {
        functionDeclaration: jsonFunction(inPage),
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        awaitPromise: true,
        target: { context },
      })) as { result?: { value: string }; exceptionDetails?: { text: string } };
      if (!result) throw new Error(exceptionDetails?.text);
      return JSON.parse(result.value) as never;
    },
    async type(text) {
      const actions = Array.from(text, (value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]).flat();
      await socket.send('input.performActions', {
        context,
        actions: [{ type: 'key', id: 'keyboard', actions }],
      });
    },
    screenshot: () => data('browsingContext.captureScreenshot'),
    print: () => data('browsingContext.print', { page: { width: 21, height: 29.7 } }),
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
}
