import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';

/** Milliseconds until a server that has not said where it serves is given up. */
const PATIENCE = 120_000;

/** `npm run dev` in some project. */
export interface DevServer {
  /** Address of the site's root, with a slash at the end. */
  address: string;
  /** All that it has printed, without colours. */
  printed: () => string;
  /** Ends it, with all processes that it has started. */
  stop: () => Promise<void>;
}

/** Starts the development server of a project on any free port. Throws, with what it has printed, when it ends before it serves. */
export async function startDevServer(project: string): Promise<DevServer> {
  // Astro's development server does less for tests of its own kind.
  const { NODE_ENV: _test, VITEST: _vitest, ...ours } = process.env;
  // Where an agent runs it, Astro would go into the background without the first of these.
  const server = spawn('npm', ['run', 'dev', '--', '--ignore-lock', '--port', '0'], {
    cwd: project,
    env: { ...ours, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const printed = (): string => stripVTControlCharacters(output);
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const [found] = /http:\/\/localhost:\d+\//.exec(printed()) ?? [];
      if (found !== undefined) resolve(found);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    const fail = (what: string) => (): void => reject(new Error(`npm run dev ${what}:\n${printed()}`));
    server.on('exit', fail('has ended'));
    AbortSignal.timeout(PATIENCE).addEventListener('abort', fail('serves nothing'));
  });
  return {
    address,
    printed,
    stop: async () => {
      const closed = once(server, 'close');
      process.kill(-(server.pid ?? 0), 'SIGTERM');
      await closed;
    },
  };
}
