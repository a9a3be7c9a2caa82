import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
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
let project: string;
let site: string;

async function build(outDir: string, env: Record<string, string> = {}): Promise<string> {
  const { status, stderr } = await startScript(project, 'build', {
    env: { ...ELSEWHERE, OUT_DIR: outDir, PDF: '', ...env },
  }).outcome;
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
  return path.join(project, outDir);
}

/** What is kept between builds, damaged in four ways in turn: cut short, empty, with another byte, or that of other inputs. */
function damageKept(): number {
  const folder = path.join(project, '.cache/build');
  const kept = listFiles(folder).map((name) => path.join(folder, name));
  for (const [at, file] of kept.entries()) {
    const content = readFileSync(file);
    const other = kept[(at + 1) % kept.length] ?? file;
    if (at % 8 === 0) truncateSync(file, content.length - 1);
    if (at % 8 === 2) truncateSync(file);
    if (at % 8 === 4)
      writeFileSync(
        file,
        content.map((byte, place) => (place === 100 ? byte ^ 1 : byte)),
      );
    if (at % 8 === 6) copyFileSync(other, file);
  }
  return kept.length;
}

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'zhinan-'));
  // As long as no other path.
  project = path.join(root, 'somewhere/else/entirely');
  copyCode(project);
  cpSync('guidelines', path.join(project, 'guidelines'), { recursive: true });
  site = await build('public');
}, BUILD_TIMEOUT);

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a build in another folder, time zone and language has the same files, byte for byte', () => {
  const names = listFiles(site);
  for (const kind of ['.html', '.pdf', '.png', '.xlsx', '.br', '.pf_meta'])
    expect(names.some((name) => name.endsWith(kind))).toBe(true);
  expect(compareFolders(inject('rootSite'), site)).toEqual([]);
});

test(
  'what was kept of builds before changes no byte: damaged, of other inputs, and while two builds use it at once',
  async () => {
    expect(damageKept()).toBeGreaterThan(500);
    const sites = await Promise.all([build('one'), build('two')]);
    for (const one of sites) expect(compareFolders(inject('rootSite'), one)).toEqual([]);
  },
  BUILD_TIMEOUT,
);

test(
  'after a change of one call a build with what was kept is that from nothing',
  async () => {
    const source = path.join(project, 'guidelines/2026/source.txt');
    const text = readFileSync(source, 'utf8');
    const changed = text.replace('重要性状形成基础和', '重要性状形成机理和');
    expect(changed).not.toBe(text);
    writeFileSync(source, changed);
    const [again, anew] = [await build('again'), await build('anew', { CACHE: 'off' })];
    expect(compareFolders(anew, again)).toEqual([]);
    expect(compareFolders(site, again)).not.toEqual([]);
  },
  BUILD_TIMEOUT,
);

test(
  'two builds at once, of a source that was just changed, for two places: each is the one that is built alone',
  async () => {
    const source = path.join(project, 'guidelines/2026/source.txt');
    const text = readFileSync(source, 'utf8');
    const changed = text.replace(/重要性状形成(?:基础|机理)和/, '重要性状形成规律和');
    expect(changed).not.toBe(text);
    writeFileSync(source, changed);
    const atRoot = { PDF: 'off' };
    const below = { PDF: 'off', BASE: '/below/' };
    // Astro's usual place, which all builds share: whether one reads what another has put there is chance.
    const shared = () =>
      statSync(path.join(project, 'node_modules/.astro/data-store.json'), { throwIfNoEntry: false })?.mtimeMs;
    const sharedBefore = shared();
    const atOnce = await Promise.all([build('root-at-once', atRoot), build('below-at-once', below)]);
    const alone = [await build('root-alone', atRoot), await build('below-alone', below)];
    for (const [at, folder] of atOnce.entries()) expect(compareFolders(alone[at] ?? '', folder)).toEqual([]);
    expect(shared()).toBe(sharedBefore);
  },
  BUILD_TIMEOUT,
);
