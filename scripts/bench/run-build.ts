import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { DEFAULT_SITE } from '../../src/site/settings.ts';

/** How often the memory of a build is looked at, in milliseconds. */
const SAMPLE = 100;

/** Of processor time, in a second, as Linux counts it. */
const TICKS = 100;

/** What Node runs of a site. */
export interface SiteCommand {
  /** What Node is given. */
  command: readonly string[];
  /** The folder it runs in. */
  project: string;
  env?: Readonly<Record<string, string>>;
}

/** What a build took. */
export interface BuildRun {
  output: string;
  seconds: number;
  /** Of all processors together, by all its processes; 0 where there is no `/proc`. */
  cpuSeconds: number;
  /** The most resident memory of all its processes together; 0 where there is no `/proc`. */
  peakBytes: number;
}

/** A build of ours for the root of a host, without PDF files; `outDir` is below the project. */
export function ourBuild(project: string, outDir: string): SiteCommand {
  const env = { OUT_DIR: outDir, SITE: DEFAULT_SITE, BASE: '/', PDF: 'off' };
  const { scripts } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as {
    scripts: { build: string };
  };
  return { command: scripts.build.split(' ').slice(1), project, env };
}

/** Builds a site. Throws when that fails. */
export async function runBuild({ command, project, env }: SiteCommand): Promise<BuildRun> {
  const started = performance.now();
  const before = cpuSecondsOfChildren();
  const build = spawn(process.execPath, command, {
    cwd: project,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, residentBytes(build.pid ?? 0));
  }, SAMPLE);
  const [output, errors] = await Promise.all([text(build.stdout), text(build.stderr), once(build, 'close')]);
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  if (build.exitCode !== 0) throw new Error(`the build in ${project} failed:\n${output}\n${errors}`);
  return { output, seconds, cpuSeconds: cpuSecondsOfChildren() - before, peakBytes };
}

/** What all processes that this one started, and waited for, and those below them took. */
function cpuSecondsOfChildren(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // Behind the name, which may hold anything: proc(5), cutime and cstime in ticks.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(13, 15);
    return (Number(user) + Number(system)) / TICKS;
  } catch {
    return 0;
  }
}

/** Seconds of each step of a build of ours, as it says itself (`build: split 0.4 s, …`), in order. */
export function stepsOf({ output }: BuildRun): Map<string, number> {
  const [, printed = ''] = /^build: (split .*)$/m.exec(output) ?? [];
  return new Map(
    [...printed.matchAll(/(?:^|, )(.*?) ([\d.]+) s/g)].map(([, name = '', seconds]) => [
      name,
      Number(seconds),
    ]),
  );
}

/** The resident memory, in bytes, of a process and all below it; what they share counts for each. */
function residentBytes(root: number): number {
  const all = readProcesses();
  const sum = (id: number): number =>
    all.filter(({ parent }) => parent === id).reduce((total, child) => total + sum(child.id), own(id));
  const own = (id: number): number => all.find((one) => one.id === id)?.bytes ?? 0;
  return sum(root);
}

/** All processes that have memory of their own; one that ends meanwhile is passed over. */
function readProcesses(): { id: number; parent: number; bytes: number }[] {
  try {
    return readdirSync('/proc').flatMap((name) => {
      const status = /^\d+$/.test(name) ? readFileSync(`/proc/${name}/status`, 'utf8') : '';
      const [, parent, kilobytes] = /^PPid:\s*(\d+)[^]*^VmRSS:\s*(\d+) kB/m.exec(status) ?? [];
      return kilobytes ? [{ id: Number(name), parent: Number(parent), bytes: Number(kilobytes) * 1024 }] : [];
    });
  } catch {
    return [];
  }
}
