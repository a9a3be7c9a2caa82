import { Worker } from 'node:worker_threads';

/**
 * Runs a file of ours in a thread of its own, for making pages keeps one processor busy, whatever their number. `input` is
 * its `workerData`; resolves with what it posts, and rejects with what it throws.
 */
export function runInThread<Output>(file: URL, input: unknown): Promise<Output> {
  const thread = new Worker(file, { workerData: input });
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (status) => {
      reject(new Error(`${file.pathname} ended early, with ${status}`));
    });
  });
}
