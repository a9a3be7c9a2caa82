// A thread of its own, which can still act when the thread of the tests is stuck in a loop: ends the process when the number of
// what is being done has not changed for too long.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { shared, patience, what } = workerData as {
  shared: SharedArrayBuffer;
  patience: number;
  what: string;
};
const current = new Int32Array(shared);
for (;;) {
  const at = Atomics.load(current, 0);
  // Woken when the number changes.
  if (Atomics.wait(current, 0, at, patience) !== 'timed-out') continue;
  // Not through the process's stream: what a thread writes there passes through the one that is stuck.
  writeSync(2, `${what} ${at} hangs: nothing for ${patience} ms\n`);
  process.kill(process.pid, 'SIGKILL');
}
