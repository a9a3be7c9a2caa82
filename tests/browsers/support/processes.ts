import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A program that runs with a folder of its own, and what it said that was waited for, if anything was. */
export interface Started {
  said: RegExpExecArray | null;
  folder: string;
  stop: () => Promise<void>;
}

/** Starts a program and waits until it says something, if it ever does; `args` are given its folder. Rejects when it ends before. */
export async function startProgram(
  program: string,
  args: (folder: string) => string[],
  awaited: RegExp | undefined,
  env: Record<string, string> = {},
): Promise<Started> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhinan-browser-'));
  const child = spawn(program, args(folder), {
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A run that ends before it has closed the browser leaves nothing behind; a signal ends it without that.
  const kill = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', kill);
  const said = await new Promise<RegExpExecArray | null>((resolve, reject) => {
    if (!awaited) {
      resolve(null);
      return;
    }
    let text = '';
    const hear = (chunk: Buffer): void => {
      text += chunk.toString();
      const found = awaited.exec(text);
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`${program} ended with ${String(code)}: ${text.slice(-2000)}`));
    });
  });
  const stop = async (): Promise<void> => {
    const over = new Promise((resolve) => child.once('exit', resolve));
    const isRunning = child.exitCode === null && child.signalCode === null;
    kill();
    if (isRunning) await over;
    process.off('exit', kill);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { said, folder, stop };
}
