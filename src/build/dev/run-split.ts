import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs `npm run split` in a project, so that code which has just been changed is used, and prints what it prints. The
 * result is what it says is wrong; undefined when nothing keeps the pages from being published.
 */
export async function runSplit(root: string): Promise<string | undefined> {
  const split = spawn(process.execPath, ['scripts/split.ts'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const errors: Buffer[] = [];
  split.stderr.on('data', (chunk: Buffer) => {
    errors.push(chunk);
    process.stderr.write(chunk);
  });
  await once(split, 'close');
  return split.exitCode === 0 ? undefined : Buffer.concat(errors).toString();
}
