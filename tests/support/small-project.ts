import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { confirmProposals } from '../../scripts/bench/scale/confirm-proposals.ts';
import { writeScratchProject } from '../../scripts/bench/scale/scratch-project.ts';
import { DEFAULT_SITE } from '../../src/site/settings.ts';

const FIXTURE = 'tests/fixtures/plain';
const plain = readFileSync(path.join(FIXTURE, 'source.txt'), 'utf8');

/** Two sources of one small guide, whose sites are easily told apart. */
export const SOURCES = { first: plain, second: plain.replaceAll('企业', '高校') };

/** Writes a project with the guide of a fixture, in which the real scripts run. */
export function writeSmallProject(folder: string): void {
  const edition = readFileSync(path.join(FIXTURE, 'edition.yaml'), 'utf8');
  const confirmed = confirmProposals(Object.values(SOURCES), edition);
  writeScratchProject(folder, new Map([[2026, { source: SOURCES.first, edition, confirmed }]]));
}

/** Where the source of a small project lies. */
export function sourceOf(project: string): string {
  return path.join(project, 'guidelines/2026/source.txt');
}

/** Gives a small project another source. */
export function writeSource(project: string, source: string): void {
  writeFileSync(sourceOf(project), source);
}

/** How a run ended. */
export interface Outcome {
  /** The exit code; null when a signal ended the process before it could say anything. */
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A script that runs, with all processes that it starts. */
export interface Run {
  pid: number;
  /** Sends a signal to all of them, as a keyboard does. Nothing happens when they have ended. */
  signalAll: (signal: NodeJS.Signals) => void;
  /** Sends a signal to the script's own process alone, as a supervisor does. */
  signal: (signal: NodeJS.Signals) => void;
  isOver: () => boolean;
  outcome: Promise<Outcome>;
}

/** What a script is started with. */
export interface Start {
  env?: Record<string, string>;
  /** No file may become larger, in KiB. */
  largestFile?: number;
}

/** Starts `scripts/<name>.ts` of a project, without PDF files, in a process group of its own. */
export function startScript(project: string, name: 'build' | 'split', start: Start = {}): Run {
  const command = [process.execPath, `scripts/${name}.ts`];
  const limited =
    start.largestFile === undefined
      ? command
      : ['bash', '-c', `ulimit -f ${start.largestFile}; exec "$@"`, 'bash', ...command];
  const [file = '', ...rest] = limited;
  const child = spawn(file, rest, {
    cwd: project,
    env: {
      ...process.env,
      OUT_DIR: 'dist',
      SITE: DEFAULT_SITE,
      BASE: '/',
      PDF: 'off',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...start.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const pid = child.pid ?? 0;
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const outcome = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
    ([stdout, stderr]) => ({ status: child.exitCode, stdout, stderr }),
  );
  return {
    pid,
    isOver,
    outcome,
    signal: (signal) => child.kill(signal),
    signalAll: (signal) => {
      if (!isOver()) process.kill(-pid, signal);
    },
  };
}

/** Builds a small project's site into its `dist/`; throws when that fails. */
export async function buildSmallSite(project: string): Promise<void> {
  const { status, stderr } = await startScript(project, 'build').outcome;
  if (status !== 0) throw new Error(`the build in ${project} failed:\n${stderr}`);
}

/** Waits until something is so, looking every millisecond, or until a run is over. */
export async function until(isSo: () => boolean, run: Run): Promise<void> {
  while (!isSo() && !run.isOver()) await setTimeout(1);
}
