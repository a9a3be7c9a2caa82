import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { DEFAULT_SITE } from '../../../src/site/settings.ts';
import { watchMemory } from './peak-memory.ts';

/** What a build took. */
export interface BuildCost {
  /** Seconds of each step, as the build itself says (`build: split 0.4 s, …`), in order. */
  steps: Map<string, number>;
  /** Seconds from start to end. */
  seconds: number;
  /** The most resident memory of all its processes together, in bytes. */
  memory: number;
}

/** Splits and builds a scratch project into its `dist/`, without PDF files. Throws when that fails. */
export async function buildScratch(folder: string): Promise<BuildCost> {
  const started = performance.now();
  const build = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    env: {
      ...process.env,
      OUT_DIR: 'dist',
      SITE: DEFAULT_SITE,
      BASE: '/',
      PDF: 'off',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const watch = watchMemory(build.pid ?? 0);
  const [output, errors] = await Promise.all([text(build.stdout), text(build.stderr), once(build, 'close')]);
  const memory = watch.stop();
  if (build.exitCode !== 0) throw new Error(`the build in ${folder} failed:\n${output}\n${errors}`);
  const [, printed = ''] = /^build: (split .*)$/m.exec(output) ?? [];
  const steps = printed.split(', ').map((step): [string, number] => {
    const [, name = '', seconds] = /^(.*) ([\d.]+) s$/.exec(step) ?? [];
    return [name, Number(seconds)];
  });
  return { steps: new Map(steps), seconds: (performance.now() - started) / 1000, memory };
}
