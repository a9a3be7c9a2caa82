import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How the image starts nginx: not as a daemon. */
export const NGINX_ARGUMENTS = ['-g', 'daemon off;'] as const;

/** What the image stops it with: answers that are under way are finished. */
export const STOP_SIGNAL = 'SIGQUIT';

/** `nobody`, by the number that it has on Linux. */
const NOBODY = 65_534;

/** An nginx to be started is given up after so many milliseconds. */
const PATIENCE = 20_000;

/** A running nginx with a copy of a built site. */
export interface RunningNginx {
  /** `http://127.0.0.1:port` and the base; ends with a slash. */
  address: string;
  /** The copy that it serves; files may be added. */
  site: string;
  /** What `nginx -t` says of the configuration. */
  check: () => string;
  /** What it has written to its log of errors so far. */
  errors: () => string;
  /** Stops it, and takes its folder away. */
  stop: () => Promise<void>;
}

/**
 * Starts nginx as the image does, with the files of scripts/deploy and a copy of the site; as nobody when root runs it.
 * `base` is what the site was built for, and ends with a slash. Throws, with nginx's own words, when it does not start.
 */
export async function startNginx(nginx: string, built: string, base: string): Promise<RunningNginx> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhinan-nginx-'));
  const root = path.join(folder, 'a site');
  const site = path.join(root, base);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}${base}`;
  cpSync(built, site, { recursive: true });
  const file = writeConfiguration(folder, [
    ['listen 8080', `listen 127.0.0.1:${port}`],
    ['/srv/zhinan"', `${root}"`],
    [' /404.html', ` ${base}404.html`],
  ]);
  const log = path.join(folder, 'error.log');
  const checkLog = path.join(folder, 'check.log');
  for (const each of [log, checkLog]) writeFileSync(each, '');
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined;
  if (user) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);

  const server = writingTo(log, (stdio) =>
    spawn(nginx, ['-c', file, ...NGINX_ARGUMENTS], { ...user, stdio }),
  );
  const ended = once(server, 'exit');
  const stop = async (): Promise<void> => {
    server.kill(STOP_SIGNAL);
    await ended;
    rmSync(folder, { recursive: true });
  };
  const deadline = performance.now() + PATIENCE;
  while (!(await answers(address))) {
    if (server.exitCode !== null || performance.now() > deadline) {
      const why = readFileSync(log, 'utf8');
      await stop();
      throw new Error(`nginx did not start:\n${why}`);
    }
    await pause(20);
  }
  return {
    address,
    site,
    check: () => {
      writingTo(checkLog, (stdio) => spawnSync(nginx, ['-t', '-c', file], { ...user, stdio }));
      return readFileSync(checkLog, 'utf8').replaceAll(folder, '');
    },
    errors: () => readFileSync(log, 'utf8'),
    stop,
  };
}

/**
 * Starts a process whose errors are written to a file: nginx opens /dev/stderr by its name, which it may do with a file of its user
 * and not with a pipe of ours.
 */
function writingTo<Started>(file: string, start: (stdio: ('ignore' | number)[]) => Started): Started {
  const descriptor = openSync(file, 'a');
  const started = start(['ignore', 'ignore', descriptor]);
  closeSync(descriptor);
  return started;
}

/**
 * Writes scripts/deploy/nginx.conf into a folder, which takes the place of /tmp in it, and beside it zhinan.conf with the
 * changes that its first lines speak of. Gives the file's path.
 */
function writeConfiguration(folder: string, changes: readonly (readonly [string, string])[]): string {
  let site = readFileSync('scripts/deploy/zhinan.conf', 'utf8');
  for (const [from, to] of changes) {
    if (site.split(from).length !== 2) throw new Error(`zhinan.conf does not say ${from} once`);
    site = site.replace(from, to);
  }
  mkdirSync(path.join(folder, 'conf.d'));
  writeFileSync(path.join(folder, 'conf.d', 'zhinan.conf'), site);
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, readFileSync('scripts/deploy/nginx.conf', 'utf8').replaceAll('/tmp/', `${folder}/`));
  return file;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(address: string): Promise<boolean> {
  return fetch(address, { method: 'HEAD', redirect: 'manual' }).then(
    () => true,
    () => false,
  );
}
