import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runScript } from '../support/run-script.ts';

// npm run review, without a terminal: it lists what nobody has confirmed.
const EDITION = path.join(import.meta.dirname, '../../guidelines/2026');
let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
  cpSync(EDITION, path.join(root, 'guidelines/2026'), { recursive: true });
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test('a clause is listed with the call or the heading that it stands under, and what is proposed', () => {
  const file = path.join(root, 'guidelines/2026/confirmed.yaml');
  const all = readFileSync(file, 'utf8');
  const open = all
    .replace(/ {2}- \{ text: 围绕支撑我区.*\n/, '')
    .replace(/ {2}- text: 鼓励联合申报，[^-]*- [^-]*/, '  ');
  writeFileSync(file, open);
  const { stdout, status } = runScript('review.ts', [], { cwd: root });
  expect(status).toBe(1);
  expect(stdout).toContain('confirmed.yaml: 2 clauses to confirm');
  expect(stdout).toMatch(
    /\n1-2, line 45: .*\n {2}“鼓励联合申报，建立协同创新机制”\n {2}proposed: .*preferred: true/,
  );
  expect(stdout).toMatch(
    /\nleitai, line 700: 围绕支撑.*\n {2}“围绕支撑.*”\n {2}proposed: nothing on who may apply/,
  );
});

test('nothing is listed where all is confirmed', () => {
  cpSync(path.join(EDITION, 'confirmed.yaml'), path.join(root, 'guidelines/2026/confirmed.yaml'));
  const { stdout, status } = runScript('review.ts', [], { cwd: root });
  expect([status, stdout]).toEqual([0, expect.stringContaining('confirmed.yaml: 0 clauses to confirm')]);
});
