import { spawnSync } from 'node:child_process';
import path from 'node:path';

const SCRIPTS = path.join(import.meta.dirname, '../../scripts');

/** Runs a script of the project (`split.ts`) with the Node of the tests, as `npm run` does; `cwd`: in which project. */
export function runScript(
  name: string,
  args: readonly string[] = [],
  { cwd = process.cwd(), env = process.env }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): { status: number | null; stdout: string; stderr: string } {
  const command = ['--import', path.join(SCRIPTS, 'require-node.mjs'), path.join(SCRIPTS, name), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}
