import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { residentBytes } from '../resident-bytes.ts';

/** How often the memory of a build is looked at, in milliseconds. */
const SAMPLE = 100;

/** How a site is built. */
export interface BuildCommand {
  /** What Node is given. */
  command: readonly string[];
  /** The folder it runs in. */
  project: string;
  env: Readonly<Record<string, string>>;
  /** Folders of an earlier build, without which it starts from nothing. */
  leftovers: readonly string[];
}

/** What one build took. */
export interface BuildRun {
  seconds: number;
  /** The highest sum of the resident memory of all its processes; undefined where it cannot be read. */
  peakBytes: number | undefined;
}

/** Builds with what an earlier build left, or without. Throws when the build fails. */
export async function measureBuild(
  { command, project, env, leftovers }: BuildCommand,
  isCold: boolean,
): Promise<BuildRun> {
  if (isCold) for (const folder of leftovers) rmSync(folder, { recursive: true, force: true });
  const started = performance.now();
  const child = spawn(process.execPath, command, {
    cwd: project,
    env: { ...process.env, CI: 'true', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => printed.push(data));
  let seconds: number | undefined;
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      seconds = (performance.now() - started) / 1000;
      resolve(code);
    });
  });
  let peakBytes: number | undefined;
  while (seconds === undefined && child.pid !== undefined) {
    const bytes = residentBytes(child.pid);
    if (bytes !== undefined) peakBytes = Math.max(peakBytes ?? 0, bytes);
    await Promise.race([sleep(SAMPLE), ended]);
  }
  if ((await ended) !== 0)
    throw new Error(`${command.join(' ')} failed:\n${Buffer.concat(printed).toString()}`);
  return { seconds: seconds ?? NaN, peakBytes };
}
