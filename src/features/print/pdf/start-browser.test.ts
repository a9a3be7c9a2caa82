import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startBrowser } from './start-browser.ts';

let root: string;

beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'zhinan-'))));
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

// A browser that only writes down how it was started.
test.each([
  ['nobody but root', 1000, false],
  ['root', 0, true],
])('is started without its sandbox for %s', async (_name, user, isWithout) => {
  const [browser, written] = [path.join(root, 'browser'), path.join(root, 'arguments')];
  writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${written}'\nexit 1\n`);
  chmodSync(browser, 0o755);
  vi.spyOn(process, 'getuid').mockReturnValue(user);
  await expect(startBrowser(browser)).rejects.toThrow();
  expect(readFileSync(written, 'utf8').split('\n').includes('--no-sandbox')).toBe(isWithout);
});
