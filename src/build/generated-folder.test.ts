import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
});

afterEach(() => rmSync(root, { recursive: true }));

/** A process that writes the same folder again and again; what it says of a failure. */
async function writeOften(folder: string, word: string): Promise<string> {
  const [generated, replaced] = ['generated-folder', 'replace-folder'].map((name) =>
    JSON.stringify(path.resolve(`src/build/${name}.ts`)),
  );
  const code = `
    import { diffFolder, writeFolder } from ${generated};
    import { whileLocked } from ${replaced};
    const files = new Map(Array.from({ length: 40 }, (_, at) => [String(at), ${JSON.stringify(word)}]));
    for (let round = 0; round < 40; round++)
      await whileLocked(${JSON.stringify(folder)}, () => {
        writeFolder(${JSON.stringify(folder)}, files);
        const differences = diffFolder(${JSON.stringify(folder)}, files);
        if (differences.length > 0) throw new Error('it holds what another has written');
      });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  const [said] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return child.exitCode === 0 ? '' : said;
}

test('processes that write a folder at the same time wait for one another, and leave it whole', async () => {
  const folder = path.join(root, 'generated');
  expect(await Promise.all(['one', 'two', 'three'].map((word) => writeOften(folder, word)))).toEqual([
    '',
    '',
    '',
  ]);
  expect(readdirSync(folder)).toHaveLength(40);
  expect(readdirSync(root).toSorted()).toEqual(['generated', 'generated.lock']);
});
