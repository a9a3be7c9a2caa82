import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { copyCode } from '../../scripts/bench/scale/scratch-project.ts';
import { compareFolders, listFiles } from '../support/compare-folders.ts';
import { startScript } from '../support/small-project.ts';

/** What the machine that builds again has otherwise than the one on which the site for all tests was built (build-site.ts). */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** With PDF files, while other tests run. */
const BUILD_TIMEOUT = 900_000;

let root: string;
let site: string;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
  // As long as no other path.
  const project = path.join(root, 'somewhere/else/entirely');
  copyCode(project);
  cpSync('guidelines', path.join(project, 'guidelines'), { recursive: true });
  const env = { ...ELSEWHERE, OUT_DIR: 'public', PDF: '' };
  const { status, stderr } = await startScript(project, 'build', { env }).outcome;
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
  site = path.join(project, 'public');
}, BUILD_TIMEOUT);

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a build in another folder, time zone and language has the same files, byte for byte', () => {
  const names = listFiles(site);
  for (const kind of ['.html', '.pdf', '.png', '.xlsx', '.br', '.pf_meta'])
    expect(names.some((name) => name.endsWith(kind))).toBe(true);
  expect(compareFolders(inject('rootSite'), site)).toEqual([]);
});
