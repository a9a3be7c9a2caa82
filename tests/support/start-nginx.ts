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
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';

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
 * Starts nginx as the image does, with its files of configuration and a copy of the site; as nobody when root runs it. `base` is
 * what the site was built for, and ends with a slash. Throws, with nginx's own words, when it does not start.
 */
export async function startNginx(nginx: string, built: string, base: string): Promise<RunningNginx> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhinan-nginx-'));
  const site = path.join(folder, 'a host', base);
  const port = await freePort();
  cpSync(built, site, { recursive: true });
  const file = writeConfiguration(folder, port, base);
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
  while (!(await answers(port))) {
    if (server.exitCode !== null || performance.now() > deadline) {
      const why = readFileSync(log, 'utf8');
      await stop();
      throw new Error(`nginx did not start:\n${why}`);
    }
    await pause(20);
  }
  return {
    address: `http://127.0.0.1:${port}${base}`,
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
 * Writes the image's files of configuration into a folder, which takes the place of /tmp in them, for a port and a site below it.
 * Gives the path of the first.
 */
function writeConfiguration(folder: string, port: number, base: string): string {
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, readFileSync('scripts/deploy/nginx.conf', 'utf8').replaceAll('/tmp/', `${folder}/`));
  mkdirSync(path.join(folder, 'conf.d'));
  const server = readFileSync('scripts/deploy/zhinan.conf', 'utf8')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('root "/srv/zhinan";', `root "${folder}/a host";`)
    .replace('default "/";', `default "${base}";`);
  writeFileSync(path.join(folder, 'conf.d', 'zhinan.conf'), server);
  return file;
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD', redirect: 'manual' }).then(
    () => true,
    () => false,
  );
}
