import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { describeFileError } from './describe-file-error.ts';
import { runInThread } from './run-in-thread.ts';

const root = mkdtempSync(path.join(tmpdir(), 'zhinan-thread-'));

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** What a build says of a thread that runs this code. */
async function failureOf(code: string): Promise<string> {
  const file = path.join(root, 'thread.mjs');
  writeFileSync(file, code);
  return runInThread(pathToFileURL(file), undefined).then(
    () => 'done',
    (error: unknown) => describeFileError(error, root),
  );
}

test('a thread that ends without an answer is said in one line, with its name', async () => {
  expect(await failureOf('process.exit(3);')).toBe(
    'thread.mjs ended early (3): what it waited for was stopped, or gave no answer',
  );
  // What Node does when nothing is left that could answer.
  expect(await failureOf('await new Promise(() => {});')).toContain('thread.mjs ended early (13)');
});

test('an error that says all by itself comes out of a thread as such, any other with where it was thrown', async () => {
  const file = path.resolve('src/guide/report/plain-error.ts');
  const plain = `import { PlainError } from ${JSON.stringify(file)}; throw new PlainError('a.yaml:1:1: wrong');`;
  expect(await failureOf(plain)).toBe('a.yaml:1:1: wrong');
  expect(await failureOf('null.x')).toContain('thread.mjs:1');
});
