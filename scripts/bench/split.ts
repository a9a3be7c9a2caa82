// npm run bench:split [-- shape …]: how long a split takes for documents with a line of 1 MB or with 100,000 lines, and for a
// half and a quarter of each. Fails when one throws, hangs, or takes time that grows faster than the document.
import { Worker } from 'node:worker_threads';
import { SHAPES } from './split/shapes.ts';

/** A worker that has not answered after so many milliseconds hangs. */
const PATIENCE = 30_000;

/** Below this, in milliseconds, growth is noise. */
const NOISE = 700;

/** How many times as long a document of four times the size may take: 4 if linear, 16 if square. */
const GROWTH = 8;

interface Measured {
  milliseconds: number;
  messages: number;
}

const wanted = process.argv.slice(2);
let failures = 0;
for (const { name, full } of SHAPES.filter((shape) => wanted.every((part) => shape.name.includes(part)))) {
  const outcomes: (Measured | string)[] = [];
  for (const size of [full / 4, full / 2, full]) {
    const outcome = await measure(name, size);
    outcomes.push(outcome);
    if (typeof outcome === 'string') break;
  }
  const verdict = judge(outcomes);
  if (verdict !== '') failures += 1;
  const times = outcomes.map((one) => (typeof one === 'string' ? one : `${one.milliseconds.toFixed(0)} ms`));
  const last = outcomes.at(-1);
  const count = typeof last === 'object' ? `${last.messages} messages` : '';
  console.log([name.padEnd(48), ...times.map((time) => time.padStart(9)), count, verdict].join('  '));
}
if (failures > 0) {
  console.error(`bench:split: ${failures} shapes failed`);
  process.exitCode = 1;
}

function judge(outcomes: readonly (Measured | string)[]): string {
  const [first, , last] = outcomes;
  if (typeof first !== 'object' || typeof last !== 'object') return 'FAILED';
  const { milliseconds } = last;
  return milliseconds > NOISE && milliseconds > GROWTH * first.milliseconds ? 'GROWS TOO FAST' : '';
}

function measure(name: string, size: number): Promise<Measured | string> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./split/run-shape.ts', import.meta.url), {
      workerData: { name, size },
    });
    const watchdog = setTimeout(() => {
      resolve('hangs');
      void worker.terminate();
    }, PATIENCE);
    worker.once('message', (measured: Measured) => {
      clearTimeout(watchdog);
      resolve(measured);
    });
    worker.once('error', (error) => {
      clearTimeout(watchdog);
      resolve(`throws ${String(error)}`);
    });
  });
}
