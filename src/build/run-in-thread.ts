import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { PlainError } from '../guide/report/plain-error.ts';

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
      reject(
        new PlainError(
          `${path.basename(file.pathname)} ended early (${status}): what it waited for was stopped, or gave no answer`,
        ),
      );
    });
  });
}
