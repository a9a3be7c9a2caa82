// Loaded before each script of the project, by any Node: one that cannot run them says so in a sentence and ends.
import { readFileSync } from 'node:fs';
import module from 'node:module';
import os from 'node:os';
import { fileURLToPath } from 'node:url';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const [oldest] = /\d[\d.]*/.exec(engines.node);
if (process.versions.node.localeCompare(oldest, 'en', { numeric: true }) < 0) {
  console.error(
    `zhinan: needs Node ${engines.node}, and this is ${process.versions.node}: ` +
      'run npm ci without --ignore-scripts, which brings the right one along, or install one',
  );
  process.exit(1);
}
// npm says “production” to all scripts where it leaves out packages of development (.npmrc); each knows better what it makes.
delete process.env.NODE_ENV;
// What Node makes of a module's text, it need not make again: a sixth of the time that a build takes to begin.
module.enableCompileCache(fileURLToPath(new URL('../.cache/node', import.meta.url)));
// No more files are compressed at once than there are processors for, each in some 20 MB; read when Node's pool begins.
process.env.UV_THREADPOOL_SIZE ??= String(Math.min(4, os.availableParallelism()));
// Rolldown's allocator gives back to the system what was freed, instead of keeping 130 MB of it; read when it is loaded.
process.env.MIMALLOC_PURGE_DELAY ??= '0';
